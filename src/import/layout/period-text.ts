import { addMonths, type Month, month } from "#src/domain/month.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { FormPeriod } from "../form-record.ts";

/** First and last of a stretch, ends included. */
type Stretch = { readonly first: number; readonly last: number };

/**
 * What a text says of a time: months of a year (1 to 12), years, or both. "Quý III" has months and no year, "Năm 2017" a year and no months.
 * With two years the first month is of the first and the last of the last.
 */
export type PeriodText = { readonly months: Stretch | null; readonly years: Stretch | null };

const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);

const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const YEAR = "((?:19|20)\\d\\d)";
/** Between a month or quarter and its year: "/2017", "-2017", ", năm 2017", "of 2017". */
const OF_YEAR = `(?:(?:\\s*[/.,-]\\s*|\\s+)(?:nam\\s+|of\\s+)?${YEAR}(?!\\d))?`;
const END = "(?![\\w])";

type Rule = readonly [pattern: RegExp, read: (groups: readonly (string | undefined)[]) => PeriodText | null];

function stretch(first: number, last = first): Stretch {
  return { first, last };
}

function yearOf(text: string | undefined): Stretch | null {
  return text === undefined ? null : stretch(Number(text));
}

function monthNumber(text: string | undefined): number | null {
  const number = Number(text);
  return number >= 1 && number <= 12 ? number : null;
}

function ofMonths(
  first: string | undefined,
  last: string | undefined,
  year: string | undefined,
  earlier = year,
): PeriodText | null {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  if (from === null || to === null) return null;
  const years = year === undefined ? null : stretch(Number(earlier ?? year), Number(year));
  const isForward = years && years.first < years.last ? true : from <= to && (years === null || years.first === years.last);
  return isForward ? { months: stretch(from, to), years } : null;
}

function ofQuarters(first: string | undefined, last: string | undefined, year: string | undefined): PeriodText | null {
  const [from, to] = [first, last].map((text = "") => ROMAN.get(text) ?? Number(text));
  if (from === undefined || to === undefined || to < from) return null;
  return { months: stretch(from * 3 - 2, to * 3), years: yearOf(year) };
}

function ofDay(day: string | undefined, ofMonth: string | undefined, year = ""): PeriodText | null {
  const full = year.length === 2 ? `20${year}` : year;
  const date = new Date(Date.UTC(Number(full), Number(ofMonth) - 1, Number(day)));
  // 31/02 would be a day of March.
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(ofMonth) - 1) return null;
  return ofMonths(ofMonth, ofMonth, full);
}

const QUARTER_NUMBER = "(iv|i{1,3}|[1-4])";

/** What says a time wherever it stands: in a title, a heading, a sheet's name, a cell. The longest forms come first. */
const ANYWHERE: readonly Rule[] = [
  [
    new RegExp(`\\b(?:6|sau)\\s*(?:thang|t)\\s+(dau|cuoi)(?:\\s+nam)?${OF_YEAR}`),
    ([, half, year]) => ofMonths(half === "dau" ? "1" : "7", half === "dau" ? "6" : "12", year),
  ],
  [
    new RegExp(`\\b(first|second) half${OF_YEAR}`),
    ([, half, year]) => ofMonths(half === "first" ? "1" : "7", half === "first" ? "6" : "12", year),
  ],
  [new RegExp(`\\b(?:first )?(nine|9)[ -]months?${OF_YEAR}`), ([, , year]) => ofMonths("1", "9", year)],
  [
    new RegExp(`\\bh([12])${OF_YEAR}${END}`),
    ([, half, year]) => ofMonths(half === "1" ? "1" : "7", half === "1" ? "6" : "12", year),
  ],
  [
    new RegExp(`\\b${YEAR}[ -]?h([12])${END}`),
    ([, year, half]) => ofMonths(half === "1" ? "1" : "7", half === "1" ? "6" : "12", year),
  ],
  [new RegExp(`\\b(\\d{1,2})\\s*thang\\s+dau(?:\\s+nam)?${OF_YEAR}`), ([, count, year]) => ofMonths("1", count, year)],
  [
    new RegExp(`\\b(3|6|9|12)\\s*(?:thang|t)(?!\\s*\\d{1,2}(?!\\d))(?:\\s+nam)?${OF_YEAR}${END}`),
    ([, count, year]) => ofMonths("1", count, year),
  ],
  [
    new RegExp(
      `\\b(?:thang|t)\\s*(\\d{1,2})(?!\\d)(?:\\s*/\\s*${YEAR})?\\s*(?:-|–|den|toi)\\s*(?:het )?(?:thang |t)?\\s*(\\d{1,2})(?!\\d)${OF_YEAR}`,
    ),
    ([, first, earlier, last, year]) => ofMonths(first, last, year, earlier),
  ],
  [new RegExp(`\\b(?:thang|month|t)\\.?\\s*(\\d{1,2})(?!\\d)${OF_YEAR}`), ([, number, year]) => ofMonths(number, number, year)],
  [
    new RegExp(`\\b(?:cac )?quy\\s*${QUARTER_NUMBER}\\s*(?:-|–|den|va|\\+|,)\\s*(?:quy\\s*)?${QUARTER_NUMBER}${OF_YEAR}${END}`),
    ([, first, last, year]) => ofQuarters(first, last, year),
  ],
  [
    new RegExp(`\\b(?:quy|quarter|q)\\.?\\s*${QUARTER_NUMBER}(?![\\w])${OF_YEAR}`),
    ([, number, year]) => ofQuarters(number, number, year),
  ],
  [new RegExp(`\\b${YEAR}[ -]?q([1-4])${END}`), ([, year, number]) => ofQuarters(number, number, year)],
  [
    new RegExp(`\\b(${ENGLISH_MONTHS.join("|")})[a-z]*\\.? ${YEAR}${END}`),
    ([, name = "", year]) => {
      const number = String(ENGLISH_MONTHS.indexOf(name) + 1);
      return ofMonths(number, number, year);
    },
  ],
  [
    new RegExp(`\\b(?:giai doan|nam|tu nam)\\s*${YEAR}\\s*(?:-|–|den)\\s*(?:nam )?${YEAR}${END}`),
    ([, first, last]) => ({ months: null, years: stretch(Number(first), Number(last)) }),
  ],
  [new RegExp(`\\b(?:ca|tong|cong) nam${OF_YEAR}${END}`), ([, year]) => ofMonths("1", "12", year)],
  [new RegExp(`\\b(?:nam|year)\\s*${YEAR}${END}`), ([, year]) => ({ months: null, years: yearOf(year) })],
];

/** What says a time only where it is all that a cell or a heading says. */
const ALONE: readonly Rule[] = [
  // "7-9/2017" is three months; "28-9/2017" can only be a day.
  [new RegExp(`^(\\d{1,2})\\s*(?:-|–)\\s*(\\d{1,2})\\s*/\\s*${YEAR}$`), ([, first, last, year]) => ofMonths(first, last, year)],
  [/^\d{1,2}\s*(?:-|–)\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, ([, day, ofMonth, year]) => ofDay(day, ofMonth, year)],
  // With a space "TH 9" is what was delivered.
  [new RegExp(`^th(\\d{1,2})(?!\\d)${OF_YEAR}$`), ([, number, year]) => ofMonths(number, number, year)],
  // Beyond 12 the last two digits are a year's.
  [/^(?:thang|th|t)\.?\s*(\d{1,2})\s*[/.-]\s*(1[3-9]|[2-9]\d)$/, ([, number, year]) => ofMonths(number, number, `20${year}`)],
  [
    new RegExp(`^(${ENGLISH_MONTHS.join("|")})[a-z]*\\.?[-/ ]'?(\\d\\d)$`),
    ([, name = "", year]) => {
      const number = String(ENGLISH_MONTHS.indexOf(name) + 1);
      return ofMonths(number, number, `20${year}`);
    },
  ],
  [/^(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/, ([, day, ofMonth, year]) => ofDay(day, ofMonth, year)],
  [/^(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})$/, ([, day, ofMonth, year]) => ofDay(day, ofMonth, year)],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:t.*)?$/, ([, year, ofMonth, day]) => ofDay(day, ofMonth, year)],
  [/^(\d{4})[-/](\d{1,2})$/, ([, year, number]) => ofMonths(number, number, year)],
  [new RegExp(`^(\\d{1,2})\\s*[/.-]\\s*${YEAR}$`), ([, number, year]) => ofMonths(number, number, year)],
  [new RegExp(`^(?:ca nam )?${YEAR}$`), ([, year]) => ({ months: null, years: yearOf(year) })],
  [
    new RegExp(`^${YEAR}\\s*(?:-|–)\\s*${YEAR}$`),
    ([, first, last]) => ({ months: null, years: stretch(Number(first), Number(last)) }),
  ],
];

function firstOf(rules: readonly Rule[], folded: string): PeriodText | null {
  for (const [pattern, read] of rules) {
    const found = pattern.exec(folded);
    const said = found && read(found);
    if (said) return said;
  }
  return null;
}

/** Only of digits, marks and words of time: "Làm 2 phòng học tháng 9" is no cell of a time. */
const ONLY_TIME =
  /^(?:[\d\s/.,()–-]|thang|ngay|quy|nam|ca|cac|dau|cuoi|tu|den|het|toi|va|sau|giai doan|first|second|half|nine|months?|of|year|quarter|th|t|q|h|i{1,3}|iv|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[a-z]*(?:uary|ch|il|ne|ly|ust|tember|ober|vember|cember))+$/;

/** The time that a cell says, and nothing else: "Quý III/2017", "09/2017", "28/9/2017". Null where it is no time. */
export function periodOfCell(text: string): PeriodText | null {
  const folded = foldText(text);
  return firstOf(ALONE, folded) ?? (ONLY_TIME.test(folded) ? firstOf(ANYWHERE, folded) : null);
}

/** "TH 2017": a year that ends a heading. */
const LAST_YEAR: Rule = [new RegExp(`\\s${YEAR}$`), ([, year]) => ({ months: null, years: yearOf(year) })];

/** "TH 8 tháng": from the beginning of the year, where it is no cell, which may say how long something takes. */
const CUMULATIVE: Rule = [
  new RegExp(`\\b([2-9]|1[0-2])\\s*thang(?!\\s*\\d)${OF_YEAR}`),
  ([, count, year]) => ofMonths("1", count, year),
];

/** The time that a heading names among other words: "TH 6 tháng đầu năm 2017", "2016". */
export function periodOfHeading(folded: string): PeriodText | null {
  return firstOf([...ALONE, ...ANYWHERE, CUMULATIVE, LAST_YEAR], folded);
}

/** The day of a signature or of a decision, and "tính đến …", are no time of the figures. */
const OTHER_TIMES =
  /ngay [\d.…_ ]*(?:thang|\/)|ngay \d|kem theo|quyet dinh|nghi quyet|cong van|giai doan|luy ke|(?:tinh |ke )?den (?:het )?(?:ngay|thang|quy)|so:/;

const OF_ONE_YEAR: Rule = [
  new RegExp(`\\bnam\\s*${YEAR}(?!\\s*[-–]|\\d)`),
  ([, year]) => ({ months: null, years: yearOf(year) }),
];

/** The time that a title names: "KẾT QUẢ HỖ TRỢ QUÝ III NĂM 2017". */
export function periodOfTitle(folded: string): PeriodText | null {
  const said = OTHER_TIMES.test(folded) ? null : firstOf(ANYWHERE, folded);
  // "Kết quả tháng 9 và kế hoạch tháng 10 năm 2017": the year is said once, of both.
  return said?.years === null ? { ...said, years: firstOf([OF_ONE_YEAR], folded)?.years ?? null } : said;
}

const SIGNED_ON = new RegExp(`^(?:[^,]{1,40}, ?)?ngay [\\d.…_ ]*thang (\\d{1,2}) nam ${YEAR}$`);

/** When a form was signed: "Gia Viễn, ngày 05 tháng 10 năm 2017". Null where a text is no such line. */
export function signingMonth(folded: string): { readonly month: number; readonly year: number } | null {
  const [, number, year] = SIGNED_ON.exec(folded) ?? [];
  return number === undefined ? null : { month: Number(number), year: Number(year) };
}

/** The time of a cell that holds a number in a column of times: 9 a month, 2017 a year, 9.2017 a month of a year. */
export function periodOfNumber(number: number, isQuarters: boolean): PeriodText | null {
  if (Number.isInteger(number) && number >= 1900 && number < 2100) return { months: null, years: stretch(number) };
  if (Number.isInteger(number) && isQuarters)
    return number >= 1 && number <= 4 ? ofQuarters(String(number), String(number), undefined) : null;
  if (Number.isInteger(number)) return ofMonths(String(number), String(number), undefined);
  const [whole, fraction = ""] = String(number).split(".");
  const year = fraction.padEnd(4, "0");
  return /^20\d\d$/.test(year) ? ofMonths(whole, whole, year) : null;
}

function monthOf(year: number, number: number): Month {
  return month(`${year}-${String(number).padStart(2, "0")}`);
}

/**
 * The time that texts say together, the nearest first: "Quý III" of a sheet's name and "năm 2017" of the title. Null where no year, or nothing, is said.
 */
export function periodOf(said: readonly PeriodText[]): FormPeriod | null {
  const timed = said.find(({ months }) => months !== null);
  const years = timed?.years ?? said.find((text) => text.years !== null)?.years ?? null;
  if (years === null) return null;
  if (!timed?.months) return { first: monthOf(years.first, 1), last: monthOf(years.last, 12) };
  // A stretch of months takes one year: "Quý III" of "Giai đoạn 2016-2020" is of none.
  if (timed.years === null && years.first !== years.last) return null;
  return { first: monthOf(years.first, timed.months.first), last: monthOf(years.last, timed.months.last) };
}

/** A calendar day, midnight in UTC, as what it says of a time. */
export function periodOfDate(date: Date): PeriodText {
  return { months: stretch(date.getUTCMonth() + 1), years: stretch(date.getUTCFullYear()) };
}

/** Whether one time holds another and more. */
export function holdsMore(outer: FormPeriod, inner: FormPeriod): boolean {
  return outer.first <= inner.first && inner.last <= outer.last && (outer.first < inner.first || inner.last < outer.last);
}

/** Whether times that do not meet fill another without a gap. */
export function fill(parts: readonly FormPeriod[], whole: FormPeriod): boolean {
  return fillStart(parts, whole) && parts.some(({ last }) => last === whole.last);
}

/** Whether they follow one another from its first month on: the quarters of a year that is not over. */
export function fillStart(parts: readonly FormPeriod[], whole: FormPeriod): boolean {
  let next = whole.first;
  for (const part of parts.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    if (part.first !== next) return false;
    next = addMonths(part.last, 1);
  }
  return true;
}
