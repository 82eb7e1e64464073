import type { Month } from "#src/domain/month.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { LinesRead, OutsideLines, OutsideMonth } from "./rows.ts";

export const NO_LINE_OUTSIDE: OutsideLines = { lines: 0, months: [] };

/** Nothing is wrong with such a line, so that it is not set aside: the programme may have been given other months. But it is told. */
export function outsideLines(read: LinesRead, span: ProgrammeSpan): OutsideLines {
  if (read.inGroups) return read.inGroups.outside(span);
  const { firstMonth, dataThrough } = span;
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
