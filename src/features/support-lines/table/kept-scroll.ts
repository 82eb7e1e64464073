import { type RefObject, useLayoutEffect, useRef } from "react";
import { useArrival, useLocation } from "#src/ui/router.tsx";

/** How far down each step of this visit's history was scrolled, by the step's key. */
const scrolledTo = new Map<string, number>();

/**
 * Keeps a scroller's place for going back and forward. `content` is the same object for as long as the rows are: other
 * rows begin at their top, unless the reader came back to them.
 */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, content: object): () => void {
  const { key } = useLocation();
  const shown = useRef<object>(null);
  // Known from the scroller's own events: to ask it would have the page laid out at once.
  const top = useRef(0);
  const isBack = useArrival() === "pop";
  useLayoutEffect(() => {
    if (!scroller.current) return;
    const isNew = shown.current !== content;
    shown.current = content;
    if (isNew) {
      top.current = isBack ? (scrolledTo.get(key) ?? 0) : 0;
      scroller.current.scrollTop = top.current;
    }
    // The reader has come back, and the rows of then are still being arranged: what is known of them must stay known.
    else if (isBack) return;
    scrolledTo.set(key, top.current);
  }, [scroller, content, key, isBack]);
  return () => {
    if (!scroller.current) return;
    top.current = scroller.current.scrollTop;
    scrolledTo.set(key, top.current);
  };
}
