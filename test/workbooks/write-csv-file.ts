import { asPlanned, type PlanCell } from "./sheet-plan.ts";
import type { CsvForm, PlannedFile } from "./truth.ts";

/** The first sheet of a workbook as a text file, in the letters' code and with the separator that its form names. */
export function writeCsvFile({ sheets, csv }: PlannedFile): Uint8Array<ArrayBuffer> {
  if (csv === undefined) throw new Error("A CSV says its encoding and its separator");
  const rows = sheets[0]?.rows ?? [];
  const text = rows.map((cells) => cells.map((cell) => csvText(cell, csv)).join(csv.separator)).join("\r\n");
  return encoded(`${text}\r\n`, csv.encoding);
}

function csvText(cell: PlanCell, { separator }: CsvForm): string {
  const text = String(asPlanned(cell).value ?? "");
  return text.includes(separator) || text.includes('"') || text.includes("\n") ? `"${text.replaceAll('"', '""')}"` : text;
}

function encoded(text: string, encoding: CsvForm["encoding"]): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf8"));
  if (encoding === "utf-16le") return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  if (encoding === "latin1") return new Uint8Array(Buffer.from(text, "latin1"));
  return new Uint8Array(Array.from(text, bytesIn1258).flat());
}

const DECODER_1258 = new TextDecoder("windows-1258");
const BYTES_1258 = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [DECODER_1258.decode(new Uint8Array([byte])), byte]),
);

/** That page has the vowels, and tones as marks of their own behind them. */
function bytesIn1258(letter: string): number[] {
  const whole = BYTES_1258.get(letter);
  if (whole !== undefined) return [whole];
  const parts = [...letter.normalize("NFD")];
  const tone = parts.find((part) => "\u0300\u0301\u0303\u0309\u0323".includes(part)) ?? "";
  const vowel = parts
    .filter((part) => part !== tone)
    .join("")
    .normalize("NFC");
  const bytes = [vowel, tone].map((part) => BYTES_1258.get(part));
  if (bytes.includes(undefined)) throw new Error(`Code page 1258 has no ${letter}`);
  return bytes.flatMap((byte) => (byte === undefined ? [] : [byte]));
}
