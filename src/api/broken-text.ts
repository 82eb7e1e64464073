/** U+FFFD: letters that could not be read, and are gone. */
const LOST = /\uFFFD/;

/** What the second and third byte of a letter in UTF-8 become, when they are read as Latin-1 or as Windows-1252. */
const CONTINUED =
  "[\\x80-\\xBF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013\\u2014\\u2018-\\u201A\\u201C-\\u201E\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122]";

/**
 * UTF-8 read as if it were Latin-1: "Gia HÆ°ng", "Thá»‹nh", "ThÃ´n", "Ä‘Æ°á»ng". Vietnamese has the letters Ã, á, â itself, and may have
 * a quotation mark or a no-break space after them: only what cannot be Vietnamese counts.
 */
const READ_AS_LATIN = new RegExp(`[ÄÅÆ]${CONTINUED}|Ã[\\xA1-\\xAA\\xAC-\\xBA\\xBC-\\xBF]|á[\\xBA\\xBB]${CONTINUED}|â€`);

/** Whether a text for readers has lost letters, or was read in another encoding than it was written in, on its way here. */
export function isBrokenText(text: string): boolean {
  return LOST.test(text) || READ_AS_LATIN.test(text);
}
