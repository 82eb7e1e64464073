/** How a spreadsheet program recognises a formula in a text file; East Asian full-width signs count too. */
const LOOKS_LIKE_FORMULA = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u;

/** A text that a spreadsheet program shows as it is: what it would take for a formula gets an apostrophe in front. */
export function harmlessText(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}
