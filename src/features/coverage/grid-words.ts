import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  legend: "Cách đọc ô",
  matters: "Ô cần chú ý",
  counted: (title: string, count: string) => `${title} (${count} ô)`,
  more: (count: string) => `và ${count} ô nữa trong bảng dưới đây`,
  moreInParts: (count: string) => `và ${count} ô nữa; bảng dưới đây hiện từng phần`,
  part: (heading: string, part: string) => `${heading}: ${part}`,
} as const;

const en: Widen<typeof vi> = {
  legend: "How to read a cell",
  matters: "Cells that need attention",
  counted: (title, count) => `${title} (${count})`,
  more: (count) => `and ${count} more in the grid below`,
  moreInParts: (count) => `and ${count} more; the grid below shows one part at a time`,
  part: (heading, part) => `${heading}: ${part}`,
};

/** The words of the grid that coverage and reporting share. */
export const gridWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
