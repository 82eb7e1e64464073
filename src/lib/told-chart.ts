/** One period of a chart as it is told: places are shares of the axis, 0 (its foot) to 1. */
export type ToldBar = {
  /** Under the axis, in two lines: "III" and "2017"; the second is empty where the year does not change. */
  readonly tick: readonly [string, string];
  /** What was delivered, as text over the bar. */
  readonly amount: string;
  /** How far that reaches; null where nothing has been reported. */
  readonly end: number | null;
  readonly plan: number | null;
  /** Outside the period that the reader has chosen. */
  readonly isFaded: boolean;
  /** Some of its months are not in the programme, or still to come. */
  readonly isPartial: boolean;
  /** Something of it is not reported yet. */
  readonly isOwed: boolean;
};

/** What the bars are, and the marks at them; the last two are empty where no bar has them. */
export type ToldLegend = { readonly delivered: string; readonly plan: string; readonly partial: string; readonly owed: string };

/** The chart over time as a page says it before its scripts have run: what was delivered in each period, and the plan. */
export type ToldChart = {
  readonly title: string;
  readonly subtitle: string;
  readonly legend: ToldLegend;
  /** Where bars start on the axis. */
  readonly zero: number;
  /** Whether the page names the parts of the latest bar beside it, if there is room. */
  readonly canNameParts: boolean;
  readonly bars: readonly ToldBar[];
};

type Teller = () => ToldChart | null;

let onPage: Teller | null = null;

/** Tells of the chart that stands on the page, for who keeps what the page says (`last-headline.ts`). Returns how to take it back. */
export function tellChart(tell: Teller): () => void {
  onPage = tell;
  return () => {
    if (onPage === tell) onPage = null;
  };
}

/** Null where no chart stands on the page, or one that is not told. */
export function chartOnPage(): ToldChart | null {
  return onPage?.() ?? null;
}
