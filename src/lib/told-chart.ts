/** One period of a chart as it is told: places are shares of the axis, 0 (its foot) to 1. */
export type ToldBar = {
  /** Under the axis, in two lines: "III" and "2017"; either may be empty. */
  readonly tick: readonly [string, string];
  /** Over the bar; empty where there is no room for one over each. */
  readonly amount: string;
  /** How far what was delivered reaches; null where nothing has been reported. */
  readonly end: number | null;
  readonly plan: number | null;
  /** Outside the period that the reader has chosen. */
  readonly isFaded: boolean;
};

/** The chart over time as a page says it before its scripts have run: what was delivered in each period, and the plan. */
export type ToldChart = {
  readonly title: string;
  readonly subtitle: string;
  /** What the bars are, and what the lines across them are. */
  readonly legend: readonly [string, string];
  /** Where bars start on the axis. */
  readonly zero: number;
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
