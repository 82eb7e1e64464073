import type { Total } from "#src/domain/totals.ts";
import { completionBlank, completionMark, completionText, deliveredBlank, deliveredValue } from "#src/filters/amount-texts.ts";
import { owedUnsaid } from "#src/filters/owed-texts.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { ABSENT, formatMillions, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

/** Delivered in million dong; "–" when there is no figure. */
export function deliveredWords(total: Total, language: Language): string {
  const delivered = deliveredValue(total);
  return delivered === null ? ABSENT : formatMillions(delivered, language);
}

type OwedOf = (total: Total, language: Language) => string | null;
type NamedTotal = { readonly name: string; readonly total: Total };

/**
 * Below a list whose figures have no room for it: "* Gia Lạc: chưa báo cáo 20 triệu đồng"; null where none has the mark. `owedOf`: what is owed of
 * a row and not said in it.
 */
export function owedFootnote(rows: readonly NamedTotal[], language: Language, owedOf: OwedOf = owedUnsaid): string | null {
  const owed = owedByName(rows, language, owedOf);
  return owed === null ? null : `* ${owed}`;
}

/** The same without the mark, under a chart that has no room for one. Of very many the first by name, the others by their number. */
export function owedByName(rows: readonly NamedTotal[], language: Language, owedOf: OwedOf): string | null {
  const owing = rows.flatMap(({ name, total }) => {
    const owed = owedOf(total, language);
    return owed === null ? [] : [`${name}: ${owed}`];
  });
  const others = owing.length - MOST_NAMED;
  if (others <= 1) return owing.join("; ") || null;
  return [...owing.slice(0, MOST_NAMED), owedWords[language].others(formatNumber(others, language))].join("; ");
}

const MOST_NAMED = 20;

/** "85,4 %*", to stand above an `owedFootnote`, or why there is no share or nothing delivered. `hasData`: as in `deliveredBlank`. */
export function markedCompletion(total: Total, hasData: boolean, language: Language, t: Messages): string {
  const blank = deliveredBlank(total, t, hasData) ?? completionBlank(total, t, hasData);
  if (blank === null) return completionMark(total, language);
  return owedUnsaid(total, language) === null ? blank : `${blank}*`;
}

/** "85,4 %" of the plan, with what is owed of it, or why there is no share: no plan, nothing reported. */
export function completionWords(total: Total, hasData: boolean, language: Language, t: Messages): string {
  const blank = completionBlank(total, t, hasData);
  return blank === null ? completionText(total, language, false) : withOwed(blank, total, language);
}

/** A reason that stands for a figure, with what is owed that it does not say: "không quy ra tiền (1 nội dung chưa báo cáo kế hoạch)". */
export function withOwed(blank: string, total: Total, language: Language): string {
  const owed = owedUnsaid(total, language);
  return owed === null ? blank : `${blank} (${owed})`;
}
