import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { usePrinting } from "#src/ui/use-printing.ts";

/**
 * What a sheet of A4 holds beside its margins at the scale in which screens with a chart are printed (`data-print="small"`), in pixels.
 * No browser measures an element again for paper: what was drawn for a wider window would lose its right end, where the newest period
 * stands.
 */
const PRINTED_WIDTH = 1032;

/** The width of an element in whole pixels, measured before it is painted and kept up to date, also for paper. 0 until then. */
export function useWidth<Element extends HTMLElement>(): [RefObject<Element | null>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  const isPrinting = usePrinting();
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    // The browser tells it first once it has laid the page out, before it paints: asking for it here would have it lay out in the middle of the drawing.
    const observer = new ResizeObserver(() => flushSync(() => setWidth(Math.floor(target.clientWidth))));
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return [element, isPrinting ? Math.min(width, PRINTED_WIDTH) : width];
}
