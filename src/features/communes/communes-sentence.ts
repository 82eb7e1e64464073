import type { Commune } from "#src/domain/commune.ts";
import type { Filter } from "#src/filters/filter.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { standingSentence } from "#src/review/matter/sentences.ts";
import { missingMonthsWords } from "#src/views/months-without-data.ts";
import type { CommunesData } from "./commune-rows.ts";

/** How far the communes have come, which needs no month of support; and which months of the period nobody has filled. */
export function communesSentence(
  counted: readonly Commune[],
  filter: Filter,
  { programme, table }: Pick<CommunesData, "programme" | "table">,
  language: Language,
): string {
  const missing = missingMonthsWords({ table, filter, programme }, language);
  const standing = standingSentence(counted, programme, language);
  return missing === null ? standing : `${standing} ${capitalise(missing)}.`;
}
