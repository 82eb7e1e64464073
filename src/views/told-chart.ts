import { placeOn } from "#src/charts/amount-scale.ts";
import { latestOf } from "#src/charts/time-layout.ts";
import { timeScale } from "#src/charts/time-scale.ts";
import type { Language } from "#src/lib/language.ts";
import type { ToldBar, ToldChart } from "#src/lib/told-chart.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TimeView } from "./time-view.ts";
import { timeWords } from "./time-words.ts";

/** More than these would be a headline too long to keep. */
const MOST_BARS = 40;

/** The chart over time, as it is written into a page beforehand. Null where there is nothing to draw, or too much of it. */
export function toldChart(view: TimeView, title: string, subtitle: string, language: Language, t: Messages): ToldChart | null {
  const { bars, series } = view;
  if (series.length === 0 || bars.length > MOST_BARS) return null;
  const scale = timeScale(bars);
  const place = (amount: number) => Math.round(placeOn(scale, amount) * 1000) / 1000;
  const told = bars.map(
    (bar): ToldBar => ({
      tick: bar.tick,
      amount: bar.totalLabel,
      end: bar.isReported ? place(bar.total) : null,
      plan: bar.plan === null ? null : place(bar.plan),
      isFaded: !bar.isSelected,
      isPartial: bar.isPartial,
      isOwed: bar.notReported > 0,
    }),
  );
  return {
    title,
    subtitle,
    legend: {
      delivered: t.figures.labels.delivered,
      plan: t.figures.plan,
      partial: told.some(({ isPartial }) => isPartial) ? timeWords[language].partial : "",
      owed: told.some(({ isOwed }) => isOwed) ? t.states.someNotReported : "",
    },
    zero: place(0),
    canNameParts: series.length > 1 && latestOf(bars) === bars.at(-1),
    bars: told,
  };
}
