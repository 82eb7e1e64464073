// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyFilter, anyLines } from "#test/arbitraries.ts";
import { aSupportLine, aTable } from "#test/builders.ts";
import { matchesFilter } from "./matches-filter.ts";
import { month } from "./month.ts";
import { EVERYTHING, type SupportFilter } from "./support-filter.ts";
import { totals } from "./totals.ts";

it.each<[string, Partial<SupportFilter>, boolean]>([
  ["nothing chosen", {}, true],
  ["the first month of the range", { range: { first: month("2017-09"), last: month("2017-12") } }, true],
  ["the last month of the range", { range: { first: month("2017-01"), last: month("2017-09") } }, true],
  ["the month after the range", { range: { first: month("2017-01"), last: month("2017-08") } }, false],
  ["its commune", { communes: new Set(["gia-minh"]) }, true],
  ["no commune at all", { communes: new Set() }, false],
  ["the other sponsor type", { sponsorType: "enterprise" }, false],
  ["the same id in the other type", { sponsors: new Set(["enterprise:01"]) }, false],
  ["its sponsor", { sponsors: new Set(["agency:01"]) }, true],
  ["another kind", { kinds: new Set(["jobs"]) }, false],
])("a line against %s", (_what, filter, matches) => {
  expect(matchesFilter(aSupportLine(), { ...EVERYTHING, ...filter })).toBe(matches);
});

it("lets through exactly the lines that the totals add up", () => {
  fc.assert(
    fc.property(anyLines, anyFilter, (lines, filter) => {
      const matched = lines.filter((line) => matchesFilter(line, filter));
      const { whole } = totals(aTable(lines), filter);
      const delivered = matched.reduce((sum, line) => sum + (typeof line.delivered === "number" ? line.delivered : 0), 0);
      const planned = matched.reduce((sum, line) => sum + (typeof line.planned === "number" ? line.planned : 0), 0);
      expect({ lines: matched.length, delivered, planned }).toEqual({
        lines: whole.lines,
        delivered: whole.delivered,
        planned: whole.planned,
      });
    }),
    { numRuns: 1000 },
  );
});
