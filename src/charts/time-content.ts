import { createContext } from "react";
import type { AmountScale } from "./amount-scale.ts";
import type { TimeBar, TimeChartWords, TimeSeries } from "./time-bars.ts";
import { AXIS_HEIGHT, axisWidth, latestOf, MARGIN, TIME_CHART_HEIGHT, type TimeSides, timeLayout } from "./time-layout.ts";
import { axisAmounts, timeScale } from "./time-scale.ts";

/** What a chart over time is given. */
export type TimeChartProps = { bars: readonly TimeBar[]; series: readonly TimeSeries[]; words: TimeChartWords };

/** Of either frame. `keys`: the periods' keys, joined by commas; a text, so that equal periods are the same frame. */
export type FrameProps = TimeSides & { keys: string; width: number };

/** What the marks show. `scale` is what the axis stands for, `band` the pixels of a period. */
type TimeContent = TimeChartProps & {
  readonly scale: AmountScale;
  readonly sides: TimeSides;
  readonly band: number;
  /** How much larger than usual letters are. */
  readonly letters: number;
  readonly totals: "all" | "latest";
  readonly showShares: boolean;
  readonly tickStep: number;
  /** Places of the periods under which their year stands. */
  readonly years: ReadonlySet<number>;
};

/** Reaches the marks through a frame that need not be drawn anew for them. */
export const TimeContentContext = createContext<TimeContent | null>(null);

export function timeContent(props: TimeChartProps, width: number, letters = 1): TimeContent {
  const { bars, series, words } = props;
  const scale = timeScale(bars);
  const left = axisWidth(axisAmounts(scale).map(words.axis), letters);
  const canNameParts = series.length > 1 && latestOf(bars) === bars.at(-1);
  const { right, ...layout } = timeLayout(bars, { width, left, letters, canNameParts });
  return { ...props, scale, letters, sides: { left, right, foot: Math.round(AXIS_HEIGHT * letters) }, ...layout };
}

/** Of the longest column. */
export function plotHeight({ foot }: Pick<TimeSides, "foot">): number {
  return TIME_CHART_HEIGHT - MARGIN.top - MARGIN.bottom - foot;
}
