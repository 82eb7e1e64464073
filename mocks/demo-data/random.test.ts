import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "./random.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("a seeded random stream", () => {
  it("is the same for the same seed, and known for one of them", () => {
    const numbers = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.integer(0, 999_999));
    };
    expect(numbers(140)).toEqual(numbers(140));
    expect(numbers(140)).not.toEqual(numbers(141));
    expect(numbers(1)).toMatchInlineSnapshot(`
      [
        627073,
        2735,
        527447,
        981050,
        968377,
      ]
    `);
  });

  it("stays within its bounds", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, low, width) => {
        const random = createRandom(seed);
        const number = random.integer(low, low + width);
        expect(number).toBeGreaterThanOrEqual(low);
        expect(number).toBeLessThanOrEqual(low + width);
        expect(random.unit()).toBeLessThan(1);
      }),
    );
  });

  it("never draws what has no weight", () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(3), { minLength: 1 }), (seed, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        expect(weights[createRandom(seed).weightedIndex(weights)]).toBeGreaterThan(0);
      }),
    );
  });

  it("refuses to pick from nothing", () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
    expect(() => createRandom(1).weightedIndex([0, 0])).toThrow(RangeError);
  });
});
