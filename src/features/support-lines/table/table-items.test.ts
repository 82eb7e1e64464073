// @vitest-environment node
import { expect, it } from "vitest";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import { groupPlace, nextRow, tableItems } from "./table-items.ts";

const group = (key: string, start: number, end: number) => ({ key, text: key, start, end, total: EMPTY_TOTAL });
const arranged = {
  order: Int32Array.of(4, 2, 0),
  groups: [group("a", 0, 2), group("b", 2, 3)],
  whole: EMPTY_TOTAL,
};

it("puts a row before each group, and leaves out the lines of one that is folded", () => {
  expect([...tableItems({ ...arranged, groups: [] }, new Set())]).toEqual([4, 2, 0]);
  expect([...tableItems(arranged, new Set())]).toEqual([-1, 4, 2, -2, 0]);
  expect([...tableItems(arranged, new Set(["a"]))]).toEqual([-1, -2, 0]);
  expect([-1, -2, 0, 4].map(groupPlace)).toEqual([0, 1, null, null]);
});

it.each([
  ["ArrowDown", 3, 4],
  ["ArrowDown", 99, 99],
  ["ArrowUp", 0, 0],
  ["PageDown", 95, 99],
  ["PageUp", 15, 5],
  ["Home", 50, 0],
  ["End", 50, 99],
  ["toString", 50, null],
  ["Enter", 50, null],
])("%s leads from row %i to %s", (key, row, next) => {
  expect(nextRow(key, row, 100, 10)).toBe(next);
});

it("an empty table leads nowhere", () => {
  expect(nextRow("End", 0, 0, 10)).toBeNull();
});
