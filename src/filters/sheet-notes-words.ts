import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  period: (period: string) => `Kỳ: ${period}`,
  filters: (chips: string) => `Đang lọc: ${chips}`,
  unfiltered: "Không lọc: mọi xã, mọi đơn vị, mọi loại hỗ trợ",
  blanks: "Ô trống: không có nội dung hỗ trợ, chưa báo cáo hoặc không quy ra tiền; không phải bằng 0",
} as const;

const en: Widen<typeof vi> = {
  period: (period) => `Period: ${period}`,
  filters: (chips) => `Filtered: ${chips}`,
  unfiltered: "Not filtered: all communes, sponsors and kinds of support",
  blanks: "Empty cell: no support, not reported, or without a money value; not 0",
};

export const sheetNotesWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
