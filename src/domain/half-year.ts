import { addMonths, type Month, type MonthRange, month } from "./month.ts";

declare const halfBrand: unique symbol;

/** Six months of a calendar year: "2017-H1" (6 tháng đầu năm) or "2017-H2" (6 tháng cuối năm). Sorts as text. */
export type Half = string & { readonly [halfBrand]: true };

const HALF_PATTERN = /^[12]\d{3}-H[12]$/;
const NINE_MONTHS_PATTERN = /^[12]\d{3}-9M$/;

export function isHalf(text: string): text is Half {
  return HALF_PATTERN.test(text);
}

export function halfOf(ofMonth: Month): Half {
  return makeHalf(Number(ofMonth.slice(0, 4)), ofMonth.slice(5) <= "06" ? 1 : 2);
}

function makeHalf(year: number, number: number): Half {
  const text = `${year}-H${number}`;
  if (!isHalf(text)) throw new RangeError(`Not a half of a year: "${text}"`);
  return text;
}

/** Year and number, 1 or 2, of a half. */
export function halfParts(half: Half): { year: number; number: number } {
  return { year: Number(half.slice(0, 4)), number: Number(half.slice(6)) };
}

export function halfRange(half: Half): MonthRange {
  const { year, number } = halfParts(half);
  const first = month(`${year}-${number === 1 ? "01" : "07"}`);
  return { first, last: addMonths(first, 5) };
}

export function addHalves(half: Half, count: number): Half {
  return halfOf(addMonths(halfRange(half).first, count * 6));
}

/** The months that a report at the end of the third quarter speaks of (9 tháng đầu năm). They are no part of a division of the year. */
export function nineMonthsRange(year: number): MonthRange {
  return { first: month(`${year}-01`), last: month(`${year}-09`) };
}

/** "2017-9M", the key of the first nine months of a year. */
export function nineMonthsKey(year: number): string {
  return `${year}-9M`;
}

/** The inverse of `nineMonthsKey`; null for anything else. */
export function yearOfNineMonths(text: string): number | null {
  return NINE_MONTHS_PATTERN.test(text) ? Number(text.slice(0, 4)) : null;
}
