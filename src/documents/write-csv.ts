import type { CellValue } from "#src/lib/cell.ts";
import { harmlessText } from "#src/lib/harmless-text.ts";
import { writableText } from "#src/lib/writable-text.ts";
import type { Sheet } from "./sheet.ts";

/** The two customs: Excel set to Vietnamese reads ";" and a decimal comma, most programs "," and a decimal point. */
export const CSV_CUSTOMS = {
  semicolon: { separator: ";", decimal: "," },
  comma: { separator: ",", decimal: "." },
} as const;
export type CsvCustom = keyof typeof CSV_CUSTOMS;

/** Without it Excel takes UTF-8 for the code page of the machine, and "Gia Thịnh" for "Gia Thá»‹nh". */
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/** The sheet as comma-separated values (RFC 4180): title and notes, an empty line, headings, rows, total. UTF-8 with BOM. */
export function writeCsv(sheet: Sheet, custom: CsvCustom): Blob {
  return new Blob([csvText(sheet, custom)], { type: "text/csv;charset=utf-8" });
}

export function csvText({ title, notes, columns, rows, total }: Sheet, custom: CsvCustom): string {
  const records: (readonly CellValue[])[] = [
    [title],
    ...notes.map((note) => [note]),
    [],
    columns.map(({ heading }) => heading),
    ...rows,
    ...(total ? [total] : []),
  ];
  const { separator } = CSV_CUSTOMS[custom];
  const lines = records.map((record) => record.map((value) => field(value, custom)).join(separator) + LINE_END);
  return BYTE_ORDER_MARK + lines.join("");
}

function field(value: CellValue, custom: CsvCustom): string {
  if (value === null) return "";
  const { separator, decimal } = CSV_CUSTOMS[custom];
  if (typeof value === "number") return Number.isFinite(value) ? plainNumber(value).replace(".", decimal) : "";
  const text = harmlessText(writableText(value));
  const needsQuotes = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Never "1e-7", which only some programs read. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(12).replace(/\.?0+$/, "") : text;
}
