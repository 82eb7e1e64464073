import type { DeckItem } from "#src/documents/deck.ts";
import { DECK_LIMITS } from "#src/review/deck/limits.ts";
import { isWithoutSubjects } from "#src/review/deck/list-room.ts";
import styles from "./slide.module.css";

/** Whom it is about on the left, what is to be said on the right: in one size, whatever the list, so that a series does not jump. */
export function SlideList({ items }: { items: readonly DeckItem[] }) {
  const subject = isWithoutSubjects(items) ? "0px" : "300px";
  return (
    <dl className={styles.list} style={{ fontSize: DECK_LIMITS.list.size, "--subject": subject }}>
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
