import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilterProblem } from "./filter-codec.ts";
import { filterWords } from "./filter-words.ts";

/** What the reader is told of a value in the address that could not be used. */
export function problemText({ key, value }: FilterProblem, language: Language, t: Messages): string {
  return t.filters.problem(filterWords[language][key].name, value);
}
