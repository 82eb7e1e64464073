// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFilter, anyLines } from "#test/arbitraries.ts";
import { aSpan, aSupportLine, aTable, aTotal } from "#test/builders.ts";
import type { SummedAmount } from "./amount.ts";
import { type Completion, completionOf, cumulativeAt, deliveredOf, hasSupport } from "./figures.ts";
import { month } from "./month.ts";
import { EVERYTHING } from "./support-filter.ts";
import { type Total, totals } from "./totals.ts";

const advice = { lines: 1 };
const owed = { lines: 1, linesNotReported: 1 };

describe("what was delivered", () => {
  it.each<[string, Partial<Total>, SummedAmount, boolean]>([
    ["a sum", { delivered: 5, lines: 2, linesReported: 2 }, 5, true],
    ["a reported zero", { lines: 1, linesReported: 1 }, 0, false],
    ["taken back in full", { delivered: 0, lines: 2, linesReported: 2 }, 0, false],
    ["more taken back than given", { delivered: -5, lines: 2, linesReported: 2 }, -5, false],
    ["no line at all", {}, "no-line", false],
    ["only owed", owed, "not-reported", false],
    ["only help without a money value", advice, "not-applicable", true],
    ["owed, and help without money", { lines: 2, linesNotReported: 1 }, "not-reported", true],
    ["a reported zero, and owed", { lines: 2, linesReported: 1, linesNotReported: 1 }, 0, false],
    ["a reported zero, and help without money", { lines: 2, linesReported: 1 }, 0, true],
  ])("%s", (_, total, delivered, support) => {
    expect(deliveredOf(aTotal(total))).toBe(delivered);
    expect(hasSupport(aTotal(total))).toBe(support);
  });
});

describe("plan completion", () => {
  it.each<[string, Partial<Total>, Completion]>([
    ["met", { planned: 200, delivered: 200, lines: 1, linesReported: 1 }, { kind: "ratio", ratio: 1 }],
    ["half", { planned: 200, delivered: 100, lines: 1, linesReported: 1 }, { kind: "ratio", ratio: 0.5 }],
    ["beyond", { planned: 100, delivered: 250, lines: 1, linesReported: 1 }, { kind: "ratio", ratio: 2.5 }],
    ["a reported zero", { planned: 200, lines: 1, linesPlanned: 1, linesReported: 1 }, { kind: "ratio", ratio: 0 }],
    ["no plan", { delivered: 100, lines: 1, linesReported: 1 }, { kind: "no-plan" }],
    [
      "a plan that was taken back",
      { planned: -5, delivered: 5, lines: 2, linesPlanned: 2, linesReported: 2 },
      { kind: "no-plan" },
    ],
    [
      "more taken back than given",
      { planned: 10, delivered: -5, lines: 2, linesPlanned: 2, linesReported: 2 },
      { kind: "ratio", ratio: -0.5 },
    ],
    ["a plan of nothing", { lines: 1, linesPlanned: 1, linesReported: 1 }, { kind: "no-plan" }],
    ["nothing at all", {}, { kind: "no-plan" }],
    [
      "no plan known, and one owed",
      { delivered: 100, lines: 1, linesReported: 1, linesPlanOwed: 1 },
      { kind: "plan-not-reported" },
    ],
    [
      "what is known, beside a plan that is owed",
      { planned: 100, delivered: 50, lines: 2, linesPlanned: 1, linesReported: 2, linesPlanOwed: 1 },
      { kind: "ratio", ratio: 0.5 },
    ],
    ["all of it became help without a money value", { planned: 200, linesPlanned: 1, lines: 1 }, { kind: "not-applicable" }],
    ["nothing reported is not 0 %", { planned: 200, linesPlanned: 1, ...owed }, { kind: "not-reported" }],
  ])("%s", (_, total, completion) => {
    expect(completionOf(aTotal(total))).toEqual(completion);
  });
});

describe("cumulative", () => {
  const table = aTable([
    aSupportLine({ month: "2016-07", delivered: 1 }),
    aSupportLine({ month: "2016-12", delivered: 10 }),
    aSupportLine({ month: "2017-01", delivered: 100 }),
    aSupportLine({ month: "2017-06", delivered: 1000 }),
    aSupportLine({ month: "2017-07", delivered: 10_000 }),
  ]);
  const span = aSpan("2016-07", "2017-09");

  it.each([
    ["2016-07", 1, 1],
    ["2016-12", 11, 11],
    ["2017-01", 100, 111],
    ["2017-06", 1100, 1111],
    ["2017-09", 11_100, 11_111],
  ])("at the end of %s: %i since January, %i since the start", (end, sinceYearStart, sinceProgrammeStart) => {
    const sums = cumulativeAt(table, EVERYTHING, month(end), span);
    expect(sums.sinceYearStart.delivered).toBe(sinceYearStart);
    expect(sums.sinceProgrammeStart.delivered).toBe(sinceProgrammeStart);
  });

  it("leaves out what lies before the programme", () => {
    const late = aSpan("2016-12", "2017-09");
    const { sinceYearStart, sinceProgrammeStart } = cumulativeAt(table, EVERYTHING, month("2016-12"), late);
    expect([sinceYearStart.delivered, sinceProgrammeStart.delivered]).toEqual([10, 10]);
  });
});

describe("laws", () => {
  it("money, help without money, or something owed: any total with lines is one of them", () => {
    fc.assert(
      fc.property(anyLines, anyFilter, (lines, filter) => {
        const total = totals(aTable(lines), filter).whole;
        const delivered = deliveredOf(total);
        if (delivered === "not-applicable") expect(hasSupport(total)).toBe(true);
        if (typeof delivered === "number") expect(delivered).toBe(total.delivered);
        else expect(total.delivered).toBe(0);
        if (total.delivered > 0) expect(hasSupport(total)).toBe(true);
        if (completionOf(total).kind === "no-plan") expect(total.planned).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
