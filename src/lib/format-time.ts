import type { Language } from "./language.ts";

const ROMAN = ["I", "II", "III", "IV"] as const;
export const ENGLISH_MONTHS = [
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

/** "2017-H1" → "6 tháng đầu năm 2017" or "first half of 2017". */
export function formatHalf(half: string, language: Language): string {
  const year = half.slice(0, 4);
  const isFirst = half.slice(6) === "1";
  if (language === "vi") return `6 tháng ${isFirst ? "đầu" : "cuối"} năm ${year}`;
  return `${isFirst ? "first" : "second"} half of ${year}`;
}

/** 2017 → "9 tháng đầu năm 2017" or "first nine months of 2017". */
export function formatNineMonths(year: number, language: Language): string {
  return language === "vi" ? `9 tháng đầu năm ${year}` : `first nine months of ${year}`;
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

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

/**
 * When something was read, by the device's clock: "16:30" of today, else "16:30 thứ Sáu 27/11/2026" or "16:30 on Friday 27 November 2026". A time
 * without its day would pass for today's.
 */
export function formatReadAt(epochMs: number, language: Language, nowMs = Date.now()): string {
  const time = new Date(epochMs);
  const clock = formatClock(epochMs);
  if (time.toDateString() === new Date(nowMs).toDateString()) return clock;
  const weekday = WEEKDAYS[language][time.getDay()];
  return `${clock} ${language === "vi" ? "" : "on "}${weekday} ${formatDay(instantHere(epochMs).slice(0, 10), language)}`;
}

/**
 * "2026-11-25T08:00:00+07:00" → "08:00 ngày 25/11/2026" or "08:00 on 25 November 2026": the time of the place where it was written down,
 * whatever the zone of the reader.
 */
export function formatInstant(instant: string, language: Language): string {
  return `${instant.slice(11, 16)} ${language === "vi" ? "ngày" : "on"} ${formatDay(instant.slice(0, 10), language)}`;
}

/** A moment by the device's clock and zone, as ISO 8601 with offset, to the second. The inverse of `Date.parse`. */
export function instantHere(epochMs: number): string {
  const minutes = -new Date(epochMs).getTimezoneOffset();
  const local = new Date(epochMs + minutes * 60_000).toISOString().slice(0, 19);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) => String(part).padStart(2, "0"));
  return `${local}${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}

function monthParts(text: string): { year: string; number: number } {
  return { year: text.slice(0, 4), number: Number(text.slice(5, 7)) };
}

/** First letter in upper case, for a term that opens a sentence or a label. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
