import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  label: "Cho hội nghị sơ kết",
  report: "Báo cáo sơ kết",
  changes: "Từ lần sơ kết trước",
  present: "Trình chiếu",
} as const;

const en: Widen<typeof vi> = {
  label: "For the review conference",
  report: "Review report",
  changes: "Since the last review",
  present: "Present",
};

/** What stands under the entry "Hội nghị" of the main navigation. */
export const reviewSectionWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
