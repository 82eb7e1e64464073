// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyFilter, anyLines } from "#test/arbitraries.ts";
import { aSupportLine } from "#test/builders.ts";
import { columnsOfLines } from "./columns-of-lines.ts";
import { lineMatcher } from "./matches-filter.ts";
import { newestUnderFilter, rowsUnderFilter } from "./rows-under-filter.ts";
import { EVERYTHING } from "./support-filter.ts";

it("finds in the columns the very lines that the filter lets through, in their order", () => {
  let found = 0;
  let asked = 0;
  fc.assert(
    fc.property(anyLines, anyFilter, (lines, filter) => {
      const columns = columnsOfLines(lines);
      const rows = rowsUnderFilter(columns, filter);
      expect(rows.map((row) => columns.lineAt(row))).toEqual(lines.filter(lineMatcher(filter)));
      found += rows.length;
      asked += lines.length;
    }),
    { numRuns: 500 },
  );
  // Some were let through, and some were not.
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(asked);
});

it("tells of lines under a filter the newest, and how many there are: those of a month as they were published", () => {
  const lines = [
    aSupportLine({ id: "old", month: "2017-06" }),
    aSupportLine({ id: "first", month: "2017-09" }),
    aSupportLine({ id: "elsewhere", month: "2017-10", communeId: "gia-lac" }),
    aSupportLine({ id: "second", month: "2017-09" }),
    aSupportLine({ id: "middle", month: "2017-08" }),
    aSupportLine({ id: "after it", month: "2017-08" }),
  ];
  const newestOf = (most: number) => {
    const { newest, count } = newestUnderFilter(columnsOfLines(lines), { ...EVERYTHING, communes: new Set(["gia-minh"]) }, most);
    return [newest.map(({ id }) => id), count];
  };
  expect(newestOf(1)).toEqual([["first"], 5]);
  expect(newestOf(3)).toEqual([["first", "second", "middle"], 5]);
  expect(newestOf(9)).toEqual([["first", "second", "middle", "after it", "old"], 5]);
});
