import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  period: (period: string) => `Kỳ: ${period}`,
  filters: (chips: string) => `Đang lọc: ${chips}`,
  /** `every`: what of each field is in it, "mọi xã". */
  unfiltered: (...every: string[]) => `Không lọc: ${every.join(", ")}`,
  blanks:
    "Chỗ không có số thì ghi lý do: không có nội dung, chưa có số liệu, chưa báo cáo, không quy ra tiền, không có kế hoạch, chưa rõ; không chỗ nào là 0. Ô trống là chỗ không có gì để ghi",
} as const;

const en: Widen<typeof vi> = {
  period: (period) => `Period: ${period}`,
  filters: (chips) => `Filtered: ${chips}`,
  unfiltered: (...every) => `Not filtered: all ${every.slice(0, -1).join(", ")}${every.length > 1 ? " and " : ""}${every.at(-1)}`,
  blanks:
    "Where there is no figure the cell says why: no support line, no data yet, not reported, without a money value, no plan, unknown; none of them is 0. An empty cell is one that has nothing to say",
};

export const sheetNotesWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
