import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  columns: (first: string, last: string, all: string) => `Cột ${first}–${last} trong ${all}`,
} as const;

const en: Widen<typeof vi> = {
  columns: (first, last, all) => `Columns ${first}–${last} of ${all}`,
};

/** What a grid says whose columns are drawn part by part. */
export const pagedWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
