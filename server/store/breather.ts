import { setImmediate } from "node:timers/promises";

/** So long, in milliseconds, others wait at most while something long is done. */
const SLICE_MS = 25;

/**
 * Lets the server answer others while it does something long: to be awaited at each step of it. SQLite and contracts answer at once, and
 * without a pause of its own a hundred thousand rows would be one step.
 */
export function breather(sliceMs = SLICE_MS): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
