import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");
const e = (count: number) => grouped(count, "en");

const vi = {
  share: (met: number, all: number) => `${n(met)}/${n(all)}`,
  atLeast: (share: string) => `ít nhất ${share}`,
} as const;

const en: Widen<typeof vi> = {
  share: (met, all) => `${e(met)} of ${e(all)}`,
  atLeast: (share) => `at least ${share}`,
};

/** How many criteria of how many, inside a sentence. */
export const metInSentenceWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
