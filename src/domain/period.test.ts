// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aSpan } from "#test/builders.ts";
import { type Half, halfOf, isHalf } from "./half-year.ts";
import { addMonths, month, monthsOf } from "./month.ts";
import {
  addQuarters,
  coveredRange,
  isPartial,
  isQuarter,
  isYearly,
  monthsCovered,
  type Period,
  periodKey,
  periodRange,
  periodsOf,
  previousPeriod,
  type Quarter,
  quarterOf,
  quarterParts,
  quarterRange,
  quartersOf,
  samePeriod,
  samePeriodLastYear,
  spanRange,
  WHOLE_PROGRAMME,
  yearOf,
  yearRange,
  yearsOf,
  yearToDateRange,
} from "./period.ts";

const THOUSAND_RUNS = { numRuns: 1000 };
const SPAN = aSpan("2016-07", "2017-09");
/** The last month with data is the second of its quarter. */
const PARTIAL = aSpan("2016-07", "2017-08");
/** The programme began with the second month of a quarter. */
const LATE = aSpan("2016-08", "2017-09");

function quarter(text: string): Quarter {
  if (!isQuarter(text)) throw new RangeError(text);
  return text;
}

function half(text: string): Half {
  if (!isHalf(text)) throw new RangeError(text);
  return text;
}

const ofMonth = (text: string): Period => ({ grain: "month", month: month(text) });
const ofQuarter = (text: string): Period => ({ grain: "quarter", quarter: quarter(text) });
const ofYear = (year: number): Period => ({ grain: "year", year });
const ofHalf = (text: string): Period => ({ grain: "half", half: half(text) });
const ofNineMonths = (year: number): Period => ({ grain: "nineMonths", year });

const anyMonth = fc.integer({ min: -60, max: 60 }).map((offset) => addMonths(month("2017-01"), offset));
const anyPeriod: fc.Arbitrary<Period> = anyMonth.chain((one) =>
  fc.constantFrom<Period>(
    WHOLE_PROGRAMME,
    { grain: "month", month: one },
    { grain: "quarter", quarter: quarterOf(one) },
    { grain: "half", half: halfOf(one) },
    { grain: "nineMonths", year: yearOf(one) },
    { grain: "year", year: yearOf(one) },
  ),
);
const anySpan = fc
  .tuple(anyMonth, fc.integer({ min: 0, max: 40 }))
  .map(([firstMonth, more]) => ({ firstMonth, dataThrough: addMonths(firstMonth, more) }));

describe("a quarter", () => {
  it.each([
    ["2017-01", "2017-Q1"],
    ["2017-03", "2017-Q1"],
    ["2017-04", "2017-Q2"],
    ["2017-06", "2017-Q2"],
    ["2017-07", "2017-Q3"],
    ["2017-09", "2017-Q3"],
    ["2017-10", "2017-Q4"],
    ["2017-12", "2017-Q4"],
  ])("of %s is %s", (text, expected) => {
    expect(quarterOf(month(text))).toBe(expected);
  });

  it.each([
    ["2017-Q1", "2017-01", "2017-03"],
    ["2017-Q4", "2017-10", "2017-12"],
  ])("%s runs from %s to %s", (text, first, last) => {
    expect(quarterRange(quarter(text))).toEqual({ first, last });
  });

  it.each([
    ["2017-Q1", -1, "2016-Q4"],
    ["2016-Q4", 1, "2017-Q1"],
    ["2017-Q3", -4, "2016-Q3"],
    ["2017-Q3", 0, "2017-Q3"],
  ])("%s and %i quarters is %s", (text, count, expected) => {
    expect(addQuarters(quarter(text), count)).toBe(expected);
  });

  it.each(["2017-Q0", "2017-Q5", "2017-q3", "2017-3", "17-Q3", "2017-Q33", ""])("is not %j", (text) => {
    expect(isQuarter(text)).toBe(false);
  });

  it("has parts", () => {
    expect(quarterParts(quarter("2017-Q3"))).toEqual({ year: 2017, number: 3 });
  });

  it("holds three months, and they are the months whose quarter it is", () => {
    fc.assert(
      fc.property(anyMonth, (one) => {
        const its = monthsOf(quarterRange(quarterOf(one)));
        expect(its).toHaveLength(3);
        expect(its).toContain(one);
        for (const each of its) expect(quarterOf(each)).toBe(quarterOf(one));
      }),
      THOUSAND_RUNS,
    );
  });
});

describe("the months of a period", () => {
  it.each([
    [ofMonth("2017-09"), "2017-09", "2017-09"],
    [ofQuarter("2017-Q3"), "2017-07", "2017-09"],
    [ofHalf("2017-H1"), "2017-01", "2017-06"],
    [ofHalf("2016-H2"), "2016-07", "2016-12"],
    [ofNineMonths(2017), "2017-01", "2017-09"],
    [ofYear(2017), "2017-01", "2017-12"],
    [WHOLE_PROGRAMME, "2016-07", "2017-09"],
  ])("%j: %s to %s", (period, first, last) => {
    expect(periodRange(period, SPAN)).toEqual({ first, last });
  });

  it.each<[string, Period, typeof SPAN, { first: string; last: string } | null, boolean]>([
    ["a whole quarter", ofQuarter("2017-Q3"), SPAN, { first: "2017-07", last: "2017-09" }, false],
    ["a quarter with a month to come", ofQuarter("2017-Q3"), PARTIAL, { first: "2017-07", last: "2017-08" }, true],
    ["a half with months to come", ofHalf("2017-H2"), SPAN, { first: "2017-07", last: "2017-09" }, true],
    ["a whole half", ofHalf("2017-H1"), SPAN, { first: "2017-01", last: "2017-06" }, false],
    ["a half before the programme", ofHalf("2016-H1"), SPAN, null, true],
    ["nine months, all of them", ofNineMonths(2017), SPAN, { first: "2017-01", last: "2017-09" }, false],
    ["nine months with one to come", ofNineMonths(2017), PARTIAL, { first: "2017-01", last: "2017-08" }, true],
    ["a year with months to come", ofYear(2017), SPAN, { first: "2017-01", last: "2017-09" }, true],
    ["the year in which the programme began", ofYear(2016), SPAN, { first: "2016-07", last: "2016-12" }, true],
    [
      "the quarter in which it began, in its second month",
      ofQuarter("2016-Q3"),
      LATE,
      { first: "2016-08", last: "2016-09" },
      true,
    ],
    [
      "the quarter in which it began, in its first month",
      ofQuarter("2016-Q3"),
      SPAN,
      { first: "2016-07", last: "2016-09" },
      false,
    ],
    ["the first month", ofMonth("2016-07"), SPAN, { first: "2016-07", last: "2016-07" }, false],
    ["the month before it", ofMonth("2016-06"), SPAN, null, true],
    ["the last month", ofMonth("2017-09"), SPAN, { first: "2017-09", last: "2017-09" }, false],
    ["the month after it", ofMonth("2017-10"), SPAN, null, true],
    ["a year before", ofYear(2015), SPAN, null, true],
    ["the programme, which is always to date", WHOLE_PROGRAMME, PARTIAL, { first: "2016-07", last: "2017-08" }, false],
  ])("with data, of %s", (_, period, span, covered, partial) => {
    expect(coveredRange(period, span)).toEqual(covered);
    expect(isPartial(period, span)).toBe(partial);
  });

  it.each([
    [ofQuarter("2017-Q3"), PARTIAL, { covered: 2, whole: 3 }],
    [ofHalf("2017-H2"), SPAN, { covered: 3, whole: 6 }],
    [ofNineMonths(2017), PARTIAL, { covered: 8, whole: 9 }],
    [ofNineMonths(2016), SPAN, { covered: 3, whole: 9 }],
    [ofYear(2017), SPAN, { covered: 9, whole: 12 }],
    [ofYear(2016), SPAN, { covered: 6, whole: 12 }],
    [ofYear(2018), SPAN, { covered: 0, whole: 12 }],
    [WHOLE_PROGRAMME, SPAN, { covered: 15, whole: 15 }],
  ])("%j in %j are counted", (period, span, counts) => {
    expect(monthsCovered(period, span)).toEqual(counts);
  });

  it("are fewer than it has exactly where it is partial, at either end", () => {
    fc.assert(
      fc.property(anyPeriod, anySpan, (period, span) => {
        const { covered, whole } = monthsCovered(period, span);
        expect(isPartial(period, span)).toBe(covered < whole);
      }),
      THOUSAND_RUNS,
    );
  });
});

describe("the period before, and the same last year", () => {
  it.each<[Period, Period | null, Period | null]>([
    [ofMonth("2017-01"), ofMonth("2016-12"), ofMonth("2016-01")],
    [ofQuarter("2017-Q1"), ofQuarter("2016-Q4"), ofQuarter("2016-Q1")],
    [ofHalf("2017-H1"), ofHalf("2016-H2"), ofHalf("2016-H1")],
    [ofHalf("2017-H2"), ofHalf("2017-H1"), ofHalf("2016-H2")],
    [ofNineMonths(2017), ofNineMonths(2016), ofNineMonths(2016)],
    [ofYear(2017), ofYear(2016), ofYear(2016)],
    [WHOLE_PROGRAMME, null, null],
  ])("of %j", (period, previous, lastYear) => {
    expect(previousPeriod(period)).toEqual(previous);
    expect(samePeriodLastYear(period)).toEqual(lastYear);
  });

  it("are one for nine months and for a year, and for nothing else", () => {
    const periods = [
      ofMonth("2017-01"),
      ofQuarter("2017-Q1"),
      ofHalf("2017-H1"),
      ofNineMonths(2017),
      ofYear(2017),
      WHOLE_PROGRAMME,
    ];
    expect(periods.filter(isYearly)).toEqual([ofNineMonths(2017), ofYear(2017)]);
  });
});

describe("the programme's time", () => {
  it("has quarters and years, cut or not", () => {
    expect(quartersOf(LATE)).toEqual(["2016-Q3", "2016-Q4", "2017-Q1", "2017-Q2", "2017-Q3"]);
    expect(quartersOf(aSpan("2017-09", "2017-10"))).toEqual(["2017-Q3", "2017-Q4"]);
    expect(yearsOf(LATE)).toEqual([2016, 2017]);
    expect(yearsOf(aSpan("2017-01", "2017-01"))).toEqual([2017]);
  });

  it("lies whole in its quarters and in its years, each once", () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        const months = monthsOf(spanRange(span));
        const of = (periods: Period[]) =>
          periods.flatMap((period) => {
            const covered = coveredRange(period, span);
            return covered ? monthsOf(covered) : [];
          });
        expect(of(quartersOf(span).map((one) => ({ grain: "quarter", quarter: one })))).toEqual(months);
        expect(of(yearsOf(span).map(ofYear))).toEqual(months);
        for (const grain of ["month", "quarter", "half", "year"] as const)
          expect(of(periodsOf(grain, span)), grain).toEqual(months);
        // Nine months leave out the rest of their year.
        expect(of(periodsOf("nineMonths", span))).toEqual(months.filter((one) => Number(one.slice(5)) <= 9));
      }),
      THOUSAND_RUNS,
    );
  });

  it.each([
    ["2017-09", SPAN, "2017-01"],
    ["2017-01", SPAN, "2017-01"],
    ["2016-12", SPAN, "2016-07"],
    ["2016-07", SPAN, "2016-07"],
    ["2017-03", aSpan("2017-02", "2017-09"), "2017-02"],
  ])("the year to date at %s of %j begins with %s", (end, span, first) => {
    expect(yearToDateRange(month(end), span)).toEqual({ first, last: end });
  });

  it("a year has twelve months", () => {
    expect(yearRange(2017)).toEqual({ first: "2017-01", last: "2017-12" });
  });
});

describe("the key of a period", () => {
  it.each([
    [ofMonth("2017-09"), "2017-09"],
    [ofQuarter("2017-Q3"), "2017-Q3"],
    [ofHalf("2017-H1"), "2017-H1"],
    [ofNineMonths(2017), "2017-9M"],
    [ofYear(2017), "2017"],
    [WHOLE_PROGRAMME, "programme"],
  ])("%j is %j", (period, key) => {
    expect(periodKey(period)).toBe(key);
  });

  it("is the same for the same period only", () => {
    expect(samePeriod(ofYear(2017), ofYear(2017))).toBe(true);
    expect(samePeriod(ofMonth("2017-03"), ofQuarter("2017-Q1"))).toBe(false);
    expect(samePeriod(ofNineMonths(2017), ofYear(2017))).toBe(false);
  });
});
