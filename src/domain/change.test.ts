// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyAmount, anyFilter } from "#test/arbitraries.ts";
import { aSpan, aSupportLine, aTable, aTotal } from "#test/builders.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import type { Amount } from "./amount.ts";
import { type Baseline, type Change, changeBetween, compare, compareCommunes, compareWith } from "./change.ts";
import { EVERYTHING } from "./support-filter.ts";

const reported = (delivered: number) => aTotal({ delivered, lines: 1, linesReported: 1 });
const owed = aTotal({ lines: 1, linesNotReported: 1 });
const advice = aTotal({ lines: 1 });
const nothing = aTotal({});
const alsoOwed = aTotal({ delivered: 150, lines: 2, linesReported: 1, linesNotReported: 1 });

describe("a change", () => {
  it.each<[string, Parameters<typeof changeBetween>, Change]>([
    ["growth", [reported(150), reported(100)], { kind: "relative", ratio: 0.5 }],
    ["a fall by a fifth, exactly", [reported(80), reported(100)], { kind: "relative", ratio: -0.2 }],
    ["a rise by a tenth, exactly", [reported(110), reported(100)], { kind: "relative", ratio: 0.1 }],
    ["a fall to nothing", [reported(0), reported(100)], { kind: "relative", ratio: -1 }],
    ["growth from zero has no ratio", [reported(150), reported(0)], { kind: "from-zero", delivered: 150 }],
    ["zero against zero is level", [reported(0), reported(0)], { kind: "relative", ratio: 0 }],
    ["of what is owed in part", [alsoOwed, reported(100)], { kind: "relative", ratio: 0.5 }],
    ["to no line is no fall", [nothing, reported(100)], { kind: "blank", side: "current", reason: "no-line" }],
    ["from no line is no growth from zero", [reported(150), nothing], { kind: "blank", side: "baseline", reason: "no-line" }],
    [
      "from help without money is no growth from zero",
      [reported(150), advice],
      { kind: "blank", side: "baseline", reason: "not-applicable" },
    ],
    ["to help without money", [advice, reported(150)], { kind: "blank", side: "current", reason: "not-applicable" }],
    ["this one not reported", [owed, reported(100)], { kind: "blank", side: "current", reason: "not-reported" }],
    ["the other not reported", [reported(100), owed], { kind: "blank", side: "baseline", reason: "not-reported" }],
    ["of two blanks, this one's is told", [owed, nothing], { kind: "blank", side: "current", reason: "not-reported" }],
    ["corrections that outweigh the base", [reported(100), reported(-20)], { kind: "difference", dong: 120 }],
    ["corrections that outweigh this one", [reported(-20), reported(100)], { kind: "difference", dong: -120 }],
  ])("%s", (_, [current, baseline], change) => {
    expect(changeBetween(current, baseline)).toEqual(change);
  });
});

const MONTHS: [string, Amount][] = [
  ["2016-07", 10],
  ["2016-08", 20],
  ["2016-09", 40],
  ["2016-12", 5],
  ["2017-01", 0],
  ["2017-02", 0],
  ["2017-03", 0],
  ["2017-04", 100],
  ["2017-05", 100],
  ["2017-06", 800],
  ["2017-07", 150],
  ["2017-08", 150],
  // Entered ahead of its time: it must not count before the data reaches it.
  ["2017-09", 9999],
];
const TABLE = aTable(MONTHS.map(([month, delivered]) => aSupportLine({ month, delivered })));

describe("a comparison", () => {
  const partial = aSpan("2016-07", "2017-08");

  it.each<[string, string, Baseline, string, Change]>([
    [
      "two months against the first two of the quarter before",
      "2017-Q3",
      "previous",
      "2017-07,2017-08 with 2017-04,2017-05",
      { kind: "relative", ratio: 0.5 },
    ],
    [
      "two months against the same two last year",
      "2017-Q3",
      "lastYear",
      "2017-07,2017-08 with 2016-07,2016-08",
      { kind: "relative", ratio: 9 },
    ],
    [
      "a whole quarter against a whole one of zeros",
      "2017-Q2",
      "previous",
      "2017-04,2017-05,2017-06 with 2017-01,2017-02,2017-03",
      { kind: "from-zero", delivered: 1000 },
    ],
    [
      "a year against that in which the programme began: the months of both",
      "2017",
      "previous",
      "2017-07,2017-08 with 2016-07,2016-08",
      { kind: "relative", ratio: 9 },
    ],
  ])("%s", (_, period, against, months, change) => {
    const comparison = compare(TABLE, EVERYTHING, aPeriod(period), partial, against);
    expect(`${comparison.months?.current} with ${comparison.months?.baseline}`).toBe(months);
    expect(comparison.change).toEqual(change);
  });

  it.each<[string, string, Baseline]>([
    ["before the programme", "2016-Q3", "previous"],
    ["of its first month", "2016-07", "previous"],
    ["of the programme as a whole", "programme", "previous"],
    ["of the programme with last year", "programme", "lastYear"],
    ["of a period still to come", "2018-Q1", "previous"],
  ])("%s has no baseline", (_, period, against) => {
    const { months, change } = compare(TABLE, EVERYTHING, aPeriod(period), partial, against);
    expect({ months, change }).toEqual({ months: null, change: { kind: "no-baseline" } });
  });

  it("of a period with itself has no baseline, and is not level", () => {
    const period = aPeriod("2016-Q3");
    expect(compareWith(TABLE, EVERYTHING, period, period, partial).change).toEqual({ kind: "no-baseline" });
  });

  it("of a programme that began within the quarter is over the months that both have", () => {
    const late = aSpan("2016-08", "2017-08");
    const { months, change } = compare(TABLE, EVERYTHING, aPeriod("2017-Q3"), late, "lastYear");
    expect(months).toEqual({ current: ["2017-08"], baseline: ["2016-08"], isWhole: false });
    expect(change).toEqual({ kind: "relative", ratio: 6.5 });
  });

  it("is made under the filter: what it leaves without a line has no figure", () => {
    const none = { ...EVERYTHING, kinds: new Set(["training"]) };
    expect(compare(TABLE, none, aPeriod("2017-Q3"), partial, "previous").change).toEqual({
      kind: "blank",
      side: "current",
      reason: "no-line",
    });
  });
});

describe("a month opened without a row", () => {
  const open = aSpan("2016-07", "2017-10");

  it.each<[string, Baseline]>([
    ["2017-10", "previous"],
    ["2017-Q4", "previous"],
    ["2017-Q4", "lastYear"],
  ])("%s, %s: no change is stated", (period, against) => {
    const { months, change } = compare(TABLE, EVERYTHING, aPeriod(period), open, against);
    expect({ months, change }).toEqual({ months: null, change: { kind: "no-data", months: ["2017-10"] } });
  });

  it("is no data under a filter either, and a filter's own gap is no such month", () => {
    const roads = aTable([
      aSupportLine({ month: "2017-08", kind: "training", delivered: 5 }),
      aSupportLine({ month: "2017-09", kind: "roads", delivered: 5 }),
    ]);
    const training = { ...EVERYTHING, kinds: new Set(["training"]) };
    expect(compare(roads, training, aPeriod("2017-10"), open, "previous").change.kind).toBe("no-data");
    expect(compare(roads, training, aPeriod("2017-09"), open, "previous").change).toEqual({
      kind: "blank",
      side: "current",
      reason: "no-line",
    });
  });

  it("of the base is told by its months", () => {
    expect(compare(TABLE, EVERYTHING, aPeriod("2016-12"), open, "previous").change).toEqual({
      kind: "no-data",
      months: ["2016-11"],
    });
  });
});

describe("reports that are owed", () => {
  const table = aTable([
    aSupportLine({ month: "2017-04", delivered: 100 }),
    aSupportLine({ month: "2017-04", delivered: "not-reported" }),
    aSupportLine({ month: "2017-05", delivered: "not-reported" }),
    aSupportLine({ month: "2017-06", delivered: "not-reported" }),
    aSupportLine({ month: "2017-07", delivered: 50 }),
    aSupportLine({ month: "2017-07", delivered: "not-reported" }),
    aSupportLine({ month: "2017-08", delivered: "not-applicable" }),
    aSupportLine({ month: "2017-09", delivered: "not-reported" }),
  ]);

  it.each<[string, number]>([
    ["2017-09", 5],
    ["2017-08", 3],
    ["2017-07", 2],
  ])("through %s are counted on both sides, among the months compared: %i", (dataThrough, count) => {
    const comparison = compare(table, EVERYTHING, aPeriod("2017-Q3"), aSpan("2017-04", dataThrough), "previous");
    expect(comparison.owed).toBe(count);
    expect(comparison.change).toEqual({ kind: "relative", ratio: -0.5 });
  });
});

describe("all communes compared at once", () => {
  const PERIODS = ["2017-Q3", "2017-08", "2017-07", "2017-06", "2017", "2018-Q1"].map(aPeriod);
  const COMMUNES = ["gia-tien", "gia-hung", "__proto__", "no-line"];
  const anyOfFewMonths = fc
    .record({
      communeId: fc.constantFrom("gia-tien", "gia-hung", "__proto__"),
      month: fc.constantFrom("2016-07", "2016-08", "2017-04", "2017-05", "2017-06", "2017-07", "2017-08"),
      kind: fc.constantFrom("training", "jobs"),
      delivered: anyAmount,
    })
    .map(aSupportLine);

  it("is each of them compared by itself, under any filter", () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.array(anyOfFewMonths, { minLength: 10, maxLength: 60, size: "max" }),
        fc.oneof({ weight: 3, arbitrary: fc.constant(EVERYTHING) }, { weight: 1, arbitrary: anyFilter }),
        fc.constantFrom(...PERIODS),
        fc.constantFrom<Baseline>("previous", "lastYear"),
        (lines, filter, period, against) => {
          const table = aTable(lines);
          const span = aSpan("2016-07", "2017-08");
          const cut = { ...filter, communes: null, range: null };
          const comparisonOf = compareCommunes(table, cut, period, span, against);
          for (const id of COMMUNES) {
            const alone = compare(table, { ...cut, communes: new Set([id]) }, period, span, against);
            if (alone.months !== null && alone.change.kind !== "blank") told += 1;
            expect(comparisonOf(id)).toEqual(alone);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(50);
  });
});
