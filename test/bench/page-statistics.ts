export function medianOf<Key extends string>(measured: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return median(measured.map((one) => one[key]));
}

/** Of an even count the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
