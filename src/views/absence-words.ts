import type { Absence } from "#src/domain/commune-life.ts";
import { formatDay } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  "not-yet": (day: string) => `chưa thành lập, có từ ${day}`,
  "no-longer": (day: string) => `không còn từ ${day}`,
} as const;

const en: Widen<typeof vi> = {
  "not-yet": (day) => `not there before ${day}`,
  "no-longer": (day) => `no longer there from ${day}`,
};

const absenceWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });

/** In place of a verdict on whoever there is not in a period: "không còn từ 1/1/2017". */
export function absenceText({ kind, on }: Absence, language: Language): string {
  return absenceWords[language][kind](formatDay(on, language));
}
