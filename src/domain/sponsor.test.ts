// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aSponsor } from "#test/builders.ts";
import { addMonths, type MonthRange, month, monthIsIn, monthsOf } from "./month.ts";
import { type Assignment, assignmentIsIn, hadUntil, sponsorKey, sponsorsInCharge } from "./sponsor.ts";

function assignment(from: string, to?: string): Assignment {
  return { communeId: "gia-lac", from: month(from), ...(to ? { to: month(to) } : {}) };
}

const Q2: MonthRange = { first: month("2017-04"), last: month("2017-06") };

describe("an assignment in 2017-04 to 2017-06", () => {
  it.each([
    ["2016-07", "2017-03", false],
    ["2016-07", "2017-04", true],
    ["2017-06", undefined, true],
    ["2017-07", undefined, false],
    ["2016-07", undefined, true],
    ["2017-05", "2017-05", true],
    ["2017-06", "2017-05", false],
  ])("from %s to %s: %s", (from, to, isIn) => {
    expect(assignmentIsIn(assignment(from, to), Q2)).toBe(isIn);
  });

  it("holds when some month of it does", () => {
    const anyMonth = fc.integer({ min: 0, max: 30 }).map((offset) => addMonths(month("2016-07"), offset));
    fc.assert(
      fc.property(anyMonth, fc.option(anyMonth, { nil: undefined }), anyMonth, anyMonth, (from, to, first, last) => {
        const range = { first, last };
        const held = monthsOf(range).some((one) => monthIsIn(one, { first: from, last: to ?? month("2999-12") }));
        expect(assignmentIsIn({ communeId: "x", from, ...(to ? { to } : {}) }, range)).toBe(held);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("until when a sponsor had a commune, as of 2017-09", () => {
  it.each<[string, Assignment[], string | null]>([
    ["that it has", [assignment("2016-07")], null],
    ["whose last month it is", [assignment("2016-07", "2017-09")], null],
    ["that it had", [assignment("2016-07", "2017-08")], "2017-08"],
    ["that it had twice", [assignment("2016-07", "2016-09"), assignment("2017-01", "2017-03")], "2017-03"],
    ["that it has again", [assignment("2016-07", "2016-09"), assignment("2017-08")], null],
    ["that it never had", [], null],
  ])("%s", (_, assignments, expected) => {
    expect(hadUntil(aSponsor({ assignments }), "gia-lac", month("2017-09"))).toBe(expected);
  });
});

describe("those in charge", () => {
  const before = aSponsor({ id: "03", assignments: [assignment("2016-07", "2017-03")] });
  const after = aSponsor({ id: "04", assignments: [assignment("2017-04")] });
  const elsewhere = aSponsor({ id: "05", assignments: [{ communeId: "gia-minh", from: month("2016-07") }] });
  const again = aSponsor({ id: "06", assignments: [assignment("2016-07", "2016-08"), assignment("2017-06")] });

  it.each([
    ["2016-07", "2016-09", ["03", "06"]],
    ["2016-09", "2017-03", ["03"]],
    ["2017-04", "2017-05", ["04"]],
    ["2017-04", "2017-06", ["04", "06"]],
    ["2016-07", "2017-09", ["03", "04", "06"]],
  ])("of Gia Lạc from %s to %s are %j", (first, last, ids) => {
    const found = sponsorsInCharge([before, after, elsewhere, again], "gia-lac", { first: month(first), last: month(last) });
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});

it("the key of a sponsor tells types with the same id apart", () => {
  expect(sponsorKey({ type: "agency", id: "01" })).toBe("agency:01");
  expect(sponsorKey({ type: "enterprise", id: "01" })).toBe("enterprise:01");
});
