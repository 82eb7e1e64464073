// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aSpan, aTotal } from "#test/builders.ts";
import { type Pace, paceOf, paceRange } from "./pace.ts";
import type { Total } from "./totals.ts";

const HALF = { lowCompletion: 0.5 };
const ONE = { lines: 1, linesPlanned: 1, linesReported: 1 };

describe("the pace", () => {
  const cases: readonly [string, Partial<Total>, Pace][] = [
    ["behind under the limit", { ...ONE, planned: 100, delivered: 49 }, measured(-51, 0.49, "behind")],
    ["on track at the limit", { ...ONE, planned: 100, delivered: 50 }, measured(-50, 0.5, "on-track")],
    ["on track when the plan is met", { ...ONE, planned: 100, delivered: 100 }, measured(0, 1, "on-track")],
    ["ahead over the plan", { ...ONE, planned: 100, delivered: 101 }, measured(1, 1.01, "ahead")],
    ["behind at a reported zero", { ...ONE, planned: 100 }, measured(-100, 0, "behind")],
    [
      "not known while nothing is reported",
      { lines: 1, linesPlanned: 1, linesNotReported: 1, planned: 9 },
      { kind: "not-reported" },
    ],
    ["none without a plan", { lines: 1, linesReported: 1, delivered: 9 }, { kind: "no-plan" }],
    ["none without a line", {}, { kind: "no-plan" }],
  ];
  it.each(cases)("is %s", (_name, total, pace) => expect(paceOf(aTotal(total), HALF)).toEqual(pace));

  it("has a gap of the sign that its standing tells, whatever the limit", () => {
    const dong = fc.integer({ min: 1, max: 1e12 });
    fc.assert(
      fc.property(
        dong,
        fc.integer({ min: 0, max: 1e12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (planned, delivered, low) => {
          const pace = paceOf(aTotal({ ...ONE, planned, delivered }), { lowCompletion: low });
          if (pace.kind !== "measured") return false;
          return pace.gap === delivered - planned && (pace.standing === "ahead" ? pace.gap > 0 : pace.gap <= 0);
        },
      ),
    );
  });
});

describe("the months that count", () => {
  it.each([
    ["quarter", "2017-07", "2017-08"],
    ["year", "2017-01", "2017-08"],
    ["programme", "2016-07", "2017-08"],
  ] as const)("of the %s end with the data", (span, first, last) => {
    expect(paceRange(span, aSpan("2016-07", "2017-08"))).toEqual({ first, last });
  });

  it("do not begin before the programme", () => {
    expect(paceRange("year", aSpan("2017-03", "2017-08")).first).toBe("2017-03");
  });
});

function measured(gap: number, ratio: number, standing: "behind" | "on-track" | "ahead"): Pace {
  return { kind: "measured", gap, ratio, standing };
}
