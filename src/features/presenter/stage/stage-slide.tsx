import { memo, useLayoutEffect, useRef, useState } from "react";
import type { Deck, Slide } from "#src/documents/deck.ts";
import { SlideView } from "../slides/slide-view.tsx";
import styles from "./presenter.module.css";

/** The size of a slide in CSS pixels, as `SlideView` draws it. */
const SIZE = { width: 1280, height: 720 } as const;

type Props = { deck: Deck; slide: Slide; number: number };

/** The current slide, scaled as a whole to the room that there is. */
export const StageSlide = memo(function StageSlide({ deck, slide, number }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      // A simulated document measures nothing.
      if (clientWidth > 0 && clientHeight > 0) setScale(Math.min(clientWidth / SIZE.width, clientHeight / SIZE.height));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={room} className={styles.room}>
      <div style={{ scale }}>
        <SlideView key={slide.id} deck={deck} slide={slide} number={number} isCurrent />
      </div>
    </div>
  );
});
