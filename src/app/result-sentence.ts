import type { Commune } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import type { Total } from "#src/domain/totals.ts";
import { deliveredBlank, deliveredValue } from "#src/filters/amount-texts.ts";
import type { Filter } from "#src/filters/filter.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { formatDongShort, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { withoutDataSentence } from "#src/views/months-without-data.ts";
import { areaMeant } from "#src/views/place-texts.ts";
import { resultWords } from "./result-words.ts";

/** As many as can be taken in by ear. */
const NAMED = 3;

type Read = { readonly programme: Programme; readonly table: SupportTable; readonly communes: readonly Commune[] };

/** What a choice has come to, by ear: "Gia Minh, Quý III/2017: 12 nội dung, 120 triệu đồng". `whole`: of all its lines. */
export function resultSentence(
  whole: Total,
  filter: Filter,
  { programme, table, communes }: Read,
  language: Language,
  t: Messages,
): string {
  const words = resultWords[language];
  const names = filter.communes.map((id) => communes.find((commune) => commune.id === id)?.name ?? id);
  const many = names.length > NAMED ? words.communes(formatNumber(names.length, language)) : names.join(", ");
  const all = filter.area ? areaMeant({ programme, filter }).name : words.everywhere;
  const place = names.length === 0 ? all : many;
  const period = periodInSentence(filter.period, programme, language, t);
  if (whole.lines === 0) return withoutDataSentence({ table, filter, programme }, language) ?? words.nothing(place, period);
  const delivered = deliveredValue(whole);
  const amount = delivered === null ? deliveredBlank(whole, t, true) : formatDongShort(delivered, language);
  const said = words.result(place, period, formatNumber(whole.lines, language), amount ?? "");
  // A sum never leaves the screen without what is missing from it, nor by ear.
  const owed = whole.linesNotReported;
  return delivered === null || owed === 0 ? said : `${said}; ${owedWords[language].lines(owed, formatNumber(owed, language))}`;
}
