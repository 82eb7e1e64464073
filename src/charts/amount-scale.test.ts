// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountScale, barOn, placeOn, totalsScale } from "./amount-scale.ts";
import { AXIS_STEPS, niceScale } from "./nice-scale.ts";
import { axisAmounts } from "./time-scale.ts";

describe("the scale of amounts", () => {
  it.each([
    [[], 0, 0],
    [[null], 0, 0],
    [[5, 20, null], 0, 20],
    [[-5, 20], -5, 20],
    [[-5, -20], -20, 0],
  ])("of %j is from %i to %i: zero is always on it", (amounts, min, max) => {
    expect(amountScale(amounts)).toEqual({ min, max });
  });

  it("of totals holds what was delivered and what was planned", () => {
    expect(totalsScale([{ delivered: -5, planned: 30 }])).toEqual({ min: -5, max: 30 });
  });

  it.each([
    [{ min: 0, max: 20 }, 5, 0, 0.25],
    [{ min: -20, max: 20 }, 10, 0.5, 0.25],
    [{ min: -20, max: 20 }, -10, 0.25, 0.25],
    [{ min: -20, max: 0 }, -20, 0, 1],
    [{ min: 0, max: 0 }, 0, 0, 0],
  ])("on %j a bar of %i begins at %d and is %d long", (scale, amount, start, length) => {
    expect(barOn(scale, amount)).toEqual({ start, length });
  });
});

describe("a round scale", () => {
  it("names zero alone where there is nothing to draw, and else five amounts", () => {
    expect(axisAmounts(niceScale({ min: 0, max: 0 }))).toEqual([0]);
    expect(axisAmounts(niceScale({ min: 0, max: 83 }))).toEqual([0, 25, 50, 75, 100]);
  });

  it.each([
    [0, 0, 0, 0],
    [0, 548_500_000, 0, 600_000_000],
    [0, 83, 0, 100],
    [-5_000_000, 83_000_000, -30_000_000, 90_000_000],
    [-5_000_000, 5_000_000, -5_000_000, 5_000_000],
    [-8, 0, -8, 0],
  ])("of %i to %i is %i to %i", (min, max, low, high) => {
    expect(niceScale({ min, max })).toEqual({ min: low, max: high });
  });

  it("holds the amounts, in steps of which one ends at zero", () => {
    const dong = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.maxSafeNat());
    fc.assert(
      fc.property(dong, dong, (below, above) => {
        const given = { min: below === 0 ? 0 : -below, max: above };
        const scale = niceScale(given);
        expect(scale.min).toBeLessThanOrEqual(given.min);
        expect(scale.max).toBeGreaterThanOrEqual(given.max);
        const steps = placeOn(scale, 0) * AXIS_STEPS;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-9);
        if (below === 0) expect(scale.min).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
});
