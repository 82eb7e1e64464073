import type { ReviewChangeKind } from "#src/domain/review-change.ts";
import { isAdjustment } from "#src/domain/support-line.ts";
import { formatDongShort, formatNumber } from "#src/lib/format-number.ts";
import { formatDay } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { reviewChangeWords } from "./review-change-words.ts";
import type { ReviewChanges } from "./review-changes.ts";

/** "Từ 30/06/2017". */
export function sinceWords({ base }: Pick<ReviewChanges, "base">, language: Language): string {
  const words = reviewChangeWords[language].since;
  return base.kind === "day" ? words.day(formatDay(base.day, language)) : words.pack(formatDay(base.asOf, language));
}

/** What changed, part by part in order of weight: "hỗ trợ thêm 545 triệu đồng", "3 tiêu chí đạt thêm" … Empty when nothing did. */
export function leadParts(read: ReviewChanges, language: Language): string[] {
  const { lead } = reviewChangeWords[language];
  const count = (...kinds: readonly ReviewChangeKind[]) => read.changes.filter(({ kind }) => kinds.includes(kind)).length;
  const said = (number: number, words: (count: string) => string) => (number > 0 ? [words(formatNumber(number, language))] : []);
  return [
    ...said(count("line-corrected"), lead.corrected),
    ...said(count("line-removed"), lead.removed),
    ...said(count("line-reported"), lead.reported),
    ...addedParts(read, language),
    ...said(count("criterion-lost"), lead.lost),
    ...said(count("criterion-met"), lead.met),
    ...said(count("commune-recognised"), lead.recognised),
    ...said(count("proposal-answered"), lead.answered),
    ...said(count("proposal-overdue"), lead.overdue),
    ...said(count("proposal-raised"), lead.raised),
    ...said(count("stage-changed", "criteria-set-changed", "assignment-started", "assignment-ended"), lead.other),
  ];
}

/** What the new lines come to, and how many of them put others right: those correct no published figure, and may take away. */
function addedParts({ added, changes }: ReviewChanges, language: Language): string[] {
  const { lead } = reviewChangeWords[language];
  const { delivered, lines } = added.whole.now;
  const adjustments = changes.filter((change) => change.kind === "line-added" && isAdjustment(change.line)).length;
  const counted = adjustments > 0 ? [lead.adjustments(formatNumber(adjustments, language))] : [];
  if (delivered > 0) return [lead.added(formatDongShort(delivered, language)), ...counted];
  if (delivered < 0) return [lead.takenBack(formatDongShort(-delivered, language)), ...counted];
  return [...(lines > adjustments ? [lead.addedLines(formatNumber(lines - adjustments, language))] : []), ...counted];
}

/** What a heading can hold. */
const MOST_PARTS = 5;

/** The finding as a sentence: its heaviest parts. */
export function leadSentence(read: ReviewChanges, language: Language): string {
  const parts = leadParts(read, language);
  const { nothing, andOthers } = reviewChangeWords[language];
  const said = parts.length > MOST_PARTS ? [...parts.slice(0, MOST_PARTS), andOthers] : parts;
  return `${sinceWords(read, language)}: ${said.length > 0 ? said.join(", ") : nothing}.`;
}
