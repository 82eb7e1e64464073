import { ENGLISH_MONTHS } from "./format-time.ts";
import type { Language } from "./language.ts";

/** A range of months, both ends included, as "2017-07" and "2017-09". */
type Run = { readonly first: string; readonly last: string };

/** Months of one year by name, without it: "tháng 7–9" or "July–September"; with gaps "tháng 7, 9–12". */
export function monthsInYearWords(runs: readonly Run[], language: Language): string {
  return language === "vi" ? `tháng ${monthNumbers(runs, language)}` : monthNumbers(runs, language);
}

/** The same without the word for month, where it has been said: "7–9" or "July–September". */
export function monthNumbers(runs: readonly Run[], language: Language): string {
  const named = (month: string) => {
    const number = Number(month.slice(5, 7));
    return language === "vi" ? String(number) : (ENGLISH_MONTHS[number - 1] ?? "");
  };
  return runs.map(({ first, last }) => (first === last ? named(first) : `${named(first)}–${named(last)}`)).join(", ");
}

/**
 * Months with their years: "tháng 10/2017", "tháng 7–12/2016, tháng 1–3/2017" or "October 2017"; of a run over more than two years only
 * its ends: "từ tháng 10/2017 đến tháng 12/2089". In order of time.
 */
export function monthsWords(runs: readonly Run[], language: Language): string {
  const parts: string[] = [];
  let short: Run[] = [];
  for (const run of runs) {
    if (yearOf(run.last) - yearOf(run.first) < MOST_YEARS) short.push(run);
    else {
      parts.push(...byYearWords(short, language), fromToWords(run, language));
      short = [];
    }
  }
  return [...parts, ...byYearWords(short, language)].join(", ");
}

/** A run over more years is told by its ends. */
const MOST_YEARS = 2;

function byYearWords(runs: readonly Run[], language: Language): string[] {
  const byYear = Map.groupBy(runs.flatMap(splitByYear), ({ first }) => first.slice(0, 4));
  const joint = language === "vi" ? "/" : " ";
  return [...byYear].map(([year, ofYear]) => `${monthsInYearWords(ofYear, language)}${joint}${year}`);
}

function fromToWords({ first, last }: Run, language: Language): string {
  const [from, to] = [first, last].map((month) => byYearWords([{ first: month, last: month }], language).join());
  return language === "vi" ? `từ ${from} đến ${to}` : `${from} to ${to}`;
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}

function splitByYear({ first, last }: Run): Run[] {
  const year = first.slice(0, 4);
  if (year === last.slice(0, 4)) return [{ first, last }];
  return [{ first, last: `${year}-12` }, ...splitByYear({ first: `${Number(year) + 1}-01`, last })];
}
