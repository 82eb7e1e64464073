// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aSpan, aSupportLine, aTable, aTotal } from "#test/builders.ts";
import type { Amount } from "./amount.ts";
import { type Baseline, type Change, changeBetween, compare } from "./change.ts";
import { isQuarter, type Period } from "./period.ts";
import { EVERYTHING } from "./support-filter.ts";

const reported = (delivered: number) => aTotal({ delivered, lines: 1, linesReported: 1 });
const owed = aTotal({ lines: 1, linesNotReported: 1 });
const advice = aTotal({ lines: 1 });
const nothing = aTotal({});

describe("a change", () => {
  it.each<[string, Parameters<typeof changeBetween>, Change]>([
    ["growth", [reported(150), reported(100), false], { kind: "relative", ratio: 0.5, likeForLike: false }],
    ["a fall to nothing", [reported(0), reported(100), false], { kind: "relative", ratio: -1, likeForLike: false }],
    ["a fall to no line at all", [nothing, reported(100), false], { kind: "relative", ratio: -1, likeForLike: false }],
    [
      "the mark of a partial period is kept",
      [reported(80), reported(100), true],
      { kind: "relative", ratio: 0.8 - 1, likeForLike: true },
    ],
    ["growth from zero has no ratio", [reported(150), reported(0), false], { kind: "from-zero", delivered: 150 }],
    ["growth from no line", [reported(150), nothing, false], { kind: "from-zero", delivered: 150 }],
    ["growth from help without money", [reported(150), advice, false], { kind: "from-zero", delivered: 150 }],
    ["zero against zero is level", [reported(0), nothing, false], { kind: "relative", ratio: 0, likeForLike: false }],
    ["no earlier period", [reported(150), null, false], { kind: "none", reason: "no-baseline" }],
    ["this one not reported", [owed, reported(100), false], { kind: "none", reason: "not-reported" }],
    ["the other not reported", [reported(100), owed, false], { kind: "none", reason: "not-reported" }],
    ["not reported is not zero", [owed, nothing, false], { kind: "none", reason: "not-reported" }],
  ])("%s", (_, [current, baseline, likeForLike], change) => {
    expect(changeBetween(current, baseline, likeForLike)).toEqual(change);
  });
});

const MONTHS: [string, Amount][] = [
  ["2016-07", 10],
  ["2016-08", 20],
  ["2016-09", 40],
  ["2017-04", 100],
  ["2017-05", 100],
  ["2017-06", 800],
  ["2017-07", 150],
  ["2017-08", 150],
  // Entered ahead of its time: it must not count before the data reaches it.
  ["2017-09", 9999],
];
const TABLE = aTable(MONTHS.map(([month, delivered]) => aSupportLine({ month, delivered })));

function q(text: string): Period {
  if (!isQuarter(text)) throw new RangeError(text);
  return { grain: "quarter", quarter: text };
}

describe("a comparison", () => {
  const partial = aSpan("2016-07", "2017-08");

  it.each<[string, Period, Baseline, string, Change]>([
    [
      "two months against the first two of the quarter before",
      q("2017-Q3"),
      "previous",
      "2017-04..2017-05",
      { kind: "relative", ratio: 0.5, likeForLike: true },
    ],
    [
      "two months against the same two last year",
      q("2017-Q3"),
      "lastYear",
      "2016-07..2016-08",
      { kind: "relative", ratio: 9, likeForLike: true },
    ],
    [
      "a whole quarter against a whole one without support",
      q("2017-Q2"),
      "previous",
      "2017-01..2017-03",
      { kind: "from-zero", delivered: 1000 },
    ],
  ])("%s", (_, period, against, range, change) => {
    const comparison = compare(TABLE, EVERYTHING, period, partial, against);
    expect(comparison.range && `${comparison.range.first}..${comparison.range.last}`).toBe(range);
    expect(comparison.change).toEqual(change);
  });

  it.each<[string, Period, Baseline]>([
    ["before the programme", q("2016-Q3"), "previous"],
    ["partly before the programme", { grain: "year", year: 2017 }, "previous"],
    ["of the programme as a whole", { grain: "programme" }, "previous"],
    ["of the programme with last year", { grain: "programme" }, "lastYear"],
    ["of a period still to come", q("2018-Q1"), "previous"],
  ])("%s has no baseline", (_, period, against) => {
    const { range, change } = compare(TABLE, EVERYTHING, period, partial, against);
    expect({ range, change }).toEqual({ range: null, change: { kind: "none", reason: "no-baseline" } });
  });

  it("of a programme that began within the quarter leaves that quarter out", () => {
    const late = aSpan("2016-08", "2017-09");
    expect(compare(TABLE, EVERYTHING, q("2017-Q3"), late, "lastYear").change).toEqual({ kind: "none", reason: "no-baseline" });
    const month: Period = { grain: "month", month: late.dataThrough };
    expect(compare(TABLE, EVERYTHING, month, late, "lastYear").change.kind).toBe("relative");
  });

  it("is made under the filter", () => {
    const none = { ...EVERYTHING, kinds: new Set(["training"]) };
    expect(compare(TABLE, none, q("2017-Q3"), partial, "previous").change).toEqual({
      kind: "relative",
      ratio: 0,
      likeForLike: true,
    });
  });
});
