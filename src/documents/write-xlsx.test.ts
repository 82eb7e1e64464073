// @vitest-environment node
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { writableText } from "#src/lib/writable-text.ts";
import { expectWellFormed, partsOfFile } from "#test/office-file.ts";
import { aSheet, HOSTILE_TEXTS, named } from "#test/sheets.ts";
import type { Sheet } from "./sheet.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** By another library than the one that wrote it; without trimming. */
async function readBack(sheet: Sheet) {
  return await readSheet(await writeXlsx(sheet), { trim: false });
}

async function partsOf(sheet: Sheet): Promise<{ sheet: string; workbook: string }> {
  const files = unzipSync(new Uint8Array(await (await writeXlsx(sheet)).arrayBuffer()));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  return { sheet: text("xl/worksheets/sheet1.xml"), workbook: text("xl/workbook.xml") };
}

it("reads back as title, notes, headings, typed rows and total", async () => {
  const rows = await readBack(
    aSheet({
      notes: ["Kỳ: Quý III/2017", "Số liệu đến tháng 9/2017"],
      columns: [
        { heading: "Xã", kind: "text" },
        { heading: "Hỗ trợ (đồng)", kind: "dong" },
        { heading: "TH/KH", kind: "share" },
        { heading: "Ngày", kind: "day" },
        { heading: "Tháng", kind: "month" },
        { heading: "Số lượng", kind: "count" },
      ],
      rows: [
        ["Gia Thịnh", 1_250_000_000, 0.653, "2017-09-28", "2017-09", 0],
        ["Gia Lạc", null, null, null, "chưa rõ", 3],
      ],
      total: ["Cộng", 9_007_199_254_740_991, null, null, null, 3],
    }),
  );
  expect(rows).toEqual([
    ["Hỗ trợ", null, null, null, null, null],
    ["Kỳ: Quý III/2017", null, null, null, null, null],
    ["Số liệu đến tháng 9/2017", null, null, null, null, null],
    [null, null, null, null, null, null],
    ["Xã", "Hỗ trợ (đồng)", "TH/KH", "Ngày", "Tháng", "Số lượng"],
    ["Gia Thịnh", 1_250_000_000, 0.653, new Date("2017-09-28T00:00:00Z"), new Date("2017-09-01T00:00:00Z"), 0],
    ["Gia Lạc", null, null, null, "chưa rõ", 3],
    ["Cộng", 9_007_199_254_740_991, null, null, null, 3],
  ]);
});

it("freezes what stands above the first row, and sets widths", async () => {
  const { sheet } = await partsOf(aSheet({ notes: ["a", "b"], rows: [["Gia Thịnh", 1, 0.5]] }));
  expect(sheet).toMatch(/<pane[^>]*ySplit="5"[^>]*state="frozen"/);
  expect(sheet).toMatch(/<col [^>]*width="1\d/);
});

describe("on paper and on the screen of a spreadsheet", () => {
  const wide = aSheet({
    title: "Quý ‘III’ & 'kế hoạch'",
    notes: ["a", "b"],
    columns: Array.from({ length: 28 }, (_, place) => ({ heading: `Cột ${place}`, kind: "count" as const })),
    rows: [[1], [2], [3]],
    total: [6],
  });

  it("prints on A4 landscape, as wide as a page, with its heading on every page", async () => {
    const { sheet, workbook } = await partsOf(wide);
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
    expect(sheet).toContain("<oddFooter>&amp;P/&amp;N</oddFooter>");
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Quý ‘III’ ''kế hoạch'!$5:$5</definedName>`,
    );
  });

  it("is filtered by its heading; the total is no row of the filter", async () => {
    const { sheet, workbook } = await partsOf(wide);
    expect(sheet).toContain('</sheetData><autoFilter ref="A5:AB8"/>');
    expect(workbook).toContain("!$A$5:$AB$8</definedName>");
    expect((await partsOf(aSheet({}))).sheet).not.toContain("autoFilter");
  });

  it("is well-formed, its parts in the order that the standard wants", async () => {
    const parts = await partsOfFile(await writeXlsx(wide));
    for (const [name, xml] of parts) expectWellFormed(xml, name);
    const order = [
      "<sheetPr>",
      "<sheetViews>",
      "<cols>",
      "<sheetData>",
      "<autoFilter",
      "<pageMargins",
      "<pageSetup",
      "<headerFooter>",
    ];
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    const places = order.map((tag) => sheet.indexOf(tag));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("a hostile text", () => {
  it.each(HOSTILE_TEXTS.map(named))("is a text cell and comes back whole: %s", async (_name, text) => {
    const sheet = aSheet({ title: text, notes: [text], rows: [[text, 1, 0.5]], total: [text, 2, null] });
    const rows = await readBack(sheet);
    const expected = writableText(text).replace(/\r\n?/g, "\n");
    expect(String(rows.at(-2)?.[0])).toBe(expected);
    expect(rows.at(-2)?.[1]).toBe(1);
    const { sheet: xml } = await partsOf(sheet);
    expect(xml).not.toContain("<f>");
    expect(xml).not.toContain("<img");
  });

  it("longer than a cell may be is cut", async () => {
    const rows = await readBack(aSheet({ rows: [["x".repeat(40_000), 1, null]] }));
    expect(String(rows.at(-1)?.[0])).toHaveLength(32_767);
  });
});

it.each(["", "'", "[]/\\:*?", "Hỗ trợ ‘theo’ quý & <tháng>: rất dài, dài hơn ba mươi mốt chữ", "=1"])(
  "the title %j makes a name that Excel takes for a sheet",
  async (title) => {
    const { workbook } = await partsOf(aSheet({ title, rows: [["a", 1, 1]] }));
    const name = /<sheet [^>]*name="([^"]*)"/.exec(workbook)?.[1] ?? "";
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]/\\:*?<>&]|^'|'$/);
  },
);
