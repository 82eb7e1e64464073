// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Difference, FigureKey } from "./compare-view.ts";
import { differenceScale, shareOfLarger, type Verdict, verdictOf } from "./difference-view.ts";

const ANY = Number.POSITIVE_INFINITY;

/** `most`: what is owed could make of each. */
function between(base: number, value: number, most: Partial<Difference["most"]> = {}): Difference {
  const owed = Object.keys(most).length;
  return {
    base,
    value,
    absolute: value - base,
    ratio: null,
    doubts: { months: null, owed },
    most: { base, value, ...most },
    ofOtherCommunes: false,
  };
}

describe("what a difference means", () => {
  it.each<[FigureKey, Difference, Verdict]>([
    ["delivered", between(100, 120), "better"],
    ["delivered", between(100, 80), "worse"],
    // What is owed of the later one can undo a fall, and not a rise; that of the earlier one the other way round.
    ["delivered", between(100, 80, { value: ANY }), "unsettled"],
    ["delivered", between(100, 80, { base: ANY }), "worse"],
    ["delivered", between(100, 120, { value: ANY }), "better"],
    ["delivered", between(100, 120, { base: ANY }), "unsettled"],
    ["completion", between(0.5, 0.6, { value: ANY }), "better"],
    ["completion", between(0.5, 0.6, { value: ANY, base: ANY }), "unsettled"],
    // Of nine communes five were helped, and one more may have been: not the seven of before.
    ["coverage", between(7, 5, { value: 6 }), "worse"],
    ["coverage", between(7, 5, { value: 7 }), "unsettled"],
    ["completion", between(0.5, 0.6), "better"],
    // A plan that is owed can only take from its side: of the later one it undoes a rise, of the earlier one a fall.
    ["completion", { ...between(0.5, 0.6), least: { base: 0.5, value: 0 } }, "unsettled"],
    ["completion", { ...between(0.5, 0.6), least: { base: 0, value: 0.6 } }, "better"],
    ["completion", { ...between(0.6, 0.5), least: { base: 0, value: 0.5 } }, "unsettled"],
    ["completion", { ...between(0.6, 0.5), least: { base: 0.6, value: 0 } }, "worse"],
    ["open", between(7, 11), "worse"],
    ["open", between(7, 5), "better"],
    ["criteria", between(135, 135), "level"],
    ["planned", between(100, 50), "plain"],
    ["raised", between(1, 9), "plain"],
  ])("of %s, %j, is %s", (key, difference, expected) => {
    expect(verdictOf(key, difference, false)).toBe(expected);
  });

  it("of communes is no verdict on what each was given", () => {
    expect(verdictOf("delivered", between(100, 80), true)).toBe("plain");
    expect(verdictOf("criteria", between(12, 19), true)).toBe("better");
  });
});

describe("a bar", () => {
  it.each([
    [100, 150, 1 / 3],
    [100, 50, -0.5],
    [0, 40, 1],
    [40, 0, -1],
    [1, 101, 100 / 101],
    [0, 0, 0],
    [-5, 20, 1],
    [20, -5, -1],
    [-10, -20, -0.5],
  ])("from %d to %d is %d of the larger", (base, value, expected) => {
    expect(shareOfLarger(between(base, value))).toBeCloseTo(expected, 12);
  });

  it("stays on its scale and points to where the figure went, whatever the figures", () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(amount, amount, (base, value) => {
        const share = shareOfLarger(between(base, value));
        expect(Math.abs(share)).toBeLessThanOrEqual(1);
        expect(Math.sign(share)).toBe(Math.sign(value - base));
        expect(differenceScale([between(base, value), null])).toBeGreaterThanOrEqual(Math.abs(share));
      }),
    );
  });

  it("of a small difference does not fill the table", () => {
    expect(differenceScale([between(100, 101)])).toBe(0.2);
  });
});
