import type { Month } from "#src/domain/month.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { LinesRead } from "./rows.ts";

/** The lines of one month that the programme does not cover. `firstRow` counts from 1, as a person would. */
export type OutsideMonth = {
  readonly month: Month;
  readonly when: "before" | "after";
  readonly lines: number;
  readonly firstRow: number;
};

/** Lines that were read and that no screen shows: their month is before `firstMonth`, or after `dataThrough`. In order of time. */
export type OutsideLines = { readonly lines: number; readonly months: readonly OutsideMonth[] };

export const NO_LINE_OUTSIDE: OutsideLines = { lines: 0, months: [] };

/** Nothing is wrong with such a line, so that it is not set aside: the programme may have been given other months. But it is told. */
export function outsideLines(read: LinesRead, { firstMonth, dataThrough }: ProgrammeSpan): OutsideLines {
  const isOutside = (month: Month) => month < firstMonth || month > dataThrough;
  const rows = read.inColumns?.rowsOfMonths(isOutside) ?? read.rows;
  const months = new Map<Month, { lines: number; firstRow: number }>();
  let lines = 0;
  for (const { row, value } of rows) {
    if (!isOutside(value.month)) continue;
    lines += 1;
    const known = months.get(value.month);
    if (known) known.lines += 1;
    else months.set(value.month, { lines: 1, firstRow: row });
  }
  if (lines === 0) return NO_LINE_OUTSIDE;
  return {
    lines,
    months: [...months]
      .map(([month, counted]): OutsideMonth => ({ month, when: month < firstMonth ? "before" : "after", ...counted }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
