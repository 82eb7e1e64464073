/** One stack of the chart over time: a kind of support, a sponsor type. `color` is a token, "var(--kind-1)". */
export type TimeSeries = { readonly key: string; readonly label: string; readonly color: string };

/** One month, quarter, half or year, ready to draw. Money in whole dong. */
export type TimeBar = {
  readonly key: string;
  /** In full, for the tooltip and the table: "Quý III/2017". */
  readonly label: string;
  /** Under the axis, in two lines: "III" and "2017". The second is empty where the year does not change. */
  readonly tick: readonly [string, string];
  /** By series; one without a figure is absent, and `blanks` says why. */
  readonly values: Readonly<Record<string, number>>;
  /** Why a series, or the total (under ""), has no figure: no line, not reported, without a money value. */
  readonly blanks: Readonly<Record<string, string>>;
  readonly total: number;
  /** Whether `total` is a figure at all; otherwise its label says what stands in its place. */
  readonly isReported: boolean;
  /** Above the bar, as text; "–" where nothing has been reported. */
  readonly totalLabel: string;
  /** `null` where the months hold no plan. */
  readonly plan: number | null;
  /** Delivered ÷ planned; `null` where there is no plan, or nothing reported. */
  readonly completion: number | null;
  /** The same as text, with what is owed of it: "72,8 % (chưa báo cáo 72 triệu)". */
  readonly completionLabel: string;
  /** The share alone, with a mark where some of it is owed, for the room under a bar: "72,8 %*"; `null` where there is none. */
  readonly shareLabel: string | null;
  /** Planned on the lines that owe; `null` where none does, or none of them has a planned amount. */
  readonly plannedOwed: number | null;
  /** Of how many of them that is not the sum: those without a planned amount; absent where it is of all. */
  readonly owedWithoutPlan?: number;
  /** Lines whose plan is not reported yet, and the same in words; absent where there is none. */
  readonly plansOwed?: { readonly lines: number; readonly note: string };
  /** The programme covers only some of its months: it began later, or its data ends earlier. */
  readonly isPartial: boolean;
  /** How many of its months there are, where it is partial: "2/3 tháng". */
  readonly monthsLabel: string | null;
  /** Lines whose delivered amount is still owed. */
  readonly notReported: number;
  /** Within the period that the reader has chosen. */
  readonly isSelected: boolean;
};

/** The words and formats that the drawing needs. */
export type TimeChartWords = {
  readonly plan: string;
  readonly total: string;
  readonly notReported: (count: number) => string;
  readonly amount: (dong: number) => string;
  readonly axis: (dong: number) => string;
};
