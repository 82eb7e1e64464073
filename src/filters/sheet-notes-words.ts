import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  period: (period: string) => `Kỳ: ${period}`,
  filters: (chips: string) => `Đang lọc: ${chips}`,
  unfiltered: "Không lọc: mọi xã, mọi đơn vị, mọi loại hỗ trợ",
  blanks:
    "Chỗ không có số thì ghi lý do: không có nội dung, chưa báo cáo, không quy ra tiền, không có kế hoạch; không chỗ nào là 0",
} as const;

const en: Widen<typeof vi> = {
  period: (period) => `Period: ${period}`,
  filters: (chips) => `Filtered: ${chips}`,
  unfiltered: "Not filtered: all communes, sponsors and kinds of support",
  blanks:
    "Where there is no figure the cell says why: no support line, not reported, without a money value, no plan; none of them is 0",
};

export const sheetNotesWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
