import { oleStreams } from "./open-ole.ts";
import { type ZipEntry, zipEntries } from "./open-zip.ts";
import { textOf } from "./read-csv.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

/** What a file is, by its bytes: names lie, and web systems call a page of HTML ".xls". */
export type Opened =
  | { readonly format: "xlsx" | "ods"; readonly entries: readonly ZipEntry[] }
  | { readonly format: "xls"; readonly stream: Uint8Array }
  | { readonly format: "csv"; readonly text: string };

export function openFile(bytes: Uint8Array): Opened {
  if (beginsWith(bytes, [0x50, 0x4b])) return openZip(bytes);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return openOleFile(bytes);
  if (isBareExcel(bytes)) throw new WorkbookRefusedError("old-excel");
  return openText(bytes);
}

function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function openZip(bytes: Uint8Array): Opened {
  const entries = zipEntries(bytes);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("xl/workbook.bin")) throw new WorkbookRefusedError("xlsb");
  if (names.has("content.xml") && names.has("mimetype")) return { format: "ods", entries };
  if ([...names].some((name) => /^xl\//i.test(name)) || names.has("[Content_Types].xml")) return { format: "xlsx", entries };
  throw new WorkbookRefusedError("not-a-workbook");
}

function openOleFile(bytes: Uint8Array): Opened {
  const stream = oleStreams(bytes);
  if (stream("EncryptedPackage") !== null) throw new WorkbookRefusedError("encrypted");
  const workbook = stream("Workbook");
  if (workbook !== null) return { format: "xls", stream: workbook };
  throw new WorkbookRefusedError(stream("Book") === null ? "not-a-workbook" : "old-excel");
}

/** Excel 2 to 4 wrote its records without a file of streams around them: 09 00, 09 02, 09 04, and 09 08 of a bare stream. */
function isBareExcel(bytes: Uint8Array): boolean {
  return bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && bytes[3] === 0;
}

const HEAD = 8192;

function openText(bytes: Uint8Array): Opened {
  const text = /^(?:%PDF|\{\\rtf|Rar!|7z)/.test(String.fromCharCode(...bytes.subarray(0, 8))) ? null : textOf(bytes);
  if (text === null) throw new WorkbookRefusedError("not-a-workbook");
  const head = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^MIME-Version:/i.test(head)) throw new WorkbookRefusedError("html");
  if (head.startsWith("<")) throw new WorkbookRefusedError(markupRefusal(head));
  return { format: "csv", text };
}

function markupRefusal(head: string): "html" | "xml-spreadsheet" | "not-a-workbook" {
  if (/<(?:!doctype\s+html|html|head|meta|style|table|body|div)\b/i.test(head)) return "html";
  return head.includes("urn:schemas-microsoft-com:office:spreadsheet") ? "xml-spreadsheet" : "not-a-workbook";
}
