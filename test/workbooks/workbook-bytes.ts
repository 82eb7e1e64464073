import { readFileSync } from "node:fs";
import path from "node:path";
import { assertNever } from "#src/lib/assert-never.ts";
import type { PlannedFile } from "./truth.ts";
import { writeByExceljs } from "./write-by-exceljs.ts";
import { writeByHand } from "./write-by-hand.ts";

/** Where the files stand that a test cannot make: `node test/workbooks/make-workbooks.ts` writes them. */
export const WORKBOOK_FILES = path.join(import.meta.dirname, "files");

/** The same workbook as .xlsx, made of the .xls or .ods itself by LibreOffice: for readers that know only that. */
export function twinOf(name: string): string {
  return path.join(WORKBOOK_FILES, "twins", `${name}.xlsx`);
}

/** The file's bytes, made or as committed. */
export async function workbookBytes(file: PlannedFile): Promise<Uint8Array<ArrayBuffer>> {
  switch (file.writer) {
    case "exceljs":
      return await writeByExceljs(file);
    case "hand":
      return await writeByHand(file);
    case "libreoffice":
    case "csv":
      return new Uint8Array(readFileSync(path.join(WORKBOOK_FILES, file.name)));
    default:
      return assertNever(file.writer);
  }
}
