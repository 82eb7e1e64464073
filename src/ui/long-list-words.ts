import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  find: "Tìm theo tên",
  part: (first: string, last: string, all: string) => `${first}–${last} trong ${all}`,
  found: (part: string, query: string, all: string) => `${part} khớp “${query}” (có ${all} tất cả)`,
  noneFound: (query: string, all: string) => `Không có tên nào trong ${all} khớp “${query}”.`,
  turn: "Chuyển phần của danh sách",
  first: "Đầu",
  previous: "Trước",
  next: "Tiếp",
  last: "Cuối",
  more: (count: string) => `Còn ${count} tên nữa: gõ vài chữ để tìm.`,
} as const;

const en: Widen<typeof vi> = {
  find: "Search by name",
  part: (first, last, all) => `${first}–${last} of ${all}`,
  found: (part, query, all) => `${part} matching “${query}” (${all} in all)`,
  noneFound: (query, all) => `None of the ${all} names matches “${query}”.`,
  turn: "Parts of the list",
  first: "First",
  previous: "Previous",
  next: "Next",
  last: "Last",
  more: (count) => `${count} more ${count === "1" ? "name" : "names"}: type a few letters to search.`,
};

/** What long lists and tables say, which are shown part by part. */
export const longListWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
