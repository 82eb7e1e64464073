import { type RefObject, use, useLayoutEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";
import { HeardContext } from "#src/filters/use-address.ts";

/** How far down each step of this visit's history was scrolled, by the step's key. */
const scrolledTo = new Map<string, number>();

/**
 * Keeps a scroller's place for going back and forward. `content` is the same object for as long as the rows are: other
 * rows begin at their top, unless the reader came back to them.
 */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, content: object): () => void {
  const { key } = useLocation();
  const isHeard = use(HeardContext);
  const navigation = useNavigationType();
  const shown = useRef<object>(null);
  // Known from the scroller's own events: to ask it would have the page laid out at once.
  const top = useRef(0);
  // While the history has not heard of a choice, its step is still the one before, whichever way that was come to.
  const isBack = isHeard && navigation === "POP";
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
    if (isHeard) scrolledTo.set(key, top.current);
  }, [scroller, content, key, isHeard, isBack]);
  return () => {
    if (!scroller.current) return;
    top.current = scroller.current.scrollTop;
    if (isHeard) scrolledTo.set(key, top.current);
  };
}
