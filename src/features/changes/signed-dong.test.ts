// @vitest-environment node
import { expect, it } from "vitest";
import type { Amount } from "#src/domain/amount.ts";
import { supportShift } from "#src/domain/support-shift.ts";
import { aSupportLine } from "#test/builders.ts";
import { differenceOf, differenceText } from "./signed-dong.ts";

const DIMENSIONS = { communes: [], kinds: [], sponsors: [] };
const linesOf = (amounts: readonly Amount[]) => amounts.map((delivered, index) => aSupportLine({ id: String(index), delivered }));

it.each<[readonly Amount[], readonly Amount[], number | null]>([
  [[10], [25], 15],
  [[10], [0], -10],
  [["not-reported"], [25], null],
  [[10], ["not-reported"], null],
  [["not-applicable"], [25], null],
  [["not-reported", 10], [25], 15],
  [[], [25], 25],
  [[10], [], -10],
  [[], [], null],
])("%j, then %j: the difference is %s; a blank is no 0", (before, now, expected) => {
  expect(differenceOf(supportShift(linesOf(before), linesOf(now), DIMENSIONS).whole)).toBe(expected);
});

it("without a difference there is a dash", () => {
  expect(differenceText(supportShift(linesOf(["not-reported"]), linesOf([5]), DIMENSIONS).whole, "vi")).toBe("–");
});
