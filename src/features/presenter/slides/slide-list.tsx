import type { DeckItem } from "#src/documents/deck.ts";
import styles from "./slide.module.css";

/** Whom it is about on the left, what is to be said on the right; the fewer, the larger. */
export function SlideList({ items }: { items: readonly DeckItem[] }) {
  return (
    <dl className={styles.list} style={{ fontSize: sizeOf(items), "--subject": `${subjectShare(items) * 100}%` }}>
      {items.map(({ subject, text, tone }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two items may say the same of the same.
        <div key={index} data-attention={tone === "attention" || undefined}>
          <dt>{subject}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The room of a list in CSS pixels, where its heading takes one line and its subtitle and its remarks two together. */
const ROOM = { width: 1130, height: 430 };
const SIZES = [36, 32, 28, 26] as const;
/** Of the size of the font: the width of a character at most, the height of a line, and what stands between two items. */
const EM = { character: 0.54, line: 1.3, gap: 0.7 };

/** The largest size, in CSS pixels, in which the list finds room. */
function sizeOf(items: readonly DeckItem[]): number {
  const share = subjectShare(items);
  return SIZES.find((size) => heightAt(size, share, items) <= ROOM.height) ?? 24;
}

function heightAt(size: number, share: number, items: readonly DeckItem[]): number {
  const linesOf = (text: string, part: number) => Math.ceil((text.length * size * EM.character) / (ROOM.width * part));
  return items.reduce((sum, { subject, text }) => {
    const lines = Math.max(1, linesOf(subject, share), linesOf(text, 1 - share));
    return sum + (lines * EM.line + EM.gap) * size;
  }, 0);
}

/** Of the width, for the subjects: short ones leave room for what is said. */
function subjectShare(items: readonly DeckItem[]): number {
  const longest = Math.max(0, ...items.map(({ subject }) => subject.length));
  if (longest <= 12) return 0.22;
  return longest <= 24 ? 0.3 : 0.38;
}
