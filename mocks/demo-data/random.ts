/** A stream of numbers that depends on its seed alone, so that the same data comes out on every machine. */
export type Random = {
  /** From 0 up to, and not including, 1. */
  unit(): number;
  /** A whole number, both ends included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError on an empty list. */
  pick<Item>(items: readonly Item[]): Item;
  /** An index, as likely as its weight. @throws RangeError when no weight is above 0. */
  weightedIndex(weights: readonly number[]): number;
};

/** Mulberry32: 32 bits of state, integer arithmetic only, hence the same on every engine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function unit(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  function integer(low: number, high: number): number {
    return low + Math.floor(unit() * (high - low + 1));
  }

  function pick<Item>(items: readonly Item[]): Item {
    const item = items[integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError("Nothing to pick from: the list is empty");
    return item;
  }

  function weightedIndex(weights: readonly number[]): number {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError("Nothing to pick from: no weight is above 0");
    let left = unit() * total;
    for (const [index, weight] of weights.entries()) {
      left -= weight;
      if (weight > 0 && left < 0) return index;
    }
    return weights.findLastIndex((weight) => weight > 0);
  }

  return { unit, integer, chance: (probability) => unit() < probability, pick, weightedIndex };
}
