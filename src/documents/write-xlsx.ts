import writeExcelFile, { type Cell, type CellObject, type SheetOptions } from "write-excel-file/universal";
import { assertNever } from "#src/lib/assert-never.ts";
import type { CellKind, CellValue } from "#src/lib/cell.ts";
import { writableText } from "#src/lib/writable-text.ts";
import type { Sheet } from "./sheet.ts";
import { printedTable } from "./xlsx-print.ts";

/** What one cell of Excel holds at most. */
const LONGEST_TEXT = 32_767;
const LONGEST_SHEET_NAME = 31;
/** In characters. */
const NARROWEST_COLUMN = 10;
const WIDEST_COLUMN = 60;
/** Rows that are looked at for a column's width. */
const MEASURED_ROWS = 200;

/**
 * The sheet as an Excel workbook: title and notes, then the table under a frozen heading. Money, counts and shares are numbers,
 * days and months are dates. Texts are cells of type text, which no program takes for a formula.
 */
export async function writeXlsx(sheet: Sheet): Promise<Blob> {
  const { title, notes, columns, rows, total } = sheet;
  const data: Cell[][] = [
    [textCell(title, { fontWeight: "bold", fontSize: 14 })],
    ...notes.map((note) => [textCell(note)]),
    [],
    columns.map(({ heading, kind }) =>
      textCell(heading, {
        fontWeight: "bold",
        wrap: true,
        alignVertical: "bottom",
        bottomBorderStyle: "thin",
        align: sideOf(kind),
      }),
    ),
    ...rows.map((row) => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind))),
  ];
  if (total) {
    data.push(
      columns.map(({ kind }, index) => ({
        ...(cellOf(total[index] ?? null, kind) ?? {}),
        fontWeight: "bold",
        topBorderStyle: "thin",
      })),
    );
  }
  const headingRow = notes.length + 3;
  const options: SheetOptions<Blob> = {
    sheet: sheetName(title),
    stickyRowsCount: headingRow,
    orientation: "landscape",
    columns: columnWidths(sheet).map((width) => ({ width })),
  };
  const table = { sheetName: sheetName(title), headingRow, rows: rows.length, columns: columns.length };
  return await writeExcelFile(data, options, { features: [printedTable(table)] }).toBlob();
}

function textCell(text: string, style: Partial<CellObject> = {}): CellObject {
  // Excel breaks lines at a line feed alone.
  const value = writableText(text).replace(/\r\n?/g, "\n");
  return { value: value.slice(0, LONGEST_TEXT), type: String, ...style };
}

function cellOf(value: CellValue, kind: CellKind): CellObject | null {
  if (value === null) return null;
  if (typeof value === "number") return Number.isFinite(value) ? { value, type: Number, format: numberFormat(kind) } : null;
  const date = dateOf(value, kind);
  if (date) return { value: date, type: Date, format: kind === "day" ? "dd/mm/yyyy" : "mm/yyyy", align: "right" };
  return textCell(value, { align: sideOf(kind) });
}

function numberFormat(kind: CellKind): string {
  switch (kind) {
    case "share":
      return "0.0%";
    case "dong":
    case "count":
      return "#,##0";
    case "text":
    case "day":
    case "month":
      return "General";
    default:
      return assertNever(kind);
  }
}

/** "2017-09-28", or the first of "2017-09": midnight in UTC, which is how the library counts days. */
function dateOf(text: string, kind: CellKind): Date | null {
  if (kind !== "day" && kind !== "month") return null;
  const whole = kind === "month" ? `${text}-01` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(whole)) return null;
  const date = new Date(`${whole}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function sideOf(kind: CellKind): "left" | "right" {
  return kind === "text" ? "left" : "right";
}

function columnWidths({ columns, rows, total }: Sheet): number[] {
  const measured = [...rows.slice(0, MEASURED_ROWS), ...(total ? [total] : [])];
  return columns.map(({ heading }, index) => {
    const longest = Math.max(
      // Long headings wrap.
      Math.min(heading.length, 18),
      ...measured.map((row) => writtenLength(row[index] ?? null)),
    );
    return Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, longest + 2));
  });
}

/** With the marks between thousands. */
function writtenLength(value: CellValue): number {
  if (value === null) return 0;
  if (typeof value === "string") return value.length;
  const digits = Math.trunc(Math.abs(value)).toString().length;
  return digits + Math.floor((digits - 1) / 3) + 2;
}

/** Excel allows 31 characters, none of []/\:*? and no apostrophe at either end. */
function sheetName(title: string): string {
  const allowed = writableText(title)
    .replace(/[[\]/\\:*?<>&"\r\n\t]/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST_SHEET_NAME)
    .replace(/^[\s']+|[\s']+$/g, "");
  return allowed || "1";
}
