import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  "not-yet": (day: string) => `chưa thành lập, có từ ${day}`,
  "no-longer": (day: string) => `không còn từ ${day}`,
  sentence: (who: string, absence: string) => `${who} ${absence}.`,
} as const;

const en: Widen<typeof vi> = {
  "not-yet": (day) => `not there before ${day}`,
  "no-longer": (day) => `no longer there from ${day}`,
  sentence: (who, absence) => `${who} was ${absence}.`,
};

/** In place of a verdict on whoever there is not in a period. */
export const absenceWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
