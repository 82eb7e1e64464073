// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDimension, anyDimensions, anyFilter, anyLines, anyMonth } from "#test/arbitraries.ts";
import { keyOf, naiveCrossTotals, naiveTotals } from "#test/oracle.ts";
import { crossTotals } from "./cross-totals.ts";
import { addMonths, type Month, month } from "./month.ts";
import { sponsorKey } from "./sponsor.ts";
import { EVERYTHING, type SupportFilter } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";
import { buildSupportTable, type TableDimensions } from "./support-table.ts";
import { DIMENSIONS, type Dimension, EMPTY_TOTAL, type Total, totals } from "./totals.ts";

const THOUSAND_RUNS = { numRuns: 1000 };
const NOTHING_KNOWN: TableDimensions = { communes: [], kinds: [], sponsors: [] };

function line(
  communeId: string,
  monthText: string,
  planned: SupportLine["planned"],
  delivered: SupportLine["delivered"],
): SupportLine {
  return {
    id: `${communeId} ${monthText}`,
    communeId,
    sponsor: { type: communeId === "gia-tien" ? "agency" : "enterprise", id: "01" },
    kind: "training",
    month: month(monthText),
    title: "Support",
    planned,
    delivered,
    form: "cash",
    outputs: {},
  };
}

/** Three blanks, a reported zero, a planned zero and two quarters. */
const LINES: readonly SupportLine[] = [
  line("gia-tien", "2017-06", 100, 40),
  line("gia-tien", "2017-07", 50, "not-reported"),
  line("gia-tien", "2017-09", "not-applicable", "not-applicable"),
  line("gia-hung", "2017-09", 0, 7),
  line("gia-hung", "2017-09", 30, 0),
];
const TABLE = buildSupportTable(LINES, NOTHING_KNOWN);

describe("totals", () => {
  it("tells a reported zero from not reported and from not applicable", () => {
    expect(totals(TABLE, EVERYTHING).whole).toEqual({
      delivered: 47,
      planned: 180,
      lines: 5,
      linesPlanned: 4,
      linesReported: 3,
      linesNotReported: 1,
    });
  });

  it("gives each group its own sums, and leaves out groups without a line", () => {
    const { by } = totals(TABLE, { ...EVERYTHING, range: { first: month("2017-07"), last: month("2017-09") } });
    expect([...by("quarter").keys()]).toEqual(["2017-Q3"]);
    expect([...by("half").keys()]).toEqual(["2017-H2"]);
    expect([...by("month").keys()]).toEqual(["2017-07", "2017-09"]);
    expect(by("commune").get("gia-tien")).toEqual({
      ...EMPTY_TOTAL,
      planned: 50,
      lines: 2,
      linesPlanned: 1,
      linesNotReported: 1,
    });
    expect(by("sponsorType").get("enterprise")).toEqual({
      ...EMPTY_TOTAL,
      delivered: 7,
      planned: 30,
      lines: 2,
      linesPlanned: 2,
      linesReported: 2,
    });
  });

  it.each<[string, Partial<SupportFilter>]>([
    ["no commune", { communes: new Set() }],
    ["an unknown commune", { communes: new Set(["gia-lac"]) }],
    ["no kind", { kinds: new Set() }],
    ["no sponsor", { sponsors: new Set() }],
    ["a sponsor of the other type", { sponsorType: "agency", sponsors: new Set(["enterprise:01"]) }],
    ["months before the data", { range: { first: month("2015-01"), last: month("2017-05") } }],
    ["months after the data", { range: { first: month("2017-10"), last: month("2017-12") } }],
    ["a gap in the data", { range: { first: month("2017-08"), last: month("2017-08") } }],
    ["crossed ends", { range: { first: month("2017-09"), last: month("2017-06") } }],
  ])("a filter on %s has an empty total and no group", (_, part) => {
    const { whole, by } = totals(TABLE, { ...EVERYTHING, ...part });
    expect(whole).toEqual(EMPTY_TOTAL);
    for (const dimension of DIMENSIONS) expect(by(dimension).size).toBe(0);
  });

  it("of no line at all are empty", () => {
    const { whole, by } = totals(buildSupportTable([], NOTHING_KNOWN), EVERYTHING);
    expect(whole).toEqual(EMPTY_TOTAL);
    for (const dimension of DIMENSIONS) expect(by(dimension).size).toBe(0);
  });
});

describe("crossTotals", () => {
  it("is exact up to the last dong when the sums of several series meet in a month", () => {
    const large = line("gia-tien", "2017-09", 0, Number.MAX_SAFE_INTEGER - 10);
    const table = buildSupportTable([large, line("gia-hung", "2017-09", 0, 3), line("gia-lac", "2017-09", 0, 7)], NOTHING_KNOWN);
    expect(crossTotals(table, EVERYTHING, "month", "year").get("2017-09")?.get("2017")?.delivered).toBe(Number.MAX_SAFE_INTEGER);
  });

  it("has rows of columns, without empty cells", () => {
    const crossed = crossTotals(TABLE, EVERYTHING, "quarter", "commune");
    expect([...crossed].map(([key, row]) => [key, [...row.keys()]])).toEqual([
      ["2017-Q2", ["gia-tien"]],
      ["2017-Q3", ["gia-tien", "gia-hung"]],
    ]);
    expect(crossed.get("2017-Q3")?.get("gia-hung")?.planned).toBe(30);
  });
});

describe("laws, under any filter", () => {
  it("months = quarters = halves = years = communes = kinds = sponsor types = sponsors = the whole, in every field", () => {
    fc.assert(
      fc.property(anyLines, anyDimensions, anyFilter, (lines, dimensions, filter) => {
        const { whole, by } = totals(buildSupportTable(lines, dimensions), filter);
        for (const dimension of DIMENSIONS) expect(sum(by(dimension).values()), dimension).toEqual(whole);
      }),
      THOUSAND_RUNS,
    );
  });

  it("the totals are the oracle's, group by group, in order", () => {
    fc.assert(
      fc.property(anyLines, anyDimensions, anyFilter, (lines, dimensions, filter) => {
        const answer = totals(buildSupportTable(lines, dimensions), filter);
        const expected = naiveTotals(lines, filter);
        expect(answer.whole).toEqual(expected.whole);
        for (const dimension of DIMENSIONS) {
          const keys = keysInOrder(lines, dimensions, dimension);
          expect([...answer.by(dimension)], dimension).toEqual(ordered(expected.by(dimension), keys));
        }
      }),
      THOUSAND_RUNS,
    );
  });

  it("the cross totals are the oracle's, cell by cell, in order", () => {
    fc.assert(
      fc.property(anyLines, anyDimensions, anyFilter, anyDimension, anyDimension, (lines, dimensions, filter, rows, columns) => {
        const answer = crossTotals(buildSupportTable(lines, dimensions), filter, rows, columns);
        const rowKeys = keysInOrder(lines, dimensions, rows);
        const columnKeys = keysInOrder(lines, dimensions, columns);
        const expected = ordered(naiveCrossTotals(lines, filter, rows, columns), rowKeys);
        expect([...answer].map(([key, row]) => [key, [...row]])).toEqual(
          expected.map(([key, row]) => [key, ordered(row, columnKeys)]),
        );
      }),
      THOUSAND_RUNS,
    );
  });

  it("a range split in two adds up to the range", () => {
    fc.assert(
      fc.property(
        anyLines,
        anyDimensions,
        anyFilter,
        fc.tuple(anyMonth, anyMonth, anyMonth),
        (lines, dimensions, filter, months) => {
          const table = buildSupportTable(lines, dimensions);
          const within = (first: Month, last: Month) => totals(table, { ...filter, range: { first, last } });
          const [first, cut, last] = inOrder(months);
          if (cut === last) return;
          const parts = [within(first, cut), within(addMonths(cut, 1), last)];
          const range = within(first, last);
          expect(sum(parts.map((part) => part.whole))).toEqual(range.whole);
          for (const dimension of DIMENSIONS) {
            for (const [key, total] of range.by(dimension)) {
              expect(sum(parts.map((part) => part.by(dimension).get(key) ?? EMPTY_TOTAL))).toEqual(total);
            }
          }
        },
      ),
      THOUSAND_RUNS,
    );
  });
});

function inOrder([a, b, c]: [Month, Month, Month]): [Month, Month, Month] {
  if (a > b) return inOrder([b, a, c]);
  if (b > c) return inOrder([a, c, b]);
  return [a, b, c];
}

function sum(parts: Iterable<Total>): Total {
  let all = EMPTY_TOTAL;
  for (const part of parts) {
    const linesPlanOwed = (all.linesPlanOwed ?? 0) + (part.linesPlanOwed ?? 0);
    all = {
      delivered: all.delivered + part.delivered,
      planned: all.planned + part.planned,
      lines: all.lines + part.lines,
      linesPlanned: all.linesPlanned + part.linesPlanned,
      linesReported: all.linesReported + part.linesReported,
      linesNotReported: all.linesNotReported + part.linesNotReported,
      ...(linesPlanOwed > 0 ? { linesPlanOwed } : {}),
    };
  }
  return all;
}

/** Every key a grouping can have: known ids first, then those of the lines as they come; time sorted. */
function keysInOrder(lines: readonly SupportLine[], dimensions: TableDimensions, dimension: Dimension): string[] {
  const met = lines.map((each) => keyOf(each, dimension));
  switch (dimension) {
    case "commune":
      return [...new Set([...dimensions.communes, ...met])];
    case "kind":
      return [...new Set([...dimensions.kinds, ...met])];
    case "sponsor":
      return [...new Set([...dimensions.sponsors.map(sponsorKey), ...met])];
    case "sponsorType":
      return ["agency", "enterprise"];
    default:
      return [...new Set(met)].sort();
  }
}

function ordered<Value>(groups: ReadonlyMap<string, Value>, keys: readonly string[]): [string, Value][] {
  return keys.flatMap((key): [string, Value][] => {
    const value = groups.get(key);
    return value === undefined ? [] : [[key, value]];
  });
}
