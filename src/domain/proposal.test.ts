// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aProposal } from "#test/builders.ts";
import { day, month } from "./month.ts";
import { daysOpen, daysToAnswer, isOverdue, medianDaysToAnswer, PROPOSAL_STATUSES, wasOpenAtEndOf } from "./proposal.ts";

const TODAY = day("2017-09-28");

describe("an open proposal", () => {
  it.each([
    ["2017-09-28", 0, false],
    ["2017-09-27", 1, false],
    ["2017-07-31", 59, false],
    ["2017-07-30", 60, false],
    ["2017-07-29", 61, true],
    ["2016-09-28", 365, true],
  ])("of %s has waited %i days; overdue over 60: %s", (raisedOn, days, overdue) => {
    const proposal = aProposal({ raisedOn });
    expect(daysOpen(proposal, TODAY)).toBe(days);
    expect(isOverdue(proposal, TODAY, 60)).toBe(overdue);
  });

  it.each(PROPOSAL_STATUSES.filter((status) => status !== "open"))("waits no longer once it is %s", (status) => {
    const proposal = aProposal({ raisedOn: "2016-07-01", status });
    expect(daysOpen(proposal, TODAY)).toBeNull();
    expect(isOverdue(proposal, TODAY, 60)).toBe(false);
  });
});

describe("the median of days to an answer", () => {
  const answered = (days: number) =>
    aProposal({ raisedOn: "2017-07-01", answeredOn: `2017-07-${String(1 + days).padStart(2, "0")}`, status: "done" });

  it.each<[number[], number | null]>([
    [[], null],
    [[4], 4],
    [[0], 0],
    [[4, 10], 7],
    [[10, 4], 7],
    [[1, 2], 1.5],
    [[30, 4, 10], 10],
    [[10, 2, 9, 3], 6],
  ])("of %j is %j", (days, median) => {
    expect(medianDaysToAnswer(days.map(answered))).toBe(median);
  });

  it("leaves the open ones out", () => {
    expect(medianDaysToAnswer([answered(4), aProposal({})])).toBe(4);
    expect(medianDaysToAnswer([aProposal({})])).toBeNull();
  });

  it("does not depend on the order, and has as many below as above", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 27 }), { minLength: 1, maxLength: 15 }), (days) => {
        const median = medianDaysToAnswer(days.map(answered)) ?? Number.NaN;
        expect(medianDaysToAnswer(days.toReversed().map(answered))).toBe(median);
        const below = days.filter((one) => one < median).length;
        const above = days.filter((one) => one > median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(days.length / 2);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([
  ["2017-06", {}, false],
  ["2017-07", {}, true],
  ["2017-08", { status: "done", answeredOn: "2017-09-01" }, true],
  ["2017-09", { status: "done", answeredOn: "2017-09-01" }, false],
  ["2017-08", { status: "done" }, false],
] as const)("raised on 1 July 2017, at the end of %s, %j: was open %s", (at, given, expected) => {
  expect(wasOpenAtEndOf(aProposal({ raisedOn: "2017-07-01", ...given }), month(at))).toBe(expected);
});

it("days to answer are counted from the raising, and unknown without a day of the answer", () => {
  expect(daysToAnswer(aProposal({ raisedOn: "2017-07-01", answeredOn: "2017-07-11", status: "done" }))).toBe(10);
  expect(daysToAnswer(aProposal({ status: "done" }))).toBeNull();
  expect(daysToAnswer(aProposal({ raisedOn: "2017-07-01", answeredOn: "2017-06-30", status: "done" }))).toBeNull();
  expect(daysToAnswer(aProposal({ raisedOn: "2017-07-01", answeredOn: "2017-07-01", status: "done" }))).toBe(0);
});
