// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDimension, anyDimensions, anyFilter, anyLines } from "#test/arbitraries.ts";
import { aSupportLine, aTable } from "#test/builders.ts";
import { countedTable } from "#test/counted-table.ts";
import { crossTotals } from "./cross-totals.ts";
import { crossTotalsAt } from "./cross-totals-at.ts";
import { EVERYTHING } from "./support-filter.ts";
import { buildSupportTable, type SupportTable } from "./support-table.ts";
import { totals } from "./totals.ts";

const idOf = (index: number) => `xa-${String(index).padStart(3, "0")}`;

/** One line a commune. */
function tableOf(communes: number): SupportTable {
  return aTable(
    Array.from({ length: communes }, (_, index) =>
      aSupportLine({ communeId: idOf(index), month: "2017-08", delivered: index + 1 }),
    ),
  );
}

describe("rows of a crossing, one after another", () => {
  it.each(["commune", "sponsor"] as const)("are those of the whole crossing by %s, under any filter, in order", (rows) => {
    fc.assert(
      fc.property(anyLines, anyDimensions, anyFilter, anyDimension, (lines, dimensions, filter, columns) => {
        const table = buildSupportTable(lines, dimensions);
        const rowAt = crossTotalsAt(table, filter, rows, columns);
        const whole = crossTotals(table, filter, rows, columns);
        for (const key of [...table.columns[rows].keys, "nobody"]) {
          const [row, expected] = [rowAt(key), whole.get(key)];
          expect(row && [...row]).toEqual(expected && [...expected]);
        }
      }),
    );
  });

  it("are added up once each, and from the hundred and first on all together", () => {
    const { table, looks } = countedTable(tableOf(150));
    const rowAt = crossTotalsAt(table, EVERYTHING, "commune", "month");
    const ask = (from: number, to: number) => {
      const before = looks();
      for (let index = from; index < to; index++) expect(rowAt(idOf(index))?.get("2017-08")?.delivered).toBe(index + 1);
      return looks() - before;
    };
    expect(ask(0, 100)).toBeGreaterThan(0);
    expect(ask(0, 100)).toBe(0);
    expect(ask(100, 101)).toBeGreaterThan(0);
    expect(ask(0, 150)).toBe(0);
  });
});

describe("a row of few points, and one of many", () => {
  // One month has room for twelve classes of lines: up to as many points a row is added up by itself.
  it.each([12, 13])("say the same as the totals: %i points", (count) => {
    const lines = Array.from({ length: count }, (_, index) =>
      aSupportLine({
        sponsor: { type: "agency", id: String(index) },
        planned: 2 ** index,
        delivered: index % 3 === 0 ? "not-reported" : 3 ** index,
      }),
    );
    const table = aTable(lines);
    const whole = totals(table, EVERYTHING);
    expect(table.points.cell).toHaveLength(count);
    expect([...(crossTotals(table, EVERYTHING, "commune", "month").get("gia-minh") ?? [])]).toEqual([...whole.by("month")]);
    expect([...(crossTotals(table, EVERYTHING, "commune", "sponsor").get("gia-minh") ?? [])]).toEqual([...whole.by("sponsor")]);
  });
});
