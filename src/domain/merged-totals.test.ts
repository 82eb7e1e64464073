// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyDimension, anyLines } from "#test/arbitraries.ts";
import { aTable } from "#test/builders.ts";
import { mergedTotals } from "./merged-totals.ts";
import { EVERYTHING } from "./support-filter.ts";
import { EMPTY_TOTAL, totals } from "./totals.ts";

it("lines added up in parts give what they give together", () => {
  fc.assert(
    fc.property(anyLines, fc.integer({ min: 1, max: 20 }), anyDimension, (lines, size, dimension) => {
      const parts = Array.from({ length: Math.ceil(lines.length / size) }, (_, part) =>
        totals(aTable(lines.slice(part * size, (part + 1) * size)), EVERYTHING),
      );
      const together = totals(aTable(lines), EVERYTHING);
      const merged = mergedTotals(parts);
      expect(merged.whole).toEqual(together.whole);
      expect(new Map([...merged.by(dimension)].sort())).toEqual(new Map([...together.by(dimension)].sort()));
    }),
    { numRuns: 1000 },
  );
});

it("no part is nothing", () => {
  expect(mergedTotals([]).whole).toEqual(EMPTY_TOTAL);
});
