import type { Language } from "./language.ts";

const ROMAN = ["I", "II", "III", "IV"] as const;
const ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "2017-09" → "tháng 9/2017" or "September 2017". */
export function formatMonth(month: string, language: Language): string {
  const { year, number } = monthParts(month);
  return language === "vi" ? `tháng ${number}/${year}` : `${ENGLISH_MONTHS[number - 1]} ${year}`;
}

/** For axes: "9/17" or "Sep 17". */
export function formatMonthTerse(month: string, language: Language): string {
  const { year, number } = monthParts(month);
  const shortYear = year.slice(2);
  return language === "vi" ? `${number}/${shortYear}` : `${ENGLISH_MONTHS[number - 1]?.slice(0, 3)} ${shortYear}`;
}

/** "2017-Q3" → "Quý III/2017" or "Q3 2017". */
export function formatQuarter(quarter: string, language: Language): string {
  const year = quarter.slice(0, 4);
  const number = Number(quarter.slice(6));
  return language === "vi" ? `Quý ${ROMAN[number - 1]}/${year}` : `Q${number} ${year}`;
}

/** "2017-09-28" → "28/09/2017" or "28 September 2017". Never parsed by `Date`. */
export function formatDay(day: string, language: Language): string {
  const { year, number } = monthParts(day);
  const ofMonth = day.slice(8, 10);
  return language === "vi" ? `${ofMonth}/${day.slice(5, 7)}/${year}` : `${Number(ofMonth)} ${ENGLISH_MONTHS[number - 1]} ${year}`;
}

/** The reader's own time of day, "14:05", in both languages: the only place where the clock of the device shows. */
export function formatClock(epochMs: number): string {
  const time = new Date(epochMs);
  return `${String(time.getHours()).padStart(2, "0")}:${String(time.getMinutes()).padStart(2, "0")}`;
}

function monthParts(text: string): { year: string; number: number } {
  return { year: text.slice(0, 4), number: Number(text.slice(5, 7)) };
}

/** First letter in upper case, for a term that opens a sentence or a label. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
