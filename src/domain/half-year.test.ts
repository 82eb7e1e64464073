// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addHalves,
  halfOf,
  halfParts,
  halfRange,
  isHalf,
  nineMonthsKey,
  nineMonthsRange,
  yearOfNineMonths,
} from "./half-year.ts";
import { addMonths, month, monthsOf } from "./month.ts";

const anyMonth = fc.integer({ min: -600, max: 600 }).map((offset) => addMonths(month("2017-01"), offset));

describe("a half of a year", () => {
  it.each([
    ["2017-01", "2017-H1"],
    ["2017-06", "2017-H1"],
    ["2017-07", "2017-H2"],
    ["2017-12", "2017-H2"],
    ["2016-12", "2016-H2"],
  ])("%s lies in %s", (text, half) => {
    expect(halfOf(month(text))).toBe(half);
  });

  it("holds six months, and they are the months whose half it is", () => {
    fc.assert(
      fc.property(anyMonth, (one) => {
        const its = monthsOf(halfRange(halfOf(one)));
        expect(its).toHaveLength(6);
        expect(its).toContain(one);
        for (const each of its) expect(halfOf(each)).toBe(halfOf(one));
      }),
      { numRuns: 1000 },
    );
  });

  it("follows another over the turn of the year, and sorts as text", () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -20, max: 20 }), (one, count) => {
        const half = halfOf(one);
        expect(addHalves(addHalves(half, count), -count)).toBe(half);
        expect(addHalves(half, 1) > half).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(addHalves(halfOf(month("2017-01")), -1)).toBe("2016-H2");
    expect(addHalves(halfOf(month("2017-07")), -2)).toBe("2016-H2");
  });

  it("has a year and a number", () => {
    expect(halfParts(halfOf(month("2017-09")))).toEqual({ year: 2017, number: 2 });
  });

  it.each(["2017-H0", "2017-H3", "2017H1", "2017-h1", "17-H1", "2017-Q1", "2017-H1 "])("%j is none", (text) => {
    expect(isHalf(text)).toBe(false);
  });
});

describe("nine months", () => {
  it("run from January to September", () => {
    expect(nineMonthsRange(2017)).toEqual({ first: "2017-01", last: "2017-09" });
  });

  it("are read back from their key", () => {
    expect(nineMonthsKey(2017)).toBe("2017-9M");
    for (const year of [1000, 2016, 2999]) expect(yearOfNineMonths(nineMonthsKey(year))).toBe(year);
  });

  it.each(["2017-9m", "2017-09", "2017-6M", "2017-09M", "9M"])("are not meant by %j", (text) => {
    expect(yearOfNineMonths(text)).toBeNull();
  });
});
