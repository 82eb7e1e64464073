import type { Deck } from "#src/documents/deck.ts";
import { SlideView } from "../slides/slide-view.tsx";
import styles from "./stage-paper.module.css";

/** The chosen slides on paper, one a sheet that lies on its side, and nothing else. */
export function StagePaper({ deck }: { deck: Deck }) {
  return (
    <main className={styles.paper}>
      {deck.slides.map((slide, index) => (
        <div key={slide.id}>
          <SlideView deck={deck} slide={slide} number={index + 1} />
        </div>
      ))}
    </main>
  );
}
