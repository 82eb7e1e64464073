import { convertOldText, likelyOldText, oldEncodingOf } from "#src/documents/workbook/old-text.ts";
import type { TextRun } from "#src/documents/workbook/workbook.ts";
import { remembered } from "./remembered.ts";

const ASCII = /^[\x20-\x7e]*$/;

/** A cell's text as it was meant: run by run by its fonts; by its characters only where the file names no old fonts at all. */
export function convertedText(raw: string, runs: readonly TextRun[] | null, hasFonts: boolean): string {
  if (runs !== null) return runs.map(({ text, font }) => convertedRun(text, font)).join("");
  if (hasFonts || ASCII.test(raw)) return raw;
  return convertedByLetters(raw);
}

const convertedByLetters = remembered((raw) => {
  const encoding = likelyOldText(raw);
  return encoding === null ? raw : convertOldText(raw, encoding);
});

function convertedRun(text: string, font: string | null): string {
  const encoding = font === null ? null : oldEncodingOf(font);
  return encoding === null ? text : convertOldText(text, encoding);
}
