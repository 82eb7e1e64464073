import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  noData: "Chưa có số liệu.",
  named: (filter: string, values: string) => `${filter} (${values})`,
  because: (filters: string) => `Trống là do lọc ${filters}.`,
  or: (first: string, second: string) => `${first} hoặc ${second}`,
  together: "Không bỏ riêng một lọc nào là có: các lọc đang chọn cùng làm trống.",
  remove: (filter: string, size: string) => `Bỏ riêng lọc ${filter} (còn ${size})`,
} as const;

const en: Widen<typeof vi> = {
  noData: "There is no data yet.",
  named: (filter, values) => `${filter} (${values})`,
  because: (filters) => `What empties it is the filter on ${filters}.`,
  or: (first, second) => `${first} or on ${second}`,
  together: "No single filter empties it: those chosen do so together.",
  remove: (filter, size) => `Without the ${filter} filter (${size})`,
};

/** What an empty cut says of the filters that emptied it. */
export const emptyCutWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
