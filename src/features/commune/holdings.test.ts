// @vitest-environment node
import { describe, expect, it } from "vitest";
import { day, month } from "#src/domain/month.ts";
import { aSpan, aSponsor } from "#test/builders.ts";
import { heldMonths, holdings } from "./holdings.ts";

const SPAN = aSpan("2016-07", "2017-09");

describe("the months of an assignment on the programme's time", () => {
  it.each([
    ["2016-07", undefined, { start: 0, count: 15 }],
    ["2016-07", "2016-12", { start: 0, count: 6 }],
    ["2017-01", "2017-01", { start: 6, count: 1 }],
    ["2015-01", "2016-07", { start: 0, count: 1 }],
    ["2017-09", "2018-12", { start: 14, count: 1 }],
    ["2015-01", "2016-06", null],
    ["2017-10", undefined, null],
  ])("from %s to %s", (from, to, expected) => {
    const assignment = { communeId: "c", from: month(from), ...(to ? { to: month(to) } : {}) };
    expect(heldMonths(assignment, SPAN)).toEqual(expected);
  });
});

it("those who have the commune now come before those who had it", () => {
  const held = (id: string, from: string, to?: string) =>
    aSponsor({ id, assignments: [{ communeId: "c", from: month(from), ...(to ? { to: month(to) } : {}) }] });
  const sponsors = [held("past", "2016-07", "2017-08"), held("late", "2017-01"), held("last", "2016-07", "2017-09")];
  // The last month of an assignment is still its own.
  expect(holdings(sponsors, { id: "c" }, SPAN.dataThrough).map(({ sponsor }) => sponsor.id)).toEqual(["last", "late", "past"]);
  expect(holdings(sponsors, { id: "other" }, SPAN.dataThrough)).toEqual([]);
});

it("of a commune that has ended nobody has it any longer, though the assignment names no end", () => {
  const sponsor = aSponsor({ assignments: [{ communeId: "c", from: month("2016-07") }] });
  const found = holdings([sponsor], { id: "c", validTo: day("2016-12-31") }, SPAN.dataThrough);
  expect(found.map(({ assignment: { from, to } }) => [from, to])).toEqual([["2016-07", "2016-12"]]);
});
