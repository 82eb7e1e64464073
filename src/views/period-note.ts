import { isPartial } from "#src/domain/period.ts";
import { periodWords } from "#src/filters/period-words.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "./filtered-figures.ts";

/** The chosen period for a subtitle, with the mark of a partial one: "năm 2017, chưa đủ tháng". */
export function periodNote(
  { filter, programme }: Pick<FilteredFigures, "filter" | "programme">,
  language: Language,
  t: Messages,
): string {
  const words = periodWords(filter.period, language, t);
  return isPartial(filter.period, programme) ? `${words}, ${t.overview.time.partial}` : words;
}
