import type { LineState } from "#src/import/import-review.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { importWords } from "./import-words.ts";

type Counts = Readonly<Record<LineState, number>>;

/** What an import does to the store, each as a number in words; null for none. */
export function changeCounts(counts: Counts, language: Language): Record<"new" | "changed" | "removed", string | null> {
  const said = (count: number) => (count === 0 ? null : formatNumber(count, language));
  return { new: said(counts.new), changed: said(counts.changed), removed: said(counts.removed) };
}

export function changesOf(counts: Counts): number {
  return counts.new + counts.changed + counts.removed;
}

/** "27 dòng mới, 3 dòng sửa". */
export function changesText(counts: Counts, language: Language): string {
  const words = importWords[language];
  return words.changes(changeCounts(counts, language)) || words.nothing;
}
