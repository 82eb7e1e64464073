import type { Total } from "#src/domain/totals.ts";
import { completionBlank, completionText, deliveredBlank, deliveredValue } from "#src/filters/amount-texts.ts";
import { ABSENT, formatMillions } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

/** Delivered in million dong; "–" with its reason when there is no figure. */
export function deliveredWords(total: Total, language: Language, t: Messages): { text: string; reason: string | null } {
  const delivered = deliveredValue(total);
  return { text: delivered === null ? ABSENT : formatMillions(delivered, language), reason: deliveredBlank(total, t) };
}

/** "85,4 %" of the plan, or why there is no share: no plan, nothing reported. */
export function completionWords(total: Total, language: Language, t: Messages): string {
  return completionBlank(total, t) ?? completionText(total, language);
}
