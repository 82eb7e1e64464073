import { type ChartUnit, chartUnit } from "#src/charts/chart-unit.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Month } from "#src/domain/month.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { amountBlank } from "#src/filters/amount-texts.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth, formatMonthTerse } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { sparklineWords } from "./sparkline-words.ts";

/** A month of a sparkline with what its bar is drawn from; no line of support, no total. */
export type SparklineMonth = { readonly month: Month; readonly total: Total | undefined };

/**
 * A sparkline month by month, for who does not see it: each delivered sum with what is missing from it, and of a month without a sum
 * why there is none. Months that say the same in a row are said once.
 */
export function sparklineText(name: string, months: readonly SparklineMonth[], language: Language, t: Messages): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return name;
  const words = sparklineWords[language];
  const sums = months.flatMap(({ total }) => (total && total.linesReported > 0 ? [total.delivered] : []));
  const unit = chartUnit(sums, language);
  const said = runsOf(months.map(({ month, total }) => ({ month, text: monthText(total ?? EMPTY_TOTAL, unit, language, t) })));
  const parts = said.map(({ from, to, text }) => {
    const [start, end] = [formatMonthTerse(from, language), formatMonthTerse(to, language)];
    return words.value(from === to ? start : words.run(start, end), text);
  });
  const span = [formatMonth(first.month, language), formatMonth(last.month, language)] as const;
  const all = parts.join("; ");
  return sums.length > 0 ? words.sentence(name, ...span, unit.name, all) : words.sentenceWithoutUnit(name, ...span, all);
}

function monthText(total: Total, unit: ChartUnit, language: Language, t: Messages): string {
  const delivered = deliveredOf(total);
  if (typeof delivered !== "number") return amountBlank(delivered, t) ?? "";
  const owed = total.linesNotReported;
  const value = unit.format(delivered);
  if (owed === 0) return value;
  return sparklineWords[language].partly(value, owedWords[language].lines(owed, formatNumber(owed, language)));
}

type Said = { readonly month: Month; readonly text: string };
type Run = { readonly from: Month; to: Month; readonly text: string };

function runsOf(months: readonly Said[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { month, text } of months) {
    const run = runs.at(-1);
    if (run?.text === text) run.to = month;
    else runs.push({ from: month, to: month, text });
  }
  return runs;
}
