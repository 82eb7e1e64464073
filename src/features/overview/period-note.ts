import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";

/** The chosen period for a subtitle, with how much of it there is where it is partial: "năm 2017 (9/12 tháng)". */
export function periodNote(
  { filter, programme }: Pick<FilteredFigures, "filter" | "programme">,
  language: Language,
  t: Messages,
): string {
  return periodInSentence(filter.period, programme, language, t);
}
