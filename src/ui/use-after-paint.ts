import { startTransition, useEffect, useState } from "react";
import { usePrinting } from "./use-printing.ts";

/** Calls once the browser has painted what is in the page now. Returns what calls it off. */
export function afterPaint(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame's callback runs before its paint, a task queued there after it.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(call);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * A value that follows `value` once the browser has painted what depends on it directly. For what is costly to draw and
 * out of sight: the reader sees the answer at the top first. `null` until the first paint. Paper does not wait: what is printed is
 * whole.
 */
export function useAfterPaint<Value>(value: Value): Value | null {
  const [shown, setShown] = useState<Value | null>(null);
  const isPrinting = usePrinting();
  useEffect(() => afterPaint(() => startTransition(() => setShown(value))), [value]);
  return isPrinting ? value : shown;
}
