import type { TimeBar } from "./time-bars.ts";

export const TIME_CHART_HEIGHT = 300;
export const MARGIN = { top: 22, bottom: 0, left: 0, right: 4 };
/** Period, share of the plan and year under the axis, in letters of the usual size. */
export const AXIS_HEIGHT = 58;
/** From an axis to its labels, in pixels. */
export const TICK_GAP = 8;
const LARGEST_BAR = 96;
/** Room that a month's label under the axis needs, and that a character takes, in pixels. */
const TICK_ROOM = 22;
export const CHARACTER = 7.2;
/** For the names beside the latest bar; where a period has less than such a band, the legend has to do. */
export const NAMES = 132;
const NAMED_BAND = 72;
/** What the labels of the amounts take at least: most axes stand where they stood. */
const LEAST_AXIS = 44;

/** What stands around the plot, in pixels: the amounts, the names beside the latest bar, the periods. */
export type TimeSides = { readonly left: number; readonly right: number; readonly foot: number };

type Given = {
  /** Of the whole chart, in pixels. */
  readonly width: number;
  /** What the amounts beside the axis take of it. */
  readonly left: number;
  /** How much larger than usual letters are. */
  readonly letters: number;
  readonly canNameParts: boolean;
};

/** What there is room for: names beside the latest bar, a total over each, a share and a year under it. `band`: the pixels of a period. */
export type TimeLayout = {
  readonly right: number;
  readonly band: number;
  readonly totals: "all" | "latest";
  readonly showShares: boolean;
  readonly tickStep: number;
  /** Places of the periods under which their year stands. */
  readonly years: ReadonlySet<number>;
};

type LaidOutBar = Pick<TimeBar, "tick" | "totalLabel" | "shareLabel">;

/** Pure of React: what is drawn before any script has come lies as the chart does (`app/recall-chart.ts`). */
export function timeLayout(bars: readonly LaidOutBar[], { width, left, letters, canNameParts }: Given): TimeLayout {
  const longest = (texts: readonly string[]) => longestOf(texts) * letters;
  const names = Math.round(NAMES * letters);
  const right = canNameParts && (width - left - names) / bars.length >= NAMED_BAND ? names : MARGIN.right;
  const band = bars.length > 0 ? plotWidth(width, { left, right }) / bars.length : 0;
  const tickRoom = Math.max(TICK_ROOM, longest(bars.map(({ tick }) => tick[0])));
  return {
    right,
    band,
    totals: longest(bars.map(({ totalLabel }) => totalLabel)) <= band ? "all" : "latest",
    // The sign of per cent is wider than a figure.
    showShares: longest(bars.map(({ shareLabel }) => shareLabel ?? "")) * 1.15 <= band,
    tickStep: Math.max(1, Math.ceil(tickRoom / Math.max(band, 1))),
    years: yearsThatFit(bars, (longest(bars.map(({ tick }) => tick[1] ?? "")) + YEAR_GAP) / Math.max(band, 1)),
  };
}

/** Between two years, in pixels. */
const YEAR_GAP = 6;

/** None touches the next: of a first year with few periods, the next one's place counts more. `room`: of a year, in periods. */
function yearsThatFit(bars: readonly LaidOutBar[], room: number): ReadonlySet<number> {
  const years = new Set<number>();
  let next = Number.POSITIVE_INFINITY;
  for (let index = bars.length - 1; index >= 0; index -= 1) {
    if (!bars[index]?.tick[1] || next - index < room) continue;
    years.add(index);
    next = index;
  }
  return years;
}

function longestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length)) * CHARACTER;
}

/** The room of the amounts beside an axis, in pixels: none of them hangs out. */
export function axisWidth(amounts: readonly string[], letters = 1): number {
  return Math.max(LEAST_AXIS, Math.ceil(longestOf(amounts) * letters + TICK_GAP + 2));
}

/** Between the amounts and the right edge. */
export function plotWidth(width: number, { left, right }: Omit<TimeSides, "foot">): number {
  return Math.max(0, width - left - right);
}

/** The share of a band that stays free on either side of its bar. */
export function bandGap(band: number): number {
  return band > 60 ? 0.28 : 0.16;
}

export function barWidth(band: number): number {
  return Math.min(LARGEST_BAR, band * (1 - 2 * bandGap(band)));
}

/** The last period with a figure: the one that is looked at first. */
export function latestOf(bars: readonly TimeBar[]): TimeBar | undefined {
  return bars.findLast(({ isReported }) => isReported);
}
