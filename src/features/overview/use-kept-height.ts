import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useLocation, useNavigationType } from "react-router";

/** How high each part of the page was, by the step of this visit's history and its name. In pixels. */
const heights = new Map<string, number>();

/**
 * How high a part was when the reader left this step, once they have come back to it; else null. What is drawn only after the first painting, or measured only in sight,
 * holds its place by it: the browser puts the reader where they were at once, and a page that is shorter then would not reach so far.
 */
export function useKeptHeight(place: RefObject<HTMLElement | null>, name: string): number | null {
  const { key } = useLocation();
  const isBack = useNavigationType() === "POP";
  const [kept] = useState(() => (isBack ? (heights.get(`${key} ${name}`) ?? null) : null));
  const step = useRef(key);
  useLayoutEffect(() => {
    step.current = key;
  });
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      if (element) heights.set(`${step.current} ${name}`, element.offsetHeight);
    };
  }, [place, name]);
  return kept;
}
