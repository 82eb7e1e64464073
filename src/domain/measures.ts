/**
 * What is summed: four neighbours in a Float64Array. Two are sums of dong; the other two hold two counts of lines each,
 * `low + high × 2²⁶`, which add and subtract like the counts themselves and spare a third of the memory traffic.
 * Doubles hold every whole number up to 2⁵³, and `buildSupportTable` refuses what could pass it, so all sums are exact.
 */
export const MEASURES = 4;
export const DELIVERED = 0;
export const PLANNED = 1;
/** Low: lines. High: lines with a planned amount. Never 0 where there is a line. */
export const LINES_AND_PLANNED = 2;
/** Low: lines with a delivered amount. High: lines whose delivered amount is not reported. */
export const REPORTED_AND_NOT = 3;

/** What one line adds to a high count. No table has as many lines. */
export const HIGH = 2 ** 26;

export function highCount(counts: number): number {
  return Math.floor(counts / HIGH);
}

export function lowCount(counts: number): number {
  return counts - highCount(counts) * HIGH;
}

/** Adds the measures at `source[from]` to those at `target[at]`. Unrolled: it runs for each series of each filter. */
export function addMeasures(target: Float64Array, at: number, source: Float64Array, from: number): void {
  target[at] = (target[at] ?? 0) + (source[from] ?? 0);
  target[at + 1] = (target[at + 1] ?? 0) + (source[from + 1] ?? 0);
  target[at + 2] = (target[at + 2] ?? 0) + (source[from + 2] ?? 0);
  target[at + 3] = (target[at + 3] ?? 0) + (source[from + 3] ?? 0);
}

/** Writes what a running sum gained between `from` and `to`. */
export function setGain(target: Float64Array, at: number, running: Float64Array, from: number, to: number): void {
  target[at] = (running[to] ?? 0) - (running[from] ?? 0);
  target[at + 1] = (running[to + 1] ?? 0) - (running[from + 1] ?? 0);
  target[at + 2] = (running[to + 2] ?? 0) - (running[from + 2] ?? 0);
  target[at + 3] = (running[to + 3] ?? 0) - (running[from + 3] ?? 0);
}
