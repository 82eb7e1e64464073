import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const listeners = new Set<() => void>();
let isPrinting = false;

function tell(now: boolean): void {
  isPrinting = now;
  for (const listener of listeners) listener();
}

if (typeof window !== "undefined") {
  // The browser takes its picture right after telling, so what changes is drawn at once.
  window.addEventListener("beforeprint", () => flushSync(() => tell(true)));
  window.addEventListener("afterprint", () => tell(false));
}

/** Calls when printing begins and ends; returns what stops it. */
export function onPrinting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is being printed now: also for what is drawn anew because it is. */
export function printsNow(): boolean {
  return isPrinting;
}

/** Whether the page is being printed. Only where CSS cannot do. */
export function usePrinting(): boolean {
  return useSyncExternalStore(onPrinting, printsNow);
}
