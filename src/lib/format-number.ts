import type { Language } from "./language.ts";

/** Keeps a number and its unit on one line. */
export const NBSP = "\u00a0";
/** The one spelling of "unknown". The reason stands beside it or in reach. */
export const ABSENT = "–";
/** The one sign of what is below 0, in both languages: as wide as "+". Files for machines have numbers, not these texts. */
const MINUS = "\u2212";

const MARKS: Record<Language, { readonly group: string; readonly decimal: string }> = {
  vi: { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
};

/**
 * "1.234.567,5" or "1,234,567.5", with at most `decimals` decimals and no idle zeros. Exact for whole numbers below 2⁵³.
 * Not `Intl`: making its first formatter costs 22 ms of the start (docs/decisions/0009).
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const { group, decimal } = MARKS[language];
  const [whole = "0", fraction = ""] = roundTo(Math.abs(value), decimals).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const kept = fraction.replace(/0+$/, "");
  const text = kept === "" ? grouped : `${grouped}${decimal}${kept}`;
  return value < 0 && text !== "0" ? MINUS + text : text;
}

/** What something is more or less by, "+5", "−5 %", "0": the sign is that of the value, the text that of its size. */
export function signed(value: number, size: string): string {
  return `${value > 0 ? "+" : value < 0 ? MINUS : ""}${size}`;
}

/** A count within a sentence, its digits in groups: "3.321 xã". For files of words, which format nothing else: whole, and not below 0. */
export function grouped(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, MARKS[language].group);
}

/** The smallest share above 0 that is told as a number, in percent. */
const LEAST_PERCENT = 0.01;
/** Thresholds are multiples of it, in percent; and 100 is one. */
const THRESHOLD_STEP = 5;

/**
 * A share from 0 up as a percentage with at most one decimal: "12,3 %" or "12.3%". Rounded towards the truth: what is above 0 does not
 * become 0, what has not reached a threshold is not told as having reached it (49,97 is "49,9 %"), and only all of it is "100 %".
 */
export function formatPercent(share: number, language: Language): string {
  return percentText(share, language, THRESHOLD_STEP);
}

/** By how much something changed, "12,3 %": its size, from 0 up, as `signed` puts a sign before it. A change has no thresholds to reach, and is rounded as usual; but only all of it is "100 %". */
export function formatChange(share: number, language: Language): string {
  return percentText(share, language, 0);
}

/** `step`: what lies on a multiple of it is told as reached only where it is. */
function percentText(share: number, language: Language, step: number): string {
  const percent = share * 100;
  const sign = language === "vi" ? `${NBSP}%` : "%";
  if (percent > 0 && percent < LEAST_PERCENT) return `< ${formatNumber(LEAST_PERCENT, language, 2)}${sign}`;
  const decimals = percent > 0 && percent < 0.05 ? 2 : 1;
  const rounded = roundTo(percent, decimals);
  if (rounded === 100 && share > 1) return `> ${formatNumber(100, language)}${sign}`;
  const reached = share < rounded / 100 && (rounded === 100 || rounded % step === 0) ? rounded - 0.1 : rounded;
  return `${formatNumber(reached, language, decimals)}${sign}`;
}

const CURRENCY: Readonly<Record<Language, string>> = { vi: "đồng", en: "dong" };

/** Every dong: "2.500.000.000 đồng". */
export function formatDong(dong: number, language: Language): string {
  return `${formatNumber(dong, language)}${NBSP}${CURRENCY[language]}`;
}

const MILLION = { dong: 1_000_000, decimals: 1, vi: "triệu", en: "million" } as const;
/** What amounts are told in above a thousand, the largest first. */
export const UNITS = [
  { dong: 1_000_000_000, decimals: 2, vi: "tỷ", en: "billion" },
  MILLION,
  { dong: 1_000, decimals: 0, vi: "nghìn", en: "thousand" },
] as const;

/**
 * For reading at a glance: "2,5 tỷ đồng", "350 triệu đồng". Words, never "T", which means 10⁹ to one reader and 10¹² to
 * another; `Intl`'s own long form drops digits (999,6 triệu becomes "1 tỷ").
 */
export function formatDongShort(dong: number, language: Language): string {
  const size = Math.abs(dong);
  const index = UNITS.findIndex((unit) => size >= unit.dong);
  const fitting = UNITS[index];
  const larger = UNITS[index - 1];
  if (fitting === undefined) return formatDong(dong, language);
  const rounded = roundTo(size / fitting.dong, fitting.decimals);
  const unit = rounded >= 1_000 && larger ? larger : fitting;
  return dongIn(dong, unit, language);
}

/** "855 triệu đồng", in that unit. */
export function dongIn(dong: number, unit: (typeof UNITS)[number], language: Language): string {
  return `${formatNumber(dong / unit.dong, language, unit.decimals)}${NBSP}${unit[language]}${NBSP}${CURRENCY[language]}`;
}

/** A number of a unit. What is not 0 does not become 0: "< 0,1", "> −0,1". */
export function amountIn(dong: number, unit: { readonly dong: number; readonly decimals: number }, language: Language): string {
  const text = formatNumber(dong / unit.dong, language, unit.decimals);
  if (dong === 0 || text !== "0") return text;
  const least = 10 ** -unit.decimals;
  return dong > 0 ? `< ${formatNumber(least, language, unit.decimals)}` : `> ${formatNumber(-least, language, unit.decimals)}`;
}

/** The same without the word for dong where another word tells the size: "2,5 tỷ", and "999 đồng". */
export function formatDongTerse(dong: number, language: Language): string {
  return formatDongShort(dong, language).replace(/(?<=\D)\u00a0(đồng|dong)$/, "");
}

/** In million dong without the unit, for tables headed "triệu đồng": "1.234,5"; of less than it can say, "< 0,1". */
export function formatMillions(dong: number, language: Language): string {
  return amountIn(dong, MILLION, language);
}

/** Rounds the decimal that is written, half up: 1.005 is 1.01, though the double behind it is a little less. */
export function roundTo(value: number, decimals: number): number {
  const written = String(value);
  if (written.includes("e")) return value;
  return Number(`${Math.round(Number(`${written}e${decimals}`))}e-${decimals}`);
}
