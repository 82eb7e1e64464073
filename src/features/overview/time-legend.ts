import type { LegendMark } from "#src/charts/chart-caption.ts";
import { plansNote } from "#src/filters/owed-texts.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TimeView } from "#src/views/time-view.ts";
import { timeWords } from "#src/views/time-words.ts";

/** What the chart over time is made of, on the screen and on its picture. */
export function timeLegend({ series, bars, whole }: TimeView, language: Language, t: Messages): LegendMark[] {
  const marks: LegendMark[] = series.map(({ label, color }) => ({ label, color, shape: "box" }));
  const plans = plansNote(whole, language);
  // The star at the shares.
  const planLabel = plans === null ? t.figures.plan : `${t.figures.plan} (* ${plans})`;
  marks.push({ label: planLabel, color: "var(--planned)", shape: "tick" });
  if (bars.some(({ isPartial }) => isPartial)) {
    marks.push({ label: timeWords[language].partial, color: "var(--ink-soft)", shape: "partial" });
  }
  if (bars.some(({ notReported }) => notReported > 0)) {
    // Their shares have the star, too.
    marks.push({ label: `${t.states.someNotReported} (*)`, color: "var(--ochre)", shape: "owed" });
  }
  return marks;
}
