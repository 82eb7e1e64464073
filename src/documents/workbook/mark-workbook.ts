import { markXlsx, type SheetMark } from "./mark-xlsx.ts";
import { plainXlsx } from "./plain-xlsx.ts";
import type { Workbook } from "./workbook.ts";

/** A cell to be marked: `note` says what to type; `value`, where it was mended in the review, is put in. Counted from 0. */
export type WorkbookMark = {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly note: string;
  readonly value?: string | number;
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";

/**
 * The workbook as an .xlsx with the marked cells filled and noted. One that was .xlsx or .xlsm is else as it was; of any other
 * the contents, merged cells and old fonts are written anew. `author`: who signs the notes.
 */
export async function markWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  workbook: Workbook,
  marks: readonly WorkbookMark[],
  author = "Nhập từ tệp Excel",
): Promise<Blob> {
  const whole = onePerCell(marks);
  if (workbook.format !== "xlsx") return new Blob([await markXlsx(plainXlsx(workbook), whole, author)], { type: XLSX });
  const type = workbook.fileName.toLowerCase().endsWith(".xlsm") ? XLSM : XLSX;
  return new Blob([await markXlsx(bytes, whole, author)], { type });
}

/** Several notes at one cell are one, each in its line. */
function onePerCell(marks: readonly WorkbookMark[]): readonly SheetMark[] {
  const byCell = new Map<string, SheetMark>();
  for (const { sheet, row, column, note, value } of marks) {
    const key = `${sheet} ${row} ${column}`;
    const known = byCell.get(key);
    byCell.set(key, { sheet, row, column, note: known ? `${known.note}\n${note}` : note, value: value ?? known?.value });
  }
  return [...byCell.values()];
}
