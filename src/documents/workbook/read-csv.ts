import { likelyOldText } from "./old-text.ts";
import { COLUMNS_MOST, ROWS_MOST, sheetBuilder } from "./sheet-builder.ts";
import type { WorkMeter } from "./work-meter.ts";
import { LETTERS_MOST, type WorkbookSheet } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

/** Reads text in columns. Its figures stay texts: what "1,25" or "1.250" means is for those to say who know the form. */
export async function readCsv(text: string, meter: WorkMeter): Promise<readonly WorkbookSheet[]> {
  const { delimiter, lines } = delimited(text);
  if (lines.trim() === "") throw new WorkbookRefusedError("empty");
  const sheet = sheetBuilder("CSV", false, meter);
  let at = 0;
  for (let row = 0; at < lines.length; row++) {
    if (row === ROWS_MOST) throw new WorkbookRefusedError("too-many-cells");
    const start = at;
    at = readLine(lines, at, delimiter, (column, cell) => {
      if (column >= COLUMNS_MOST) throw new WorkbookRefusedError("too-many-cells");
      sheet.put(row, column, cell);
    });
    meter.count(at - start, 0);
    await meter.rest();
  }
  return [sheet.build()];
}

/** Takes in a line from `start`, which may go on over line breaks in quotes; where the next begins. */
function readLine(text: string, start: number, delimiter: string, take: (column: number, cell: string) => void): number {
  let at = start;
  for (let column = 0; ; column++) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const from = quoted?.end ?? at;
    const end = endOfCell(text, from, delimiter);
    take(column, (quoted?.cell ?? "") + text.slice(from, end));
    if (text[end] !== delimiter) return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    at = end + 1;
  }
}

/** What stands in quotes, a doubled one being one of its own. A quote that is never closed holds all the rest. */
function quotedCell(text: string, open: number): { cell: string; end: number } {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const end = close === -1 ? text.length : close;
  // Each quote in it may stand twice.
  if (end - open - 1 > 2 * LETTERS_MOST) throw new WorkbookRefusedError("too-long-text");
  return { cell: text.slice(open + 1, end).replaceAll('""', '"'), end: Math.min(end + 1, text.length) };
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let end = from;
  for (; end < text.length; end++) {
    if (end - from > LETTERS_MOST) throw new WorkbookRefusedError("too-long-text");
    const sign = text[end];
    if (sign === delimiter || sign === "\n" || sign === "\r") break;
  }
  return end;
}

/** Excel's own first line "sep=;" says it. */
function delimited(text: string): { delimiter: string; lines: string } {
  const [first, mark] = /^sep=(.)\r?\n/.exec(text) ?? [];
  if (first !== undefined && mark !== undefined) return { delimiter: mark, lines: text.slice(first.length) };
  return { delimiter: delimiterOf(text), lines: text };
}

const SAMPLE_LINES = 50;

/** The mark of which most lines have the same count. Where two are as likely it is not the comma, which is the decimal mark here. */
function delimiterOf(text: string): string {
  const lines = sampleOf(text);
  let best = { mark: ",", alike: 0 };
  for (const mark of ["\t", ";", ",", "|"]) {
    const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count > 0);
    const alike = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    if (alike > best.alike) best = { mark, alike };
  }
  return best.mark;
}

/** The first lines without what stands in quotes. */
function sampleOf(text: string): readonly string[] {
  return text
    .slice(0, 65_536)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, SAMPLE_LINES);
}

/** The text of a file, by its mark at the start or by what its bytes can be; null where they are no text. */
export function textOf(bytes: Uint8Array): string | null {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  const text = encoding === null ? byteText(bytes) : new TextDecoder(encoding).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has no such characters, which is what is asked here
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text;
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

/** Two bytes a character, unmarked: every other byte of a delimiter, a digit or a line's end is 0. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even === 0) return "utf-16le";
  return even > sample.length / 8 && odd === 0 ? "utf-16be" : null;
}

/** UTF-8 where it can be; else one byte a letter: the code page of Vietnamese Windows, unless the text is of before that and only its own signs are wanted. */
function byteText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const western = new TextDecoder("windows-1252").decode(bytes);
    return isOldText(western) ? western : new TextDecoder("windows-1258").decode(bytes);
  }
}

/** Text of code page 1258 has marks after letters, which look like signs of VNI or TCVN3 now and then: most words have to look so. */
function isOldText(western: string): boolean {
  const words = western
    .slice(0, 20_000)
    .split(/[\s;,]+/)
    .filter((word) => /[\u0080-\uffff]/.test(word));
  const old = words.filter((word) => likelyOldText(word) !== null);
  const marked = words.filter((word) =>
    /[aeiouy\u00e2\u00ea\u00f4\u00e3\u00f5\u00fd][\u00cc\u00d2\u00de\u00ec\u00f2](?:\p{L}|$)/iu.test(word),
  );
  return old.length - marked.length > words.length / 4;
}
