import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  notReported: "chưa có khoản hỗ trợ nào được báo cáo",
  notApplicable: "chỉ có hỗ trợ không quy ra tiền",
  noLine: "không có nội dung hỗ trợ nào",
  sum: (money: string) => `số đã báo cáo cộng lại là ${money}`,
} as const;

const en: Widen<typeof vi> = {
  notReported: "no support has been reported yet",
  notApplicable: "only help without a money value",
  noLine: "no support line",
  sum: (money) => `what is reported adds up to ${money}`,
};

/** What is said of a period in place of its sum or its highest, as a part of a sentence. */
export const nothingGivenWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
