/** What XML 1.0 has no way to write, and no reader can see: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const NOT_WRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as a file can hold it: composed letters (NFC), nothing that a reader of the file would refuse. */
export function writableText(text: string): string {
  return text.normalize("NFC").replace(NOT_WRITABLE, "");
}
