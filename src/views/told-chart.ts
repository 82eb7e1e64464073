import { placeOn } from "#src/charts/amount-scale.ts";
import type { TimeBar } from "#src/charts/time-bars.ts";
import { latestOf } from "#src/charts/time-content.ts";
import { timeScale } from "#src/charts/time-scale.ts";
import type { ToldBar, ToldChart } from "#src/lib/told-chart.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TimeView } from "./time-view.ts";

/** More than these would be a headline too long to keep. */
const MOST_BARS = 40;
/** Up to so many have each its amount over it; of more the highest and the latest have. */
const ALL_AMOUNTS = 12;
/** Up to so many have each its name under it; of more the years are named. */
const ALL_TICKS = 24;

/** The chart over time, as it is written into a page beforehand. Null where there is nothing to draw, or too much of it. */
export function toldChart(view: TimeView, title: string, subtitle: string, t: Messages): ToldChart | null {
  const { bars, series } = view;
  if (series.length === 0 || bars.length > MOST_BARS) return null;
  const scale = timeScale(bars);
  const place = (amount: number) => Math.round(placeOn(scale, amount) * 1000) / 1000;
  const named = namedOf(bars);
  return {
    title,
    subtitle,
    legend: [t.figures.labels.delivered, t.figures.plan],
    zero: place(0),
    bars: bars.map(
      (bar): ToldBar => ({
        tick: [bars.length <= ALL_TICKS ? bar.tick[0] : "", bar.tick[1]],
        amount: named.has(bar) ? bar.totalLabel : "",
        end: bar.isReported ? place(bar.total) : null,
        plan: bar.plan === null ? null : place(bar.plan),
        isFaded: !bar.isSelected,
      }),
    ),
  };
}

function namedOf(bars: readonly TimeBar[]): ReadonlySet<TimeBar | undefined> {
  if (bars.length <= ALL_AMOUNTS) return new Set(bars);
  const highest = bars.reduce<TimeBar | undefined>(
    (most, bar) => (bar.isReported && bar.total > (most?.total ?? 0) ? bar : most),
    undefined,
  );
  return new Set([highest, latestOf(bars)]);
}
