// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aTotal } from "#test/builders.ts";
import { helpedAmong, helpingOf, type Party, subjectsOf } from "./helped.ts";

const money = aTotal({ lines: 1, linesReported: 1, delivered: 1 });
const advice = aTotal({ lines: 1 });
const zero = aTotal({ lines: 1, linesReported: 1 });
const owed = aTotal({ lines: 1, linesNotReported: 1 });
const nothing = aTotal({});

const party = (total: Party["total"], isAssigned = true): Party => ({ total, isAssigned });

describe("who helped in a period", () => {
  it("has money delivered, or help without a money value; a reported zero, an owed report and no line are no help", () => {
    expect(helpingOf([money, advice, zero, owed, nothing].map((total) => party(total)))).toEqual({
      helped: 2,
      assigned: 5,
      unassigned: 0,
    });
  });

  it("and owes a report beside its advice, with no money known, is one of those still waited for", () => {
    const adviceAndOwed = aTotal({ lines: 2, linesNotReported: 1 });
    const moneyAndOwed = aTotal({ lines: 2, linesReported: 1, linesNotReported: 1, delivered: 1 });
    expect(helpingOf([adviceAndOwed, moneyAndOwed].map((total) => party(total))).helped).toBe(1);
  });

  it("is counted of those assigned; whoever helped without being so stands beside the ratio", () => {
    expect(helpingOf([party(money), party(money, false), party(nothing, false)])).toEqual({
      helped: 1,
      assigned: 1,
      unassigned: 1,
    });
  });
});

describe("whom a sentence on what was given speaks of", () => {
  it.each([
    ["those that helped", [money, owed, nothing], [money]],
    ["those that owe, where nothing is reported", [owed, nothing], [owed]],
    ["those known to have given nothing, where somebody reports so and another owes", [zero, owed, nothing], [zero, nothing]],
    ["all, where everything is known to be nothing", [zero, nothing], [zero, nothing]],
  ] as const)("%s", (_, totals, subjects) => {
    expect(subjectsOf(totals.map((total) => party(total))).map(({ total }) => total)).toEqual(subjects);
  });
});

it("those helped stand in their given order, without whom no line names", () => {
  const all = ["c", "a", "b"].map((id) => ({ id }));
  expect(
    helpedAmong(
      all,
      new Map([
        ["a", money],
        ["c", advice],
        ["b", owed],
      ]),
    ).map(({ id }) => id),
  ).toEqual(["c", "a"]);
});
