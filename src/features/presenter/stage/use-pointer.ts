import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";

/** How long the controls stay after the pointer has come to rest. */
const REST_MS = 3_000;

/** Whether the pointer has just moved; true at the start too, so that the controls are seen once. */
export function useAwake(): { readonly isAwake: boolean; readonly wake: () => void } {
  const [isAwake, setAwake] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wake = useCallback(() => {
    clearTimeout(timer.current);
    setAwake(true);
    timer.current = setTimeout(() => setAwake(false), REST_MS);
  }, []);
  useEffect(() => {
    wake();
    return () => clearTimeout(timer.current);
  }, [wake]);
  return { isAwake, wake };
}

/** CSS pixels that make a swipe of a touch. */
const SWIPE = 48;

/** Turns a swipe of a finger or a pen into a step: to the left is onwards. A tap asks for the controls. */
export function useSwipe(onSwipe: (by: 1 | -1) => void, onTap: () => void) {
  const start = useRef<{ id: number; x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerId, pointerType, clientX, clientY, isPrimary }: PointerEvent) => {
      // A second finger makes it a pinch.
      start.current = pointerType !== "mouse" && isPrimary ? { id: pointerId, x: clientX, y: clientY } : null;
    },
    onPointerUp: ({ pointerId, clientX, clientY }: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (from?.id !== pointerId) return;
      const [across, down] = [clientX - from.x, clientY - from.y];
      if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) onSwipe(across < 0 ? 1 : -1);
      else if (Math.hypot(across, down) < SWIPE) onTap();
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
