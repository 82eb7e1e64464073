// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, month } from "#src/domain/month.ts";
import { coveredRange, type Period, periodKey, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aSpan } from "#test/builders.ts";
import { allPeriods, periodChoice, periodLabel, quickPeriods } from "./filter-options.ts";
import { parsePeriod } from "./parse-period.ts";
import { periodWords } from "./period-texts.ts";

const SPAN = aSpan("2016-07", "2017-09");
const PARTIAL = aSpan("2016-07", "2017-08");

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new RangeError(text);
  return parsed;
}

describe("the quick choices", () => {
  it.each([
    ["2016-07", "2017-09", ["programme", "2017", "2017-Q2", "2017-Q3"]],
    ["2016-07", "2017-01", ["programme", "2017", "2016-Q4", "2017-Q1"]],
    ["2017-06", "2017-07", ["programme", "2017", "2017-Q2", "2017-Q3"]],
    ["2017-07", "2017-09", ["programme", "2017", "2017-Q3"]],
    ["2017-09", "2017-09", ["programme", "2017", "2017-Q3"]],
  ])("of %s to %s are %j", (first, last, keys) => {
    expect(quickPeriods(aSpan(first, last)).map(periodKey)).toEqual(keys);
  });
});

describe("every choice", () => {
  it("is a month, a quarter, a half, nine months or a year with data, the latest first", () => {
    const { month, quarter, half, nineMonths, year } = allPeriods(SPAN);
    expect(month.map(periodKey)).toHaveLength(15);
    expect(month.map(periodKey).slice(0, 2)).toEqual(["2017-09", "2017-08"]);
    expect(month.map(periodKey).at(-1)).toBe("2016-07");
    expect(quarter.map(periodKey)).toEqual(["2017-Q3", "2017-Q2", "2017-Q1", "2016-Q4", "2016-Q3"]);
    expect(half.map(periodKey)).toEqual(["2017-H2", "2017-H1", "2016-H2"]);
    expect(nineMonths.map(periodKey)).toEqual(["2017-9M", "2016-9M"]);
    expect(year.map(periodKey)).toEqual(["2017", "2016"]);
  });

  it("has no nine months of a year in which the programme began in October", () => {
    expect(allPeriods(aSpan("2016-10", "2016-12")).nineMonths).toEqual([]);
    expect(allPeriods(aSpan("2016-10", "2017-01")).nineMonths.map(periodKey)).toEqual(["2017-9M"]);
  });

  it("has data, of any programme, and can be read back from its key", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 40 }), (start, more) => {
        const firstMonth = addMonths(month("2017-01"), start);
        const span = { firstMonth, dataThrough: addMonths(firstMonth, more) };
        for (const one of [...quickPeriods(span), ...Object.values(allPeriods(span)).flat()]) {
          expect(coveredRange(one, span)).not.toBeNull();
          expect(parsePeriod(periodKey(one))).toEqual(one);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the words of a period", () => {
  it.each([
    ["2017-09", "tháng 9/2017", "September 2017"],
    ["2017-Q3", "Quý III/2017", "Q3 2017"],
    ["2017-H1", "6 tháng đầu năm 2017", "the first half of 2017"],
    ["2016-H2", "6 tháng cuối năm 2016", "the second half of 2016"],
    ["2017-9M", "9 tháng đầu năm 2017", "the first nine months of 2017"],
    ["2017", vi.filters.yearInSentence(2017), en.filters.yearInSentence(2017)],
    ["programme", vi.filters.sinceStartInSentence, en.filters.sinceStartInSentence],
  ])("%s", (text, inVietnamese, inEnglish) => {
    expect(periodWords(period(text), "vi", vi)).toBe(inVietnamese);
    expect(periodWords(period(text), "en", en)).toBe(inEnglish);
  });

  it.each([
    ["2017-09", SPAN, "Tháng 9/2017"],
    ["2017-Q3", SPAN, "Quý III/2017"],
    ["2017-Q3", PARTIAL, `Quý III/2017 (${vi.filters.partial(2, 3)})`],
    ["2017-H1", SPAN, "6 tháng đầu năm 2017"],
    ["2017-H2", SPAN, "6 tháng cuối năm 2017 (3/6 tháng)"],
    ["2017-9M", SPAN, "9 tháng đầu năm 2017"],
    ["2017-9M", PARTIAL, "9 tháng đầu năm 2017 (8/9 tháng)"],
    ["2017", SPAN, `Năm 2017 (${vi.filters.partial(9, 12)})`],
    ["2016", SPAN, `Năm 2016 (${vi.filters.partial(6, 12)})`],
  ])("as a label: %s of %j is %s", (text, span, label) => {
    expect(periodLabel(period(text), span, "vi", vi)).toBe(label);
    expect(periodChoice(period(text), span, "vi", vi)).toEqual({ value: text, label });
  });

  it("stands alone without the article that a sentence needs", () => {
    expect(periodLabel(period("2017-H1"), SPAN, "en", en)).toBe("First half of 2017");
    expect(periodLabel(period("2017-H2"), SPAN, "en", en)).toBe(`Second half of 2017 (${en.filters.partial(3, 6)})`);
    expect(periodLabel(period("2017-9M"), SPAN, "en", en)).toBe("First nine months of 2017");
  });

  it("as a label never begins in lower case", () => {
    expect(periodLabel(WHOLE_PROGRAMME, SPAN, "vi", vi)).toMatch(/^\p{Lu}/u);
    expect(periodLabel(WHOLE_PROGRAMME, SPAN, "en", en)).toMatch(/^\p{Lu}/u);
  });
});
