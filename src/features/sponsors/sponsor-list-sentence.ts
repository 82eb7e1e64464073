import type { SponsorType } from "#src/domain/sponsor.ts";
import type { Filter } from "#src/filters/filter.ts";
import { supportMeant } from "#src/filters/filter-scope.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { withMonthsMissing, withoutDataSentence } from "#src/views/months-without-data.ts";
import { helpingAmong, type SponsorRow, type SponsorsData, shownCounts } from "#src/views/sponsor-list-view.ts";
import { sponsorsWords } from "./sponsors-words.ts";

/** "Trong Quý III/2017, 5/6 doanh nghiệp được phân công đã hỗ trợ; 1 chưa báo cáo."; of a period without data, that it has none. */
export function sponsorListSentence(
  type: SponsorType,
  rows: readonly SponsorRow[],
  filter: Filter,
  { programme, table }: Pick<SponsorsData, "programme" | "table">,
  language: Language,
  t: Messages,
): string {
  const { list } = sponsorsWords[language];
  const { period } = filter;
  const number = (value: number) => formatNumber(value, language);
  const time =
    period.grain === "programme"
      ? list.leadTimes.toDate(formatMonth(programme.dataThrough, language))
      : list.leadTimes.in(periodInSentence(period, programme, language, t));
  const helping = helpingAmong(rows);
  if (helping === null) return withoutDataSentence({ table, filter, programme }, language) ?? `${list.titles[type]}.`;
  const { helped, assigned, unassigned } = helping;
  const nobody = rows.length === 0 ? list.leadNoneShown[type] : list.leadNobody[type];
  const said = assigned === 0 ? nobody : list.leadHelped[type](number(helped), number(assigned), supportMeant(filter, language));
  // With those that helped, the parts are all that were assigned; where nobody was, those that promised all the same are told.
  const counts = shownCounts(assigned === 0 ? rows : rows.filter(({ inCharge }) => inCharge.length > 0));
  const idle = counts.idle - counts.promised;
  const meant = supportMeant(filter, language);
  const parts = [
    ...(counts.owed > 0 ? [list.leadOwed(number(counts.owed))] : []),
    ...(counts.promised > 0 ? [list.leadPromised(number(counts.promised))] : []),
    // Alone it is what is left of the whole.
    ...(idle > 0 && counts.owed + counts.promised > 0 ? [list.leadIdle(number(idle), meant)] : []),
    ...(unassigned > 0 ? [list.leadUnassigned(number(unassigned))] : []),
  ];
  const lead = list.lead(time, [said, ...parts].join("; "));
  return withMonthsMissing(lead, { table, filter, programme }, language);
}
