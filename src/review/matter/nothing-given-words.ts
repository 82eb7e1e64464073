import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  notReported: "Chưa có khoản hỗ trợ nào được báo cáo",
  notApplicable: "Chỉ có hỗ trợ không quy ra tiền",
  noLine: "Không có nội dung hỗ trợ nào",
  sum: (money: string) => `Số đã báo cáo cộng lại là ${money}`,
} as const;

const en: Widen<typeof vi> = {
  notReported: "No support has been reported yet",
  notApplicable: "Only help without a money value",
  noLine: "No support line",
  sum: (money) => `What is reported adds up to ${money}`,
};

/** What a chart over time is titled with where it has no highest. */
export const nothingGivenWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
