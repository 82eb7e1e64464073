import type { Sheet } from "#src/documents/sheet.ts";

/** Texts that a spreadsheet program, or a reader of its files, could choke on. */
export const HOSTILE_TEXTS = [
  "=cmd|' /C calc'!A0",
  "=1+1",
  "+1",
  "-1",
  "@x",
  "\tx",
  "\rx",
  " =1+1",
  "＝1+1",
  '"',
  'a;b,c"d',
  "dòng một\r\ndòng hai",
  "x".repeat(5_000),
  "<img src=x onerror=alert(1)> & </t>",
  "a\u0000b\u0001c\u001Fd\uFFFEe\uD800f",
  "]]>",
  "'đã có dấu nháy",
  "Gia Thịnh".normalize("NFD"),
];

/** A sheet of a text, an amount and a share. */
export function aSheet(given: Partial<Sheet>): Sheet {
  return {
    fileName: "ho-tro",
    title: "Hỗ trợ",
    notes: [],
    columns: [
      { heading: "Xã", kind: "text" },
      { heading: "Hỗ trợ (đồng)", kind: "dong" },
      { heading: "TH/KH", kind: "share" },
    ],
    rows: [],
    ...given,
  };
}

/** For the title of a test. */
export function named(text: string): [name: string, text: string] {
  return [JSON.stringify(text.slice(0, 20)), text];
}
