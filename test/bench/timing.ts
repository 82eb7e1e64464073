/** Milliseconds. */
export type Timing = { readonly median: number; readonly p95: number; readonly worst: number; readonly count: number };

/** Nearest rank: the p95 of 200 measurements is the 190th, and 10 took longer. */
export function timingOf(milliseconds: readonly number[]): Timing {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), worst: at(1), count: sorted.length };
}

export function timed<Result>(work: () => Result): { result: Result; milliseconds: number } {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

/**
 * By the clock, and the processor's time of this thread alone: on a calm machine the same for work that waits for nothing; on one that is shared,
 * the clock also counts what others did meanwhile.
 */
export function timedTwice<Result>(work: () => Result): { result: Result; milliseconds: number; processor: number } {
  const before = process.threadCpuUsage();
  const { result, milliseconds } = timed(work);
  const { user, system } = process.threadCpuUsage(before);
  return { result, milliseconds, processor: (user + system) / 1_000 };
}

export function formatMilliseconds(milliseconds: number): string {
  const digits = milliseconds < 1 ? 3 : milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0;
  return milliseconds.toFixed(digits);
}
