import { addMonths, type Month, type MonthRange, monthIsIn, monthsOf } from "./month.ts";
import type { SupportTable } from "./support-table.ts";

/**
 * A month has data when the programme has a line in it, whoever's and of whatever kind. One without any, at the end or in
 * between, was opened and not filled: it is unknown, and no month of 0 dong.
 */
export function monthsWithData(table: SupportTable, range: MonthRange): Month[] {
  return table.time.month.keys.filter((month) => monthIsIn(month, range));
}

/** The months of the range in which the programme has no line at all. */
export function monthsWithoutData(table: SupportTable, range: MonthRange): Month[] {
  const known = new Set(table.time.month.keys);
  return monthsOf(range).filter((month) => !known.has(month));
}

/** Whether any month of a period has data: where none has, the period says nothing of anybody, not even that there was no help. */
export function hasData(table: SupportTable, range: MonthRange | null): boolean {
  return range !== null && monthsWithData(table, range).length > 0;
}

/** Months in order, as the ranges of those that follow each other. */
export function monthRuns(months: readonly Month[]): MonthRange[] {
  const runs: MonthRange[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && addMonths(run.last, 1) === month) runs[runs.length - 1] = { first: run.first, last: month };
    else runs.push({ first: month, last: month });
  }
  return runs;
}
