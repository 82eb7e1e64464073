declare const monthBrand: unique symbol;
declare const dayBrand: unique symbol;

/** A calendar month, "2017-09". A string, not a Date: a month has no time zone. Sorts as text. */
export type Month = string & { readonly [monthBrand]: true };

/** A calendar day, "2017-09-28". A string for the same reason. */
export type Day = string & { readonly [dayBrand]: true };

/** Consecutive months, both ends included. */
export type MonthRange = { readonly first: Month; readonly last: Month };

const MONTH_PATTERN = /^[12]\d{3}-(0[1-9]|1[0-2])$/;
const DAY_PATTERN = /^([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function isMonth(text: string): text is Month {
  return MONTH_PATTERN.test(text);
}

/** True for a day that exists: "2017-02-29" is refused, "2016-02-29" is not. */
export function isDay(text: string): text is Day {
  const match = DAY_PATTERN.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  return Number(match[3]) <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Months since year 0, so that months can be counted and compared as integers. */
export function monthOrdinal(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

const FIRST_ORDINAL = 1000 * 12;
const LAST_ORDINAL = 2999 * 12 + 11;

/** The inverse of `monthOrdinal`. @throws RangeError outside the years 1000 to 2999. */
export function monthFromOrdinal(ordinal: number): Month {
  const year = Math.floor(ordinal / 12);
  const text = `${year}-${String((ordinal % 12) + 1).padStart(2, "0")}`;
  if (!isMonth(text)) throw new RangeError(`No month has the ordinal ${ordinal}`);
  return text;
}

/** @throws RangeError when the text is no month. For literals; data goes through `isMonth`. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a month: "${text}"`);
  return text;
}

/** @throws RangeError when the text is no day. For literals; data goes through `isDay`. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: "${text}"`);
  return text;
}

/** Stops at the ends of the calendar, 1000-01 and 2999-12: an address may name them, and no programme reaches that far. */
export function addMonths(start: Month, count: number): Month {
  return monthFromOrdinal(Math.min(Math.max(monthOrdinal(start) + count, FIRST_ORDINAL), LAST_ORDINAL));
}

/** How many months a range holds; 0 when its ends are crossed. */
export function monthCount(range: MonthRange): number {
  return Math.max(0, monthOrdinal(range.last) - monthOrdinal(range.first) + 1);
}

export function monthsOf(range: MonthRange): Month[] {
  const first = monthOrdinal(range.first);
  return Array.from({ length: monthCount(range) }, (_, index) => monthFromOrdinal(first + index));
}

export function monthIsIn(month: Month, range: MonthRange): boolean {
  return range.first <= month && month <= range.last;
}

/** The months that both ranges hold, or null when they share none. */
export function intersectRanges(a: MonthRange, b: MonthRange): MonthRange | null {
  const first = a.first > b.first ? a.first : b.first;
  const last = a.last < b.last ? a.last : b.last;
  return first <= last ? { first, last } : null;
}

export function monthOfDay(day: Day): Month {
  const text = day.slice(0, 7);
  if (!isMonth(text)) throw new RangeError(`Not a day: "${day}"`);
  return text;
}

/** The day of a month that has this number, or its last: "2017-02-28" for 31. */
export function dayInMonth(of: Month, number: number): Day {
  const days = daysInMonth(Number(of.slice(0, 4)), Number(of.slice(5, 7)));
  return day(`${of}-${String(Math.min(Math.max(1, number), days)).padStart(2, "0")}`);
}

/** Days from one day to another, negative when `to` is the earlier. Counted in UTC, where each day has 24 hours. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcTime(to) - utcTime(from)) / 86_400_000);
}

function utcTime(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}
