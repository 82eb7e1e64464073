import type { SupportLine } from "#src/domain/support-line.ts";
import type { Language } from "#src/lib/language.ts";
import { adjustmentWords } from "./adjustment-words.ts";

/** What a line is called in a list: an adjustment says that it is one. */
export function lineTitle({ title, adjusts }: Pick<SupportLine, "title" | "adjusts">, language: Language): string {
  return adjusts ? adjustmentWords[language].title(title) : title;
}

/** "dòng ht-012: Nhập trùng"; null for what is no adjustment. */
export function adjustsText({ adjusts }: Pick<SupportLine, "adjusts">, language: Language): string | null {
  return adjusts ? adjustmentWords[language].ofLine(adjusts.lineId, adjusts.reason) : null;
}
