import { letOthersRun } from "./let-others-run.ts";

/** How long work may hold the main thread before it lets the reader's actions through, ms by the wall clock. */
const SLICE_MS = 12;

/** Keeps long work from holding the page: ask `isDue()` every few hundred steps, and `await rest()` when it is. */
export type Pace = {
  isDue(): boolean;
  /** Lets the browser take in what the reader did, and draw. @throws what the signal was aborted with. */
  rest(): Promise<void>;
};

export function paceOf(signal: AbortSignal, sliceMs = SLICE_MS): Pace {
  let sliceEnd = performance.now() + sliceMs;
  return {
    isDue: () => performance.now() >= sliceEnd,
    async rest() {
      await letOthersRun();
      signal.throwIfAborted();
      sliceEnd = performance.now() + sliceMs;
    },
  };
}
