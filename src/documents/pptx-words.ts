import type { Language } from "#src/lib/language.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = { total: "Tổng" } as const;
const en: Widen<typeof vi> = { total: "Total" };

export type PptxWords = Widen<typeof vi>;
export const pptxWords: Record<Language, PptxWords> = { vi, en };
