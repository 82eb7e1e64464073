/**
 * What a cell of a form is not taken for the text that it is: a formula, or by a mark alone nothing at all. Apostrophes in front of it are
 * those that were set here, or they would be taken for such.
 */
const TAKEN_AMISS = /^'*(?:\s*[=＝]|[\s\-\u2010-\u2015\u2212]*$)/u;
const SHIELDED = /^'+(?:\s*[=＝]|[\s\-\u2010-\u2015\u2212]*$)/u;

/** A text as a cell of our own form holds it: behind an apostrophe where the importer, or whoever saves the sheet as CSV, would not take it as it is. */
export function shieldedText(text: string): string {
  return text !== "" && TAKEN_AMISS.test(text) ? `'${text}` : text;
}

/** The inverse of `shieldedText`. */
export function unshieldedText(text: string): string {
  return SHIELDED.test(text) ? text.slice(1) : text;
}
