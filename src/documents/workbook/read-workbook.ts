import { sha256 } from "#src/lib/sha256.ts";
import { zipEntries } from "./open-zip.ts";
import { readXlsx } from "./read-xlsx.ts";
import { type ReadOptions, UNPACKED_MOST, workMeter } from "./work-meter.ts";
import type { Workbook, WorkbookFormat, WorkbookSheet } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

type Contents = { readonly format: WorkbookFormat; readonly sheets: readonly WorkbookSheet[] };

/**
 * Reads a file of a spreadsheet program, whatever its name ends in: .xlsx, .xlsm, .xls of Excel 97 to 2003, .ods, .csv.
 * `WorkbookRefusedError` with its reason for any other, and for one that would unpack to too much.
 */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  options: ReadOptions = {},
): Promise<Workbook> {
  if (bytes.length === 0) throw new WorkbookRefusedError("empty");
  if (bytes.length > UNPACKED_MOST) throw new WorkbookRefusedError("too-large");
  const { format, sheets } = await contentsOf(bytes, options);
  options.onProgress?.(1);
  return { fileName, format, sha256: sha256(bytes), sheets };
}

async function contentsOf(bytes: Uint8Array<ArrayBuffer>, options: ReadOptions): Promise<Contents> {
  const meter = workMeter(bytes.length, options);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const entries = zipEntries(bytes);
    const names = new Set(entries.map(({ name }) => name));
    if (names.has("xl/workbook.bin")) throw new WorkbookRefusedError("xlsb");
    return { format: "xlsx", sheets: await readXlsx(entries, meter) };
  }
  throw new WorkbookRefusedError("not-a-workbook");
}
