import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Tìm xã, đơn vị, nội dung hỗ trợ, kiến nghị, màn hình",
  label: "Gõ tên, mã hoặc từ cần tìm, có dấu hay không dấu",
  coming: "Đang mở ô tìm; cứ gõ tiếp…",
} as const;

const en: Widen<typeof vi> = {
  title: "Find communes, sponsors, support lines, proposals, screens",
  label: "Type a name, a code or a word; accents do not matter",
  coming: "Search is on its way; keep typing…",
};

/** The words of the field, which stands before the rest of the search has come. */
export const searchFrameWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
