/** Whether folded text may be the beginning of an id or of an official code: one word, long enough to mean something, with a digit. */
export function isCodeLike(folded: string): boolean {
  return folded.length >= 3 && /^\S*\d\S*$/.test(folded);
}
