import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = { total: "Tổng" } as const;
const en: Widen<typeof vi> = { total: "Total" };

export type PptxWords = Widen<typeof vi>;
export const pptxWords: Readonly<Record<Language, PptxWords>> = spoken({ vi, en });
