import { startTransition, useEffect, useState } from "react";

/**
 * A value that follows `value` once the browser has painted what depends on it directly. For what is costly to draw and
 * out of sight: the reader sees the answer at the top first. `null` until the first paint.
 */
export function useAfterPaint<Value>(value: Value): Value | null {
  const [shown, setShown] = useState<Value | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame's callback runs before its paint, a task queued there after it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setShown(value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
}
