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

export function formatMilliseconds(milliseconds: number): string {
  const digits = milliseconds < 1 ? 3 : milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0;
  return milliseconds.toFixed(digits);
}
