/** `count` of the items, the same for the same seed, in their order. */
export function sampleOf<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  const drawn = items.map((_item, index) => ({ index, at: random() }));
  const chosen = drawn.toSorted((a, b) => a.at - b.at).slice(0, count);
  const indexes = new Set(chosen.map(({ index }) => index));
  return items.filter((_item, index) => indexes.has(index));
}

/** Numbers from 0 up to 1 that look random (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
