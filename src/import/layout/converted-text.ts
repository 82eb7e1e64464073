import { convertOldText, likelyOldText, type OldEncoding, oldEncodingOf } from "#src/documents/workbook/old-text.ts";
import type { CellContent, TextRun } from "#src/documents/workbook/workbook.ts";
import { remembered } from "./remembered.ts";

const ASCII = /^[\x20-\x7e]*$/;

/** Letters of Unicode that no text of before it has. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u036f]/u;

/** So many rows are enough to know what a sheet without fonts is written in. */
const LOOKED_AT = 500;

/**
 * What a sheet without fonts is written in as a whole: every one of its texts may then be of before Unicode, also those that by themselves
 * could be either ("Néi dung"). Null where a text is of Unicode, or none looks old.
 */
export function encodingOfAll(rows: readonly (readonly CellContent[])[]): OldEncoding | null {
  const votes: Record<OldEncoding, number> = { tcvn3: 0, "tcvn3-capitals": 0, vni: 0 };
  for (const content of rows.slice(0, LOOKED_AT).flat()) {
    if (typeof content !== "string" || ASCII.test(content)) continue;
    if (UNICODE_ONLY.test(content)) return null;
    const encoding = likelyOldText(content);
    if (encoding !== null) votes[encoding]++;
  }
  const likely = votes.vni > votes.tcvn3 ? "vni" : "tcvn3";
  return votes[likely] > 0 ? likely : null;
}

/**
 * A cell's text as it was meant: run by run by its fonts; by its characters only where the file names no old fonts at all. `ofAll`: what
 * the whole sheet is written in, if that is known.
 */
export function convertedText(
  raw: string,
  runs: readonly TextRun[] | null,
  hasFonts: boolean,
  ofAll: OldEncoding | null,
): string {
  if (runs !== null) return runs.map(({ text, font }) => convertedRun(text, font)).join("");
  if (hasFonts || ASCII.test(raw)) return raw;
  return ofAll !== null && !UNICODE_ONLY.test(raw) ? convertOldText(raw, ofAll) : convertedByLetters(raw);
}

const convertedByLetters = remembered((raw) => {
  const encoding = likelyOldText(raw);
  return encoding === null ? raw : convertOldText(raw, encoding);
});

function convertedRun(text: string, font: string | null): string {
  const encoding = font === null ? null : oldEncodingOf(font);
  return encoding === null ? text : convertOldText(text, encoding);
}
