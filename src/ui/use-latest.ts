import { useCallback, useLayoutEffect, useRef } from "react";

/** A handler that stays the same and calls the newest `handler`: what it is given to need not be drawn anew for it. */
export function useLatest<Arguments extends readonly unknown[]>(
  handler: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...given) => latest.current(...given), []);
}
