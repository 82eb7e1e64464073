import { sha256 } from "#src/lib/sha256.ts";
import { readCsv } from "./read-csv.ts";
import { readOds } from "./read-ods.ts";
import { readXls } from "./read-xls.ts";
import { readXlsx } from "./read-xlsx.ts";
import { type Opened, openFile } from "./sniff-format.ts";
import { type ReadOptions, UNPACKED_MOST, type WorkMeter, workMeter } from "./work-meter.ts";
import type { Workbook, WorkbookSheet } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

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
  const { format, sheets } = await refusingTheUnforeseen(bytes, options);
  options.onProgress?.(1);
  return { fileName, format, sha256: sha256(bytes), sheets };
}

/** What nobody foresaw in a file is a refusal of the file, and stops nothing else. To be called off is no fault of it. */
async function refusingTheUnforeseen(
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadOptions,
): Promise<Pick<Workbook, "format" | "sheets">> {
  try {
    const opened = openFile(bytes);
    return { format: opened.format, sheets: await sheetsOf(opened, workMeter(bytes.length, options)) };
  } catch (error) {
    if (error instanceof WorkbookRefusedError || options.signal?.aborted) throw error;
    throw new WorkbookRefusedError("broken", { cause: error });
  }
}

function sheetsOf(opened: Opened, meter: WorkMeter): Promise<readonly WorkbookSheet[]> {
  switch (opened.format) {
    case "xlsx":
      return readXlsx(opened.entries, meter);
    case "ods":
      return readOds(opened.entries, meter);
    case "xls":
      return readXls(opened.stream, meter);
    case "csv":
      return readCsv(opened.text, meter);
  }
}
