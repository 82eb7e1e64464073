import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  find: "Tìm theo tên",
  range: {
    rows: (first: string, last: string, count: string) => `Dòng ${first}–${last} trong ${count}`,
    columns: (first: string, last: string, count: string) => `Cột ${first}–${last} trong ${count}`,
  },
  found: (range: string, all: string) => `${range} khớp với tên cần tìm (danh sách có ${all})`,
  none: (all: string) => `Không có tên nào khớp trong ${all} dòng.`,
  inFile: "tệp tải về có đủ",
  first: { rows: "Về đầu", columns: "Cột đầu" },
  before: { rows: "Trang trước", columns: "Cột trước" },
  after: { rows: "Trang sau", columns: "Cột sau" },
  last: { rows: "Xuống cuối", columns: "Cột cuối" },
  pages: (label: string) => `Xem từng phần: ${label}`,
} as const;

const en: Widen<typeof vi> = {
  find: "Find by name",
  range: {
    rows: (first, last, count) => `Rows ${first}–${last} of ${count}`,
    columns: (first, last, count) => `Columns ${first}–${last} of ${count}`,
  },
  found: (range, all) => `${range} that match the name (${all} in the list)`,
  none: (all) => `No name matches among ${all} rows.`,
  inFile: "the download has all",
  first: { rows: "To the top", columns: "First columns" },
  before: { rows: "Page before", columns: "Columns before" },
  after: { rows: "Next page", columns: "Next columns" },
  last: { rows: "To the end", columns: "Last columns" },
  pages: (label) => `Part by part: ${label}`,
};

/** The words of what is too long to be drawn at once. */
export const pagedWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
