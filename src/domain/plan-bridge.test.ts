// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDimension, anyDimensions, anyFilter, anyManyLines } from "#test/arbitraries.ts";
import { aSupportLine, aTable } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { keyOf, naivePlanBridge } from "#test/oracle.ts";
import type { Amount } from "./amount.ts";
import { month } from "./month.ts";
import { totalsWithOwed } from "./owed-plan.ts";
import { PLAN_STEPS, type PlanStep, planBridge, planStepOf, stepTotals } from "./plan-bridge.ts";
import { EVERYTHING } from "./support-filter.ts";
import { buildSupportTable } from "./support-table.ts";

const THOUSAND_RUNS = { numRuns: 1000 };

describe("the step that a line makes from plan to delivery", () => {
  const cases: readonly [planned: Amount, delivered: Amount, PlanStep | null][] = [
    [10, 10, null],
    [10, "not-reported", "not-reported"],
    ["not-applicable", "not-reported", "not-reported"],
    [10, "not-applicable", "without-money"],
    ["not-applicable", "not-applicable", null],
    [0, "not-applicable", null],
    [10, 0, "reported-zero"],
    [10, 9, "in-part"],
    [10, 11, "above-plan"],
    ["not-applicable", 5, "outside-plan"],
    ["not-reported", 5, "plan-not-reported"],
    ["not-reported", -5, "plan-not-reported"],
    ["not-reported", 0, null],
    ["not-reported", "not-applicable", null],
    ["not-reported", "not-reported", "not-reported"],
    [0, 5, "outside-plan"],
    ["not-applicable", 0, null],
    [0, 0, null],
    // Corrections.
    ["not-applicable", -5, "outside-plan"],
    [10, -5, "in-part"],
    [-10, 0, "above-plan"],
    [-10, -10, null],
    [-10, -12, "in-part"],
    [-10, "not-applicable", "without-money"],
  ];
  it.each(cases)("planned %s, delivered %s: %s", (planned, delivered, step) => {
    expect(planStepOf({ planned, delivered })).toBe(step);
  });
});

describe("the plan bridge", () => {
  it("leads from plan to delivery to the dong, and is that of a recount line by line, under any filter", () => {
    let most = 0;
    fc.assert(
      fc.property(anyManyLines, anyDimensions, anyFilter, (lines, dimensions, filter) => {
        most = Math.max(most, lines.length);
        const { planned, steps, delivered } = planBridge(buildSupportTable(lines, dimensions), filter);
        const naive = naivePlanBridge(lines, filter);
        expect(steps.map(({ step }) => step)).toEqual(PLAN_STEPS);
        expect(Object.fromEntries(steps.map(({ step, dong, lines: count }) => [step, { dong: dong + 0, lines: count }]))).toEqual(
          naive.steps,
        );
        expect({ planned, delivered }).toEqual({ planned: naive.planned, delivered: naive.delivered });
        expect(steps.reduce((sum, { dong }) => sum + dong, planned)).toBe(delivered);
      }),
      THOUSAND_RUNS,
    );
    expect(most).toBeGreaterThanOrEqual(300);
  });

  it("tells of Q3/2017: 753 − 72 − 0 − 85.5 − 103 + 10.5 + 0 + 45.5 = 548.5 million", () => {
    const { table } = demoSupport();
    const quarter = { ...EVERYTHING, range: { first: month("2017-07"), last: month("2017-09") } };
    expect(inMillions(planBridge(table, quarter))).toEqual([753, -72, 0, -85.5, -103, 10.5, 0, 45.5, 548.5]);
  });

  it("tells since the start of 50.5 million of plan that became help without a money value", () => {
    const { steps } = planBridge(demoSupport().table, EVERYTHING);
    expect(steps.find(({ step }) => step === "without-money")).toMatchObject({ dong: -50_500_000 });
  });

  it("has a step of its own for money whose plan is not reported yet, which is not outside of the plan", () => {
    const { planned, steps, delivered, linesPlanOwed } = planBridge(aTable(PLANS_OWED), EVERYTHING);
    expect([planned, ...steps.map(({ dong }) => dong), delivered]).toEqual([100, -40, 0, 0, -10, 0, 70, 5, 125]);
    expect(steps.map(({ step, lines }) => [step, lines])).toContainEqual(["not-reported", 2]);
    expect(linesPlanOwed).toBe(4);
  });

  it("is all zeros where there is no line", () => {
    const { planned, steps, delivered } = planBridge(aTable([]), EVERYTHING);
    expect([planned, ...steps.flatMap(({ dong, lines }) => [dong, lines]), delivered].every((figure) => figure === 0)).toBe(true);
  });
});

describe("the plan of the lines that owe a report", () => {
  it("stands beside each total, whatever it is grouped by, and only where a line that owes has a planned amount", () => {
    fc.assert(
      fc.property(anyManyLines, anyDimensions, anyFilter, anyDimension, (lines, dimensions, filter, dimension) => {
        const table = buildSupportTable(lines, dimensions);
        const answer = totalsWithOwed(table, filter);
        const owed = stepTotals(table, filter, "not-reported");
        expect(answer.whole.plannedOwed ?? 0).toBe(owed.whole.planned);
        for (const [key, total] of answer.by(dimension)) {
          const { planned = 0, linesPlanned = 0 } = owed.by(dimension).get(key) ?? {};
          expect("plannedOwed" in total).toBe(linesPlanned > 0);
          expect([total.plannedOwed ?? 0, total.linesPlannedOwed ?? 0]).toEqual([planned, linesPlanned]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is that of the lines' own amounts", () => {
    const lines = [
      aSupportLine({ planned: 7, delivered: "not-reported" }),
      aSupportLine({ planned: "not-applicable", delivered: "not-reported" }),
      aSupportLine({ planned: 5, delivered: 2, communeId: "gia-lac" }),
    ];
    const groups = totalsWithOwed(aTable(lines), EVERYTHING).by("commune");
    expect(lines.map((line) => groups.get(keyOf(line, "commune"))?.plannedOwed)).toEqual([7, 7, undefined]);
  });
});

/** Of one commune: what is planned and known, then one line of each class whose plan is owed, and one outside of the plan. */
const PLANS_OWED = (
  [
    [60, 50],
    [40, "not-reported"],
    ["not-reported", 70],
    ["not-reported", 0],
    ["not-reported", "not-reported"],
    ["not-reported", "not-applicable"],
    ["not-applicable", 5],
  ] as const
).map(([planned, delivered]) => aSupportLine({ planned, delivered }));

function demoSupport() {
  const { support } = demoDataset();
  if (support.status !== "ready") throw new Error("The demonstration has support lines");
  return support.value;
}

function inMillions({ planned, steps, delivered }: ReturnType<typeof planBridge>): number[] {
  return [planned, ...steps.map(({ dong }) => dong), delivered].map((dong) => dong / 1_000_000);
}
