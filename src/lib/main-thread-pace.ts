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

/** Lets the browser take in what the reader did. A message arrives as a task of its own and, other than a timer, is never held back for 4 ms. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
