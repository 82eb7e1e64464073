import type { DeckItem } from "#src/documents/deck.ts";
import { linesOf } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";

/** Where a list has no subjects at all, its texts have the whole width. */
export function isWithoutSubjects(items: readonly Pick<DeckItem, "subject">[]): boolean {
  return items.every(({ subject }) => subject === "");
}

/** The height of an item, in CSS pixels of a slide. */
export function itemHeight({ subject, text }: DeckItem): number {
  const { subjectColumns, textColumns, aloneColumns, line, gap } = DECK_LIMITS.list;
  const lines =
    subject === "" ? linesOf(text, aloneColumns) : Math.max(linesOf(subject, subjectColumns), linesOf(text, textColumns));
  return lines * line + gap;
}

/** What a slide of this title and these remarks leaves for a list, in CSS pixels. */
export function listRoom(title: string, remarks: readonly string[]): number {
  const { room, titleLine, remarkLine } = DECK_LIMITS.list;
  const further = title.length > DECK_LIMITS.oneLineTitle ? titleLine : 0;
  const lines = remarks.reduce((sum, remark) => sum + (remark === "" ? 0 : linesOf(remark, DECK_LIMITS.remarks.columns)), 0);
  const shown = Math.min(lines, DECK_LIMITS.remarks.lines);
  return room - further - (shown > 0 ? shown * remarkLine + 8 : 0);
}
