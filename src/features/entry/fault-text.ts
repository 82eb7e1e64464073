import type { Language } from "#src/lib/language.ts";
import { reasonWords } from "#src/messages/problem-texts.ts";
import type { Messages } from "#src/messages/vi.ts";
import { entryWords } from "./entry-words.ts";

/** Why a field cannot stand so, for whoever fills it in; a code that nobody foresaw is shown as it is. */
export function faultText(reason: string, language: Language, t: Messages): string {
  const own = Object.entries(entryWords[language].faults).find(([code]) => code === reason);
  return own ? own[1] : reasonWords(reason, t);
}
