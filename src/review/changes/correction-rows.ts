import { type Amount, isKnown } from "#src/domain/amount.ts";
import type { LineField, ReviewChangeKind } from "#src/domain/review-change.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { fieldText } from "./field-text.ts";
import { reviewChangeWords } from "./review-change-words.ts";
import type { ReviewChanges } from "./review-changes.ts";
import { type Names, namesOf } from "./review-names.ts";

/** One field of a line, then and now. */
export type CorrectionRow = {
  readonly key: string;
  readonly kind: ReviewChangeKind;
  readonly communeId: string;
  readonly commune: string;
  readonly title: string;
  readonly sponsor: string;
  readonly month: string;
  readonly field: string;
  readonly before: string;
  readonly now: string;
  /** Dong; null where either is no sum of money. */
  readonly difference: number | null;
};

/** What was published otherwise, field by field; a line that is gone is one row, with what it had delivered. */
export function correctionRows(data: ReviewChanges, language: Language, t: Messages): CorrectionRow[] {
  const names = namesOf(data, language);
  const words = reviewChangeWords[language];
  return data.changes.flatMap((change): CorrectionRow[] => {
    if (change.kind === "line-removed") {
      const { line } = change;
      const before = fieldText(line, "delivered", names, language, t);
      const difference = isKnown(line.delivered) ? -line.delivered : null;
      return [
        {
          ...lineParts(line, names, language),
          key: line.id,
          kind: change.kind,
          field: words.fields.delivered,
          before,
          now: words.notPublished,
          difference,
        },
      ];
    }
    if (change.kind !== "line-corrected" && change.kind !== "line-reported") return [];
    const { kind, earlier, later } = change;
    const fields: readonly LineField[] = kind === "line-reported" ? ["delivered", ...change.fields] : change.fields;
    return fields.map((field) => ({
      ...lineParts(later, names, language),
      key: `${later.id} ${field}`,
      kind,
      field: words.fields[field],
      before: fieldText(earlier, field, names, language, t),
      now: fieldText(later, field, names, language, t),
      difference: field === "delivered" || field === "planned" ? differenceOf(earlier[field], later[field]) : null,
    }));
  });
}

function differenceOf(before: Amount, now: Amount): number | null {
  return isKnown(before) && isKnown(now) ? now - before : null;
}

function lineParts(line: SupportLine, names: Names, language: Language) {
  const { communeId, title, month } = line;
  return {
    communeId,
    commune: names.commune(communeId),
    title,
    sponsor: names.sponsor(line),
    month: formatMonth(month, language),
  };
}
