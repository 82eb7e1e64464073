// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  day,
  daysBetween,
  intersectRanges,
  isDay,
  isMonth,
  type MonthRange,
  month,
  monthCount,
  monthFromOrdinal,
  monthIsIn,
  monthOfDay,
  monthOrdinal,
  monthsOf,
} from "./month.ts";

const THOUSAND_RUNS = { numRuns: 1000 };
const FIRST = monthOrdinal(month("1000-01"));
const LAST = monthOrdinal(month("2999-12"));

const anyOrdinal = fc.integer({ min: FIRST, max: LAST });
/** Days as text without `Date`: the 28th exists in each month. */
const anyDay = fc
  .tuple(anyOrdinal, fc.integer({ min: 1, max: 28 }))
  .map(([ordinal, date]) => day(`${monthFromOrdinal(ordinal)}-${String(date).padStart(2, "0")}`));
const anyRange: fc.Arbitrary<MonthRange> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([first, last]) => ({ first: addMonths(month("2016-07"), first), last: addMonths(month("2016-07"), last) }));

function range(first: string, last: string): MonthRange {
  return { first: month(first), last: month(last) };
}

describe("a month", () => {
  it.each(["2017-01", "2017-12", "1000-01", "2999-12"])("is %j", (text) => {
    expect(isMonth(text)).toBe(true);
    expect(month(text)).toBe(text);
  });

  it.each([
    "2017-00",
    "2017-13",
    "2017-9",
    "17-09",
    "0999-12",
    "3000-01",
    "2017-09-01",
    " 2017-09",
    "2017-09\n",
    "",
    "tháng 9/2017",
  ])("is not %j", (text) => {
    expect(isMonth(text)).toBe(false);
    expect(() => month(text)).toThrow(RangeError);
  });

  it.each([
    ["2017-12", 1, "2018-01"],
    ["2017-01", -1, "2016-12"],
    ["2017-09", 0, "2017-09"],
    ["2016-02", 12, "2017-02"],
    ["2017-01", -13, "2015-12"],
    ["1000-01", -1, "1000-01"],
    ["1000-03", -12, "1000-01"],
    ["2999-12", 1, "2999-12"],
    ["2999-11", 1, "2999-12"],
  ])("%s and %i months is %s", (start, count, end) => {
    expect(addMonths(month(start), count)).toBe(end);
  });

  it("becomes its ordinal and back", () => {
    fc.assert(
      fc.property(anyOrdinal, (ordinal) => {
        expect(monthOrdinal(monthFromOrdinal(ordinal))).toBe(ordinal);
      }),
      THOUSAND_RUNS,
    );
  });

  it("sorts as text in the order of time", () => {
    fc.assert(
      fc.property(anyOrdinal, anyOrdinal, (a, b) => {
        expect(monthFromOrdinal(a) < monthFromOrdinal(b)).toBe(a < b);
      }),
      THOUSAND_RUNS,
    );
  });

  it.each([FIRST - 1, LAST + 1, Number.NaN])("has no ordinal %d", (ordinal) => {
    expect(() => monthFromOrdinal(ordinal)).toThrow(RangeError);
  });
});

describe("a day", () => {
  it.each(["2017-01-31", "2017-04-30", "2016-02-29", "2000-02-29", "2017-02-28", "2017-12-31"])("is %j", (text) => {
    expect(isDay(text)).toBe(true);
    expect(day(text)).toBe(text);
  });

  it.each([
    "2017-02-29",
    "1900-02-29",
    "2017-04-31",
    "2017-06-31",
    "2017-09-31",
    "2017-11-31",
    "2017-01-32",
    "2017-09-00",
    "2017-13-01",
    "28/09/2017",
    "2017-09",
    "2017-09-28T00:00",
    "",
  ])("is not %j", (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  it("lies in its month", () => {
    expect(monthOfDay(day("2017-09-01"))).toBe("2017-09");
    expect(monthOfDay(day("2017-09-30"))).toBe("2017-09");
  });

  // The clocks of Auckland and New York change within these spans: a day counted by local time would have 23 or 25 hours.
  it.each([
    ["2017-09-28", "2017-09-28", 0],
    ["2017-09-28", "2017-09-29", 1],
    ["2017-09-29", "2017-09-28", -1],
    ["2016-12-31", "2017-01-01", 1],
    ["2016-02-28", "2016-03-01", 2],
    ["2017-02-28", "2017-03-01", 1],
    ["2017-03-11", "2017-03-13", 2],
    ["2017-11-04", "2017-11-06", 2],
    ["2017-09-23", "2017-09-25", 2],
    ["2017-04-01", "2017-04-03", 2],
    ["2016-07-30", "2017-09-28", 425],
  ])("from %s to %s it is %i days", (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it("is as far from another as the other from it, and distances add up", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
      }),
      THOUSAND_RUNS,
    );
  });
});

describe("a range of months", () => {
  it.each([
    ["2017-09", "2017-09", ["2017-09"]],
    ["2016-11", "2017-02", ["2016-11", "2016-12", "2017-01", "2017-02"]],
    ["2017-09", "2017-08", []],
  ])("%s to %s holds %j", (first, last, months) => {
    expect(monthsOf(range(first, last))).toEqual(months);
    expect(monthCount(range(first, last))).toBe(months.length);
  });

  it.each([
    ["2017-06", false],
    ["2017-07", true],
    ["2017-09", true],
    ["2017-10", false],
  ])("2017-07 to 2017-09 and %s: %s", (text, isIn) => {
    expect(monthIsIn(month(text), range("2017-07", "2017-09"))).toBe(isIn);
  });

  it.each([
    [range("2017-01", "2017-06"), range("2017-06", "2017-12"), range("2017-06", "2017-06")],
    [range("2017-01", "2017-05"), range("2017-06", "2017-12"), null],
    [range("2016-01", "2017-12"), range("2017-03", "2017-04"), range("2017-03", "2017-04")],
    [range("2017-09", "2017-07"), range("2017-01", "2017-12"), null],
  ])("%j and %j share %j", (a, b, shared) => {
    expect(intersectRanges(a, b)).toEqual(shared);
    expect(intersectRanges(b, a)).toEqual(shared);
  });

  it("shares with another exactly the months that both hold", () => {
    fc.assert(
      fc.property(anyRange, anyRange, (a, b) => {
        const shared = intersectRanges(a, b);
        expect(shared ? monthsOf(shared) : []).toEqual(monthsOf(a).filter((one) => monthIsIn(one, b)));
      }),
      THOUSAND_RUNS,
    );
  });
});
