import type { Total } from "#src/domain/totals.ts";
import { completionBlank, completionMark, completionText, completionValue, deliveredValue } from "#src/filters/amount-texts.ts";
import { owedNote } from "#src/filters/owed-texts.ts";
import { ABSENT, formatMillions } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

/** Delivered in million dong; "–" when there is no figure. */
export function deliveredWords(total: Total, language: Language): string {
  const delivered = deliveredValue(total);
  return delivered === null ? ABSENT : formatMillions(delivered, language);
}

/** Below a list whose shares have no room for it: "* Gia Lạc: chưa báo cáo 20 triệu đồng"; null where no share has the mark. */
export function owedFootnote(
  rows: readonly { readonly name: string; readonly total: Total }[],
  language: Language,
): string | null {
  const owing = rows.flatMap(({ name, total }) => {
    const owed = completionValue(total) === null ? null : owedNote(total, language);
    return owed === null ? [] : [`${name}: ${owed}`];
  });
  return owing.length > 0 ? `* ${owing.join("; ")}` : null;
}

/** "85,4 %*", to stand above an `owedFootnote`, or why there is no share. `hasData`: as in `deliveredBlank`. */
export function markedCompletion(total: Total, hasData: boolean, language: Language, t: Messages): string {
  return completionBlank(total, t, hasData) ?? completionMark(total, language);
}

/** "85,4 %" of the plan, with what is owed of it, or why there is no share: no plan, nothing reported. */
export function completionWords(total: Total, hasData: boolean, language: Language, t: Messages): string {
  return completionBlank(total, t, hasData) ?? completionText(total, language, false);
}
