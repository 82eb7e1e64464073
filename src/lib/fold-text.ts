/** Text as it is searched: no diacritics, no case, no doubled space. NFD leaves the bar on "đ", so that is mapped as well. */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
}
