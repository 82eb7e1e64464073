import type { Absence } from "#src/domain/commune-absence.ts";
import { formatDay } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { absenceWords } from "./absence-words.ts";

/** In place of a verdict on whoever there is not in a period: "không còn từ 1/1/2017". */
export function absenceText({ kind, on }: Absence, language: Language): string {
  return absenceWords[language][kind](formatDay(on, language));
}
