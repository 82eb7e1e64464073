// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLongGrid } from "#src/ui/long-list.ts";
import { mattersOf, partRows, placeAfter } from "./status-grid.ts";

const SIZE = { rows: 3, columns: 4 };

it.each<[string, boolean, [number, number], [number, number] | null]>([
  ["ArrowRight", false, [1, 1], [1, 2]],
  ["ArrowRight", false, [1, 3], [1, 3]],
  ["ArrowLeft", false, [1, 0], [1, 0]],
  ["ArrowUp", false, [0, 2], [0, 2]],
  ["ArrowDown", false, [1, 2], [2, 2]],
  ["ArrowDown", false, [2, 2], [2, 2]],
  ["Home", false, [2, 2], [2, 0]],
  ["End", false, [1, 2], [1, 3]],
  ["Home", true, [2, 2], [0, 0]],
  ["End", true, [0, 0], [2, 3]],
  ["Tab", false, [1, 1], null],
  ["Enter", false, [1, 1], null],
])("%s (Ctrl: %s) leads from %j to %j", (key, isFar, [row, column], to) => {
  const expected = to && { row: to[0], column: to[1] };
  expect(placeAfter(key, isFar, { row, column }, SIZE)).toEqual(expected);
});

describe("the cells that matter", () => {
  const line = (key: string) => ({ key, name: key, to: null });

  it("are the worst three, of equals the first, as sorting all of them would have it; the others are counted", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 60, size: "max" }), (weights) => {
        const placed = weights.map((source, index) => ({ row: line(String(index)), column: line("c"), source }));
        const { count, cells } = mattersOf(
          placed,
          (a, b) => b - a,
          ({ source }) => ({ words: String(source), cut: {} }),
        );
        const sorted = placed.toSorted((a, b) => b.source - a.source).slice(0, 3);
        expect(count).toBe(weights.length);
        expect(cells.map(({ name }) => name)).toEqual(sorted.map(({ row }) => `${row.key} – c`));
      }),
    );
  });
});

describe("a grid", () => {
  it.each([
    ["of forty communes over five years is drawn whole", 40, 61, false],
    ["of fifty-four sponsors and forty communes too", 54, 40, false],
    ["of a hundred rows too", 100, 6, false],
    ["of more is drawn in parts", 101, 6, true],
    ["of as many cells is drawn in parts", 60, 60, true],
  ])("%s", (_name, rows, columns, isLong) => expect(isLongGrid(rows, columns)).toBe(isLong));

  it("has fewer rows in a part the more columns it has, and never fewer than ten", () => {
    expect([partRows(5), partRows(18), partRows(60)]).toEqual([50, 15, 15]);
  });
});
