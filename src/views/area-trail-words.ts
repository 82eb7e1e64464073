import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  label: "Địa bàn đang xem",
} as const;

const en: Widen<typeof vi> = {
  label: "The area in view",
};

/** What the way down to an area is called, for who cannot see it. */
export const areaTrailWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
