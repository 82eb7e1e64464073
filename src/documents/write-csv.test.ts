// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "#src/lib/cell.ts";
import { writableText } from "#src/lib/writable-text.ts";
import { aSheet, HOSTILE_TEXTS, named } from "#test/sheets.ts";
import type { Sheet } from "./sheet.ts";
import { CSV_CUSTOMS, type CsvCustom, csvText, writeCsv } from "./write-csv.ts";

/** RFC 4180, read in the plainest way. */
function parseCsv(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = "";
    if (text[at] === '"') {
      at++;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (text[at] === '"') at++;
        value += text[at++];
      }
      at++;
    } else {
      while (at < text.length && text[at] !== separator && !text.startsWith("\r\n", at)) value += text[at++];
    }
    record.push(value);
    if (text[at] === separator) at++;
    else {
      at += 2;
      records.push(record);
      record = [];
    }
  }
  return records;
}

const CUSTOMS: CsvCustom[] = ["semicolon", "comma"];

function readBack(sheet: Sheet, custom: CsvCustom): string[][] {
  const text = csvText(sheet, custom);
  expect(text.startsWith("\uFEFF")).toBe(true);
  return parseCsv(text.slice(1), CSV_CUSTOMS[custom].separator);
}

it("stands as title, notes, an empty line, headings, rows and total, each closed by CR LF", () => {
  const sheet = aSheet({ notes: ["Kỳ: Quý III/2017"], rows: [["Gia Thịnh", 1_250_000_000, 0.653]], total: ["Cộng", 1, null] });
  expect(csvText(sheet, "semicolon")).toBe(
    "\uFEFFHỗ trợ\r\nKỳ: Quý III/2017\r\n\r\nXã;Hỗ trợ (đồng);TH/KH\r\nGia Thịnh;1250000000;0,653\r\nCộng;1;\r\n",
  );
  expect(csvText(sheet, "comma")).toContain("Gia Thịnh,1250000000,0.653\r\n");
});

it("is UTF-8 with a byte order mark", async () => {
  const bytes = new Uint8Array(await writeCsv(aSheet({}), "comma").arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toContain("Hỗ trợ");
});

it.each([
  [0, "0"],
  [-12, "-12"],
  [Number.MAX_SAFE_INTEGER, "9007199254740991"],
  [1e-7, "0,0000001"],
  [Number.NaN, ""],
  [null, ""],
])("writes the number %s as %s", (value, expected) => {
  expect(readBack(aSheet({ rows: [["x", value, null]] }), "semicolon").at(-1)).toEqual(["x", expected, ""]);
});

describe.each(CUSTOMS)("with the custom %s", (custom) => {
  it.each(HOSTILE_TEXTS.map(named))("no text is a formula, and none is lost: %s", (_name, text) => {
    const [read = ""] = readBack(aSheet({ rows: [[text, 1, null]] }), custom).at(-1) ?? [];
    expect(read).not.toMatch(/^[=+\-@\t\r]/);
    expect(read.replace(/^'/, "")).toBe(writableText(text).replace(/^'/, ""));
  });

  it("what is written is read back, whatever the cells hold", () => {
    const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.stringMatching(/^[=+\-@\t\r";,' ăđ\n]{0,6}$/),
      fc.integer(),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.constant(null),
    );
    const anyRow = fc.tuple(anyCell, anyCell, anyCell);
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const read = readBack(aSheet({ rows }), custom).slice(3);
        expect(read).toHaveLength(rows.length);
        rows.forEach((row, index) => {
          row.forEach((value, column) => {
            const text = read[index]?.[column] ?? "";
            if (value === null) expect(text).toBe("");
            else if (typeof value === "number") expect(Number(text.replace(",", "."))).toBeCloseTo(value, 11);
            else {
              expect(text).not.toMatch(/^[=+\-@\t\r]/);
              expect([writableText(value), `'${writableText(value)}`]).toContain(text);
            }
          });
        });
      }),
      { numRuns: 300 },
    );
  });
});
