// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aSpan, aTotal } from "#test/builders.ts";
import { onTrackFrom, type Pace, type PaceStanding, paceOf, paceRange } from "./pace.ts";
import type { Total } from "./totals.ts";

const HALF = { lowCompletion: 0.5 };
const ONE = { lines: 1, linesPlanned: 1, linesReported: 1 };
const PLAN_OWED = { lines: 2, linesPlanned: 1, linesReported: 2, linesPlanOwed: 1 };
const OWING = { lines: 2, linesPlanned: 2, linesReported: 1, linesNotReported: 1 };

describe("the pace", () => {
  const cases: readonly [string, Partial<Total>, Pace][] = [
    ["behind under the limit", { ...ONE, planned: 100, delivered: 49 }, measured(-51, 0.49, "behind")],
    ["lagging at the limit", { ...ONE, planned: 100, delivered: 50 }, measured(-50, 0.5, "lagging")],
    ["lagging just under the next", { ...ONE, planned: 1000, delivered: 899 }, measured(-101, 0.899, "lagging")],
    ["on track at the next", { ...ONE, planned: 100, delivered: 90 }, measured(-10, 0.9, "on-track")],
    ["on track when the plan is met", { ...ONE, planned: 100, delivered: 100 }, measured(0, 1, "on-track")],
    ["ahead over the plan", { ...ONE, planned: 100, delivered: 101 }, measured(1, 1.01, "ahead")],
    ["behind at a reported zero", { ...ONE, planned: 100 }, measured(-100, 0, "behind")],
    [
      "awaited while what would be behind owes a report",
      { ...OWING, planned: 100, delivered: 49 },
      measured(-51, 0.49, "awaiting"),
    ],
    ["awaited while what would be lagging owes one", { ...OWING, planned: 100, delivered: 89 }, measured(-11, 0.89, "awaiting")],
    ["on track whatever report is owed", { ...OWING, planned: 100, delivered: 90 }, measured(-10, 0.9, "on-track")],
    // A plan that is owed can only lower the share.
    ["behind whatever plan is owed", { ...PLAN_OWED, planned: 100, delivered: 49 }, measured(-51, 0.49, "behind")],
    [
      "awaited while what would be lagging owes a plan",
      { ...PLAN_OWED, planned: 100, delivered: 50 },
      measured(-50, 0.5, "awaiting"),
    ],
    [
      "awaited while what would be on track owes one",
      { ...PLAN_OWED, planned: 100, delivered: 95 },
      measured(-5, 0.95, "awaiting"),
    ],
    [
      "awaited while what would be ahead owes one",
      { ...PLAN_OWED, planned: 100, delivered: 762 },
      measured(662, 7.62, "awaiting"),
    ],
    [
      "awaited while a report could raise what a plan would lower",
      { ...PLAN_OWED, linesNotReported: 1, planned: 100, delivered: 1 },
      measured(-99, 0.01, "awaiting"),
    ],
    ["not known while no plan is reported", { ...PLAN_OWED, linesPlanned: 0, delivered: 9 }, { kind: "plan-not-reported" }],
    ["ahead whatever report is owed", { ...OWING, planned: 100, delivered: 101 }, measured(1, 1.01, "ahead")],
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

describe("the limits", () => {
  it("are the programme's own", () => {
    const of = (delivered: number) =>
      paceOf(aTotal({ ...ONE, planned: 100, delivered }), { lowCompletion: 0.6, onTrackCompletion: 0.8 });
    expect([59, 60, 79, 80].map((delivered) => of(delivered))).toMatchObject([
      { standing: "behind" },
      { standing: "lagging" },
      { standing: "lagging" },
      { standing: "on-track" },
    ]);
  });

  it("leave nobody on track who is behind", () => {
    expect(onTrackFrom({ lowCompletion: 0.95 })).toBe(0.95);
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

function measured(gap: number, ratio: number, standing: PaceStanding): Pace {
  return { kind: "measured", gap, ratio, standing };
}
