import type { CellContent, Workbook, WorkbookSheet } from "#src/documents/workbook/workbook.ts";
import type { CellProblem, Form } from "../form-record.ts";

/**
 * What is not seen in the lines, told at each sheet's first cell: sheets with figures that were not read, since they are hidden or have no table that
 * is known, and hidden rows that were read. `forms`: those of the file, of which there is one at least.
 */
export function sheetNotices({ sheets }: Workbook, file: number, forms: readonly Form[]): CellProblem[] {
  const read = new Set(forms.map(({ sheet }) => sheet));
  const hasVisible = [...read].some((index) => sheets[index]?.isHidden === false);
  return sheets.flatMap((sheet, index): CellProblem[] => {
    const at = { file, sheet: index, row: 0, column: 0 };
    if (read.has(index)) {
      const count = hiddenRowsRead(sheet, index, forms);
      return count === 0 ? [] : [{ code: "hidden-rows-read", at, isBlocking: false, values: { count } }];
    }
    if (!hasFigures(sheet)) return [];
    const reason = sheet.isHidden && hasVisible ? "sheet-hidden" : "no-table";
    return [{ code: "sheet-left-out", at, isBlocking: false, values: { sheet: sheet.name, reason } }];
  });
}

/** Hidden rows that a line was read from. */
function hiddenRowsRead({ hiddenRows }: WorkbookSheet, index: number, forms: readonly Form[]): number {
  if (hiddenRows.size === 0) return 0;
  const rows = forms.flatMap(({ sheet, records }) => (sheet === index ? records.map(({ at }) => at.row) : []));
  return new Set(rows.filter((row) => hiddenRows.has(row))).size;
}

/** Whether something stands in it that may be an amount or a count: a list of years and steps that are numbered are none. */
function hasFigures({ rows, uncomputed }: WorkbookSheet): boolean {
  return uncomputed.size > 0 || rows.some(isRowOfFigures);
}

function isRowOfFigures(row: readonly CellContent[]): boolean {
  const filled = row.filter((content) => content !== null && content !== "");
  // What a row begins with is its ordinal, unless it is all that there is.
  return filled.slice(filled.length > 1 ? 1 : 0).some(isFigure);
}

/** "1.250.000" and "12,5", not "14506" and "09/2017". */
const FIGURE_TEXT = /^-?\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)+$|^-?\d+[.,]\d+$/;

function isFigure(content: CellContent): boolean {
  if (typeof content === "string") return FIGURE_TEXT.test(content.trim());
  const isYear = typeof content === "number" && Number.isInteger(content) && content >= 1990 && content <= 2100;
  return typeof content === "number" && content !== 0 && !isYear;
}
