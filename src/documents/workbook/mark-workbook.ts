import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { markXlsx, type SheetMark } from "./mark-xlsx.ts";
import { type CellContent, cellOfKey, type Workbook, type WorkbookSheet } from "./workbook.ts";

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
  if (workbook.format !== "xlsx") return new Blob([await freshWorkbook(workbook, whole, author)], { type: XLSX });
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

async function freshWorkbook(workbook: Workbook, marks: readonly SheetMark[], author: string): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import("hucre/xlsx");
  const sheets = workbook.sheets.map((sheet, index) =>
    freshSheet(
      sheet,
      marks.filter((mark) => mark.sheet === index),
      author,
    ),
  );
  return new Uint8Array(await writeXlsx({ sheets }));
}

/** Shown in a cell of which the file has no result. */
const UNCOMPUTED = "#?";

function freshSheet(sheet: WorkbookSheet, marks: readonly SheetMark[], author: string): WriteSheet {
  const rows = sheet.rows.map((row) => [...row]);
  const put = (row: number, column: number, content: CellContent) => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = content;
  };
  for (const [key, text] of sheet.errors) put(...cellOfKey(key), text);
  for (const key of sheet.uncomputed) put(...cellOfKey(key), UNCOMPUTED);
  for (const { row, column, value } of marks) if (value !== undefined) put(row, column, value === "" ? null : value);
  const cells = new Map<string, Partial<Cell>>();
  for (const [key, runs] of sheet.oldFonts) {
    const [row, column] = cellOfKey(key);
    const richText = runs.map(({ text, font }) => (font === null ? { text } : { text, font: { name: font } }));
    cells.set(`${row},${column}`, { value: rows[row]?.[column] ?? null, type: "richText", richText });
  }
  for (const { row, column, note, value } of marks) {
    const known = value === undefined ? cells.get(`${row},${column}`) : undefined;
    const content = rows[row]?.[column] ?? null;
    cells.set(`${row},${column}`, {
      value: content,
      type: typeOf(content),
      ...known,
      style: FAULT,
      comment: { author, text: note },
    });
  }
  return {
    name: sheet.name,
    hidden: sheet.isHidden,
    rows,
    cells,
    merges: sheet.merges.map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    rowDefs: new Map([...sheet.hiddenRows].map((row) => [row, { hidden: true }])),
    columns: Array.from({ length: Math.max(-1, ...sheet.hiddenColumns) + 1 }, (_, column) => ({
      hidden: sheet.hiddenColumns.has(column),
    })),
  };
}

const FAULT: CellStyle = { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFC7CE" } } };

function typeOf(content: CellContent): "string" | "number" | "boolean" | "date" | "empty" {
  if (content === null) return "empty";
  if (content instanceof Date) return "date";
  if (typeof content === "number") return "number";
  return typeof content === "boolean" ? "boolean" : "string";
}
