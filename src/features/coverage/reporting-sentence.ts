import { reportsDue } from "#src/domain/reporting-state.ts";
import { totals } from "#src/domain/totals.ts";
import type { Filter } from "#src/filters/filter.ts";
import { noCommuneText } from "#src/filters/no-commune.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { withMonthsMissing } from "#src/views/months-without-data.ts";
import type { CoverageData } from "./coverage-view.ts";
import { reportingWords } from "./reporting-words.ts";

/** How many reports are owed in the period, and which of its months have no data: of those nobody can tell what is owed. */
export function reportingSentence(
  owed: number,
  filter: Filter,
  { programme, table }: Pick<CoverageData, "programme" | "table">,
  language: Language,
  t: Messages,
): string {
  if (filter.area?.communes.size === 0) return noCommuneText(filter, language, t);
  const words = reportingWords[language];
  const figures = { table, filter, programme };
  const time =
    filter.period.grain === "programme"
      ? words.leadTimes.toDate(formatMonth(programme.dataThrough, language))
      : words.leadTimes.in(periodInSentence(filter.period, programme, language, t));
  const { whole } = totals(table, supportFilterOf(filter, programme));
  const said = () => {
    if (whole.lines === 0) return words.leadNothing(time);
    if (reportsDue(whole) === 0) return words.leadNoneDue(time);
    return owed > 0 ? words.lead(time, formatNumber(owed, language)) : words.leadComplete(time);
  };
  return withMonthsMissing(said(), figures, language);
}
