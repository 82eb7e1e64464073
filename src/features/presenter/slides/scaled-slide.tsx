import { memo, useLayoutEffect, useRef, useState } from "react";
import type { Deck, Slide } from "#src/documents/deck.ts";
import styles from "./scaled-slide.module.css";
import { SlideView } from "./slide-view.tsx";

/** The size of a slide in CSS pixels, as `SlideView` draws it. */
const SIZE = { width: 1280, height: 720 } as const;

type Props = {
  deck: Deck;
  slide: Slide;
  number: number;
  /** The slide that the page is about. */
  isCurrent: boolean;
};

/** A slide scaled as a whole to the room that it is given: the one way to do so, measured, which every browser does alike. */
export const ScaledSlide = memo(function ScaledSlide({ deck, slide, number, isCurrent }: Props) {
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
        <SlideView key={slide.id} deck={deck} slide={slide} number={number} isCurrent={isCurrent} />
      </div>
    </div>
  );
});
