import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  legend: "Cách đọc ô",
  matters: "Ô cần chú ý",
  counted: (title: string, count: string) => `${title} (${count} ô)`,
  more: (count: string) => `và ${count} ô nữa trong bảng dưới đây`,
} as const;

const en: Widen<typeof vi> = {
  legend: "How to read a cell",
  matters: "Cells that need attention",
  counted: (title, count) => `${title} (${count})`,
  more: (count) => `and ${count} more in the grid below`,
};

/** The words of the grid that coverage and reporting share. */
export const gridWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
