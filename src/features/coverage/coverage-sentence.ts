import type { Filter } from "#src/filters/filter.ts";
import { namesSponsors } from "#src/filters/matches-sponsor.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { withMonthsMissing } from "#src/views/months-without-data.ts";
import type { CoverageData, CoverageMatrix, Crossing } from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";

type Given = {
  readonly crossing: Crossing;
  readonly matrix: Pick<CoverageMatrix, "without" | "possible" | "hasData">;
  readonly filter: Filter;
  readonly data: Pick<CoverageData, "programme" | "table">;
  /** Sponsors that are not counted, in words; "" where there are none. */
  readonly leftOut: string;
};

/** How many cells nobody has filled with help, what is owed of them, and which months of the period have no data. */
export function coverageSentence(
  { crossing, matrix: { without, possible, hasData }, filter, data: { programme, table }, leftOut }: Given,
  language: Language,
  t: Messages,
): string {
  const words = coverageWords[language];
  if (possible === 0) return words.leadNothing;
  const { period } = filter;
  const number = (value: number) => formatNumber(value, language);
  const time =
    period.grain === "programme"
      ? words.leadTimes.toDate(formatMonth(programme.dataThrough, language))
      : words.leadTimes.in(periodInSentence(period, programme, language, t));
  if (!hasData) return words.leadNoData(time);
  const say = crossing === "sponsor" ? words.lead.sponsor : namesSponsors(filter) ? words.lead.kindOfSome : words.lead.kind;
  const parts = [
    say(time, number(without.noLine), number(possible)),
    ...(without.zero > 0 ? [words.leadZero(number(without.zero))] : []),
    ...(without.owed > 0 ? [words.leadOwed(number(without.owed))] : []),
    ...(leftOut === "" ? [] : [leftOut]),
  ];
  return withMonthsMissing(`${parts.join("; ")}.`, { table, filter, programme }, language);
}
