import { readFileSync } from "node:fs";
import exceljs from "exceljs";
import readXlsxFile from "read-excel-file/node";
import { placeOf } from "./sheet-plan.ts";
import type { CsvForm, PlannedFile } from "./truth.ts";
import { twinOf, workbookBytes } from "./workbook-bytes.ts";

/** A cell of a sheet, by its name, as somebody else's reader gives it. */
export type CellReader = (sheet: number, name: string) => unknown;

/**
 * The readers of a file that have nothing to do with ours, each with its name: exceljs and read-excel-file for .xlsx, and for the .xlsx that LibreOffice
 * makes of an .xls or .ods; a line's cut at its separator for CSV.
 */
export async function independentReaders(file: PlannedFile): Promise<Record<string, CellReader>> {
  if (file.csv) return { "cut lines": csvCells(await workbookBytes(file), file.csv) };
  const bytes = file.name.endsWith(".xlsx") ? await workbookBytes(file) : new Uint8Array(readFileSync(twinOf(file.name)));
  return { exceljs: await cellsByExceljs(bytes), "read-excel-file": await cellsByReadExcelFile(bytes) };
}

async function cellsByExceljs(bytes: Uint8Array<ArrayBuffer>): Promise<CellReader> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  return (sheet, name) => {
    const value = workbook.worksheets[sheet]?.getCell(name).value ?? null;
    return typeof value === "object" && value !== null && "result" in value ? value.result : value;
  };
}

async function cellsByReadExcelFile(bytes: Uint8Array<ArrayBuffer>): Promise<CellReader> {
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return (sheet, name) => {
    const { row, column } = placeOf(name);
    return sheets[sheet]?.data[row]?.[column] ?? null;
  };
}

function csvCells(bytes: Uint8Array<ArrayBuffer>, { encoding, separator }: CsvForm): CellReader {
  const lines = new TextDecoder(encoding).decode(bytes).split("\r\n");
  return (_, name) => {
    const { row, column } = placeOf(name);
    return lines[row]?.split(separator)[column] ?? null;
  };
}
