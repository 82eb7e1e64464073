import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "./random.ts";
import { amountsOf, DONG_STEP, fitAmounts } from "./support-amounts.ts";
import type { Outcome } from "./support-plan.ts";

const outcomes = fc.constantFrom<Outcome>(
  "met",
  "near",
  "low",
  "exceeded",
  "reportedZero",
  "notReported",
  "withoutPlan",
  "turnedIntoAdvice",
);
const drafts = fc.array(fc.record({ millions: fc.option(fc.double({ min: 2, max: 30, noNaN: true })), outcome: outcomes }));

describe("the amounts of a line", () => {
  it.each<[outcome: Outcome, millions: number | null, share: number, expected: object]>([
    ["met", 12.6, 1, { planned: 12_500_000, delivered: 12_500_000 }],
    ["low", 10, 0.31, { planned: 10_000_000, delivered: 3_000_000 }],
    ["reportedZero", 10, 0, { planned: 10_000_000, delivered: 0 }],
    ["notReported", 10, 0, { planned: 10_000_000, delivered: null }],
    ["withoutPlan", 10, 1, { delivered: 10_000_000 }],
    ["turnedIntoAdvice", 10, 0, { planned: 10_000_000 }],
    ["met", null, 1, {}],
    ["notReported", null, 0, { delivered: null }],
  ])("when %s, of %s million", (outcome, millions, share, expected) => {
    expect(amountsOf(millions, outcome, share)).toEqual(expected);
  });
});

describe("amounts fitted to a sum", () => {
  it("make it exactly, in round figures, whatever the drafts", () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 100, max: 1200 }), fc.nat(), (some, steps, seed) => {
        const withOneMet = [...some, { millions: 10, outcome: "met" as const }];
        const target = Math.max(steps, withOneMet.length * 20) * DONG_STEP;
        const amounts = fitAmounts(withOneMet, target, createRandom(seed));
        expect(amounts.reduce((sum, { delivered }) => sum + (delivered ?? 0), 0)).toBe(target);
        expect(
          amounts.every(({ planned = 0, delivered }) => planned % DONG_STEP === 0 && (delivered ?? 0) % DONG_STEP === 0),
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("refuse a sum that is no multiple of the step", () => {
    expect(() => fitAmounts([{ millions: 10, outcome: "met" }], 1_000_001, createRandom(1))).toThrow(RangeError);
  });

  it("refuse drafts of which none can take the remainder", () => {
    expect(() => fitAmounts([{ millions: 10, outcome: "reportedZero" }], 1_000_000, createRandom(1))).toThrow(RangeError);
  });
});
