import { compare } from "#src/domain/change.ts";
import { isRecognised } from "#src/domain/commune.ts";
import { deliveredOf, hasSupport } from "#src/domain/figures.ts";
import { helpedAmong } from "#src/domain/helped.ts";
import { periodRange } from "#src/domain/period.ts";
import { periodWords } from "#src/filters/period-words.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { changeWords } from "./change-words.ts";
import { comparedPeriod } from "./compared-period.ts";
import type { FilteredFigures } from "./filtered-figures.ts";
import { isWithoutData, missingMonthsWords } from "./months-without-data.ts";

/** The sentence that opens the page: where the programme stands, under the reader's choice. */
export function leadWords(figures: FilteredFigures, language: Language, t: Messages): string {
  const { programme, filter, inPeriod } = figures;
  const time =
    filter.period.grain === "programme"
      ? t.overview.leadUntil(formatMonth(programme.dataThrough, language))
      : t.overview.leadIn(periodWords(filter.period, language, t));
  const standing = standingNow(figures, t);
  const missing = missingMonthsWords(figures, language);
  if (missing && isWithoutData(figures)) return `${capitalise(missing)}; ${standing}.`;
  const delivered = deliveredOf(inPeriod.whole);
  if (delivered === "not-reported" && !hasSupport(inPeriod.whole)) return t.overview.leadOwed(time, standing);
  if (delivered === "no-line" || !hasSupport(inPeriod.whole)) return t.overview.leadNobody(time, standing);
  const helped = helpedWords(figures, t);
  if (typeof delivered !== "number" || delivered === 0) return t.overview.leadNoMoney(time, helped, standing);
  const money = formatDongShort(delivered, language);
  return t.overview.lead({
    time,
    communes: helped,
    money,
    standing,
    change: [missing, leadChange(figures, language, t)].filter(Boolean).join("; "),
  });
}

/** Standing is that of today, which a sentence on a period that has ended must say. */
function standingNow({ programme, communes, filter }: FilteredFigures, t: Messages): string {
  const standing = t.overview.leadStanding(communes.filter(isRecognised).length, communes.length);
  const hasEnded = periodRange(filter.period, programme).last < programme.dataThrough;
  return hasEnded && communes.length > 0 ? t.overview.today(standing) : standing;
}

function helpedWords({ communes, inPeriod }: FilteredFigures, t: Messages): string {
  const helped = helpedAmong(communes, inPeriod.by("commune"));
  const [only] = helped;
  return helped.length === 1 && only ? t.overview.leadCommune(only.name) : t.overview.leadCommunes(helped.length);
}

function leadChange(figures: FilteredFigures, language: Language, t: Messages): string {
  const { programme, filter, table } = figures;
  const period = comparedPeriod(filter, programme);
  const comparison = compare(table, linesFilterOf(filter), period, programme, "lastYear");
  const { kind } = comparison.change;
  if (kind !== "relative" && kind !== "difference") return "";
  // With the whole programme in view, say which quarter; otherwise the sentence has named the period already.
  const subject = filter.period.grain === "programme" ? capitalise(periodWords(period, language, t)) : t.overview.support;
  return `${subject} ${changeWords(comparison, language, t, t.overview.sameQuarterLastYear)}`;
}
