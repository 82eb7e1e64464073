import type { SummedAmount } from "#src/domain/amount.ts";
import type { LineField } from "#src/domain/review-change.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { amountBlank } from "#src/filters/amount-texts.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatDong } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { reviewChangeWords } from "./review-change-words.ts";
import type { Names } from "./review-names.ts";

/** A field of a line in words: amounts to the dong, names in full. */
export function fieldText(line: SupportLine, field: LineField, names: Names, language: Language, t: Messages): string {
  switch (field) {
    case "delivered":
    case "planned":
      return exactAmount(line[field], language, t);
    case "month":
      return formatMonth(line.month, language);
    case "communeId":
      return names.commune(line.communeId);
    case "sponsor":
      return names.sponsor(line);
    case "kind":
      return names.kind(line.kind);
    case "title":
      return line.title;
    case "form":
      return reviewChangeWords[language].forms[line.form];
    default:
      return assertNever(field);
  }
}

/** Every dong, or which blank it is. */
export function exactAmount(amount: SummedAmount, language: Language, t: Messages): string {
  return typeof amount === "number" ? formatDong(amount, language) : (amountBlank(amount, t) ?? "");
}
