import { markupText } from "#src/lib/markup-text.ts";

/** What XML has no way to write or does not keep as it is, and what would be read as such a letter in hexadecimal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be written in another way
const NOT_KEPT = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as the cells of a workbook hold it (ECMA-376, ST_Xstring): whatever letters it has, they are read back. Halves of letters are left out. */
export function xmlText(text: string): string {
  return markupText(text.replace(/\p{Surrogate}/gu, "").replace(NOT_KEPT, (letter) => `_x${hexadecimal(letter)}_`));
}

function hexadecimal(letter: string): string {
  return letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
