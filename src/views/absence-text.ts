import type { Absence } from "#src/domain/commune-absence.ts";
import { capitalise, formatDay } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { absenceWords } from "./absence-words.ts";

/** In place of a verdict on whoever there is not in a period: "không còn từ 1/1/2017". */
export function absenceText({ kind, on }: Absence, language: Language): string {
  return absenceWords[language][kind](formatDay(on, language));
}

/** The same as a sentence of its own: "Xã A11 chưa thành lập, có từ 01/06/2018." `who` begins it. */
export function absenceSentence(who: string, absence: Absence, language: Language): string {
  return absenceWords[language].sentence(capitalise(who), absenceText(absence, language));
}
