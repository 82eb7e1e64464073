import type { CellContent } from "#src/documents/workbook/workbook.ts";

/** What a cell holds, as somebody would type it here: "1,5", "15/09/2017". */
export function cellText(content: CellContent): string {
  if (content === null) return "";
  if (typeof content === "number") return String(content).replace(".", ",");
  if (content instanceof Date) {
    const [year = "", month = "", day = ""] = content.toISOString().slice(0, 10).split("-");
    return `${day}/${month}/${year}`;
  }
  return String(content);
}

/** The inverse for what is typed: "1,5" is a number, all else stays a text. */
export function typedValue(text: string): string | number {
  return /^-?\d{1,15}(,\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : text;
}
