/** Text as it is searched: no diacritics, no case, no doubled space, no isolates (`bidi.ts`). NFD leaves the bar on "đ", so that is mapped as well. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}\u2066-\u2069]/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
