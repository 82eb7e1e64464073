import type { SlideBody } from "#src/documents/deck.ts";
import styles from "./slide.module.css";
import { SlideColumns } from "./slide-columns.tsx";
import { FigureRow } from "./slide-figures.tsx";

/** A commune on one slide: its figures, its quarters, who helps it and what it lacks. */
export function SlideCommune({ body }: { body: Extract<SlideBody, { kind: "commune" }> }) {
  return (
    <>
      <FigureRow figures={body.figures} size={48} />
      <div className={styles.commune}>
        <SlideColumns chart={body.chart} isLow={true} />
        <dl>
          {body.items.map(({ subject, text }) => (
            <div key={subject}>
              <dt>{subject}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
