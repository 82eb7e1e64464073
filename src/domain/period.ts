import { assertNever } from "#src/lib/assert-never.ts";
import { addHalves, type Half, halfOf, halfRange, nineMonthsKey, nineMonthsRange } from "./half-year.ts";
import { addMonths, intersectRanges, type Month, type MonthRange, month, monthCount, monthsOf } from "./month.ts";

declare const quarterBrand: unique symbol;

/** A calendar quarter, "2017-Q3". Sorts as text. */
export type Quarter = string & { readonly [quarterBrand]: true };

/** The grains a period can have. "programme" is the whole of it, from its first month. */
export type Grain = Period["grain"];

/**
 * What the user looks at. `year` is the calendar year, in which the programme may cover fewer months. Halves and nine months are those
 * of the reports that offices owe: 6 tháng đầu năm, 9 tháng đầu năm, 6 tháng cuối năm.
 */
export type Period =
  | { readonly grain: "month"; readonly month: Month }
  | { readonly grain: "quarter"; readonly quarter: Quarter }
  | { readonly grain: "half"; readonly half: Half }
  | { readonly grain: "nineMonths"; readonly year: number }
  | { readonly grain: "year"; readonly year: number }
  | { readonly grain: "programme" };

/**
 * The programme's own time: its first month and the last month with data.
 * This is the only "now" that figures know; the reader's clock plays no part.
 */
export type ProgrammeSpan = { readonly firstMonth: Month; readonly dataThrough: Month };

/** Every grain but the whole, in the order in which they are offered. */
export const GRAINS = ["month", "quarter", "half", "nineMonths", "year"] as const satisfies readonly Grain[];
export type ListedGrain = (typeof GRAINS)[number];

export const WHOLE_PROGRAMME: Period = { grain: "programme" };

const QUARTER_PATTERN = /^[12]\d{3}-Q[1-4]$/;

export function isQuarter(text: string): text is Quarter {
  return QUARTER_PATTERN.test(text);
}

export function quarterOf(ofMonth: Month): Quarter {
  return makeQuarter(Number(ofMonth.slice(0, 4)), Math.ceil(Number(ofMonth.slice(5, 7)) / 3));
}

function makeQuarter(year: number, number: number): Quarter {
  const text = `${year}-Q${number}`;
  if (!isQuarter(text)) throw new RangeError(`Not a quarter: "${text}"`);
  return text;
}

export function yearOf(ofMonth: Month): number {
  return Number(ofMonth.slice(0, 4));
}

/** Year and number 1 to 4 of a quarter. */
export function quarterParts(quarter: Quarter): { year: number; number: number } {
  return { year: Number(quarter.slice(0, 4)), number: Number(quarter.slice(6)) };
}

export function quarterRange(quarter: Quarter): MonthRange {
  const { year, number } = quarterParts(quarter);
  const first = month(`${year}-${String(number * 3 - 2).padStart(2, "0")}`);
  return { first, last: addMonths(first, 2) };
}

export function addQuarters(quarter: Quarter, count: number): Quarter {
  return quarterOf(addMonths(quarterRange(quarter).first, count * 3));
}

export function yearRange(year: number): MonthRange {
  return { first: month(`${year}-01`), last: month(`${year}-12`) };
}

/** Every calendar month of the period, with or without data. The programme ends with its data. */
export function periodRange(period: Period, span: ProgrammeSpan): MonthRange {
  switch (period.grain) {
    case "month":
      return { first: period.month, last: period.month };
    case "quarter":
      return quarterRange(period.quarter);
    case "half":
      return halfRange(period.half);
    case "nineMonths":
      return nineMonthsRange(period.year);
    case "year":
      return yearRange(period.year);
    case "programme":
      return spanRange(span);
    default:
      return assertNever(period);
  }
}

export function spanRange(span: ProgrammeSpan): MonthRange {
  return { first: span.firstMonth, last: span.dataThrough };
}

/** The months of the period that the programme has data for; null when there is none. */
export function coveredRange(period: Period, span: ProgrammeSpan): MonthRange | null {
  return intersectRanges(periodRange(period, span), spanRange(span));
}

/**
 * A period is partial where the programme covers only some of its months, at either end: it began later, or its data ends
 * earlier. The programme as a whole never is: it is "to date".
 */
export function isPartial(period: Period, span: ProgrammeSpan): boolean {
  const { first, last } = periodRange(period, span);
  return first < span.firstMonth || last > span.dataThrough;
}

/** How many months, quarters, halves or years to go back. */
type StepsBack = { readonly month: number; readonly quarter: number; readonly half: number; readonly year: number };

/**
 * The period before (kỳ trước). The programme as a whole has none. Before nine months come the nine months of the year before: nine
 * months do not follow each other without a gap, and the nine that lie right before January (April to December) are no period that
 * anybody reports on.
 */
export function previousPeriod(period: Period): Period | null {
  return earlierPeriod(period, { month: 1, quarter: 1, half: 1, year: 1 });
}

/** The same period last year (cùng kỳ). For a year and for nine months that is the period before, too. */
export function samePeriodLastYear(period: Period): Period | null {
  return earlierPeriod(period, { month: 12, quarter: 4, half: 2, year: 1 });
}

/** Whether kỳ trước and cùng kỳ are one, so that a comparison is stated once. */
export function isYearly(period: Period): boolean {
  const previous = previousPeriod(period);
  const lastYear = samePeriodLastYear(period);
  return previous !== null && lastYear !== null && samePeriod(previous, lastYear);
}

function earlierPeriod(period: Period, back: StepsBack): Period | null {
  switch (period.grain) {
    case "month":
      return { grain: "month", month: addMonths(period.month, -back.month) };
    case "quarter":
      return { grain: "quarter", quarter: addQuarters(period.quarter, -back.quarter) };
    case "half":
      return { grain: "half", half: addHalves(period.half, -back.half) };
    case "nineMonths":
    case "year":
      // By its months, which stop at the ends of the calendar.
      return { grain: period.grain, year: yearOf(addMonths(yearRange(period.year).first, -12 * back.year)) };
    case "programme":
      return null;
    default:
      return assertNever(period);
  }
}

/** The year-to-date months at the end of `range`: from January, or from the programme's start if that is later. */
export function yearToDateRange(end: Month, span: ProgrammeSpan): MonthRange {
  const january = month(`${end.slice(0, 4)}-01`);
  return { first: january > span.firstMonth ? january : span.firstMonth, last: end };
}

/** Every quarter that holds a month of the programme, in order. */
export function quartersOf(span: ProgrammeSpan): Quarter[] {
  const quarters: Quarter[] = [];
  const last = quarterOf(span.dataThrough);
  for (let quarter = quarterOf(span.firstMonth); quarter <= last; quarter = addQuarters(quarter, 1)) quarters.push(quarter);
  return quarters;
}

/** Every half of a year that holds a month of the programme, in order. */
function halvesOf(span: ProgrammeSpan): Half[] {
  const halves: Half[] = [];
  const last = halfOf(span.dataThrough);
  for (let half = halfOf(span.firstMonth); half <= last; half = addHalves(half, 1)) halves.push(half);
  return halves;
}

/** The years whose first nine months hold a month of the programme, in order. */
function nineMonthsOf(span: ProgrammeSpan): number[] {
  return yearsOf(span).filter((year) => intersectRanges(nineMonthsRange(year), spanRange(span)) !== null);
}

export function yearsOf(span: ProgrammeSpan): number[] {
  const first = yearOf(span.firstMonth);
  return Array.from({ length: yearOf(span.dataThrough) - first + 1 }, (_, index) => first + index);
}

/** Every period of a grain that holds a month of the programme, in order. All but those of nine months share out its months. */
export function periodsOf(grain: ListedGrain, span: ProgrammeSpan): Period[] {
  switch (grain) {
    case "month":
      return monthsOf(spanRange(span)).map((month) => ({ grain, month }));
    case "quarter":
      return quartersOf(span).map((quarter) => ({ grain, quarter }));
    case "half":
      return halvesOf(span).map((half) => ({ grain, half }));
    case "nineMonths":
      return nineMonthsOf(span).map((year) => ({ grain, year }));
    case "year":
      return yearsOf(span).map((year) => ({ grain, year }));
    default:
      return assertNever(grain);
  }
}

/** "2017-09", "2017-Q3", "2017-H1", "2017-9M", "2017" or "programme": the spelling used in addresses and as a key. */
export function periodKey(period: Period): string {
  switch (period.grain) {
    case "month":
      return period.month;
    case "quarter":
      return period.quarter;
    case "half":
      return period.half;
    case "nineMonths":
      return nineMonthsKey(period.year);
    case "year":
      return String(period.year);
    case "programme":
      return "programme";
    default:
      return assertNever(period);
  }
}

export function samePeriod(a: Period, b: Period): boolean {
  return periodKey(a) === periodKey(b);
}

/** How many months of the period lie in the programme's data, and how many it has. */
export function monthsCovered(period: Period, span: ProgrammeSpan): { covered: number; whole: number } {
  const covered = coveredRange(period, span);
  return { covered: covered ? monthCount(covered) : 0, whole: monthCount(periodRange(period, span)) };
}
