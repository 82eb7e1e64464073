// @vitest-environment node
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { handXlsx, ownBytes } from "#test/hand-made-files.ts";
import { expectWellFormed, partsOfFile } from "#test/office-file.ts";
import { markWorkbook, type WorkbookMark } from "./mark-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const at = (row: number, column: number, note: string, value?: string | number): WorkbookMark => ({
  sheet: 0,
  row,
  column,
  note,
  ...(value === undefined ? {} : { value }),
});

async function marked(bytes: Bytes, marks: readonly WorkbookMark[], name = "a.xlsx"): Promise<Bytes> {
  const blob = await markWorkbook(bytes, await readWorkbook(bytes, name), marks);
  return new Uint8Array(await blob.arrayBuffer());
}

async function byExceljs(bytes: Bytes): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("exceljs found no sheet");
  return sheet;
}

/** A form as offices keep them: fonts, a formula, a note, merged cells, a picture's part that nobody reads. */
async function office(): Promise<Bytes> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Quý III");
  sheet.addRow(["Xã", "Kế hoạch"]);
  sheet.addRow(["Gia ViÔn", 1.5]);
  sheet.addRow(["Gia Tiến", { formula: "B2*2", result: 3 }]);
  sheet.getCell("A2").font = { name: ".VnTime", size: 14, bold: true };
  sheet.getCell("A2").note = "ghi chú cũ";
  sheet.getCell("B5").border = { top: { style: "thin" } };
  sheet.mergeCells("C1:D2");
  workbook.addWorksheet("Khác").addRow(["giữ nguyên"]);
  return ownBytes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const fillOf = (sheet: ExcelJS.Worksheet, cell: string) => {
  const fill = sheet.getCell(cell).fill;
  return fill?.type === "pattern" ? (fill.fgColor?.argb ?? null) : null;
};
const noteOf = (sheet: ExcelJS.Worksheet, cell: string) => {
  const note = sheet.getCell(cell).note;
  return typeof note === "string" ? note : (note?.texts ?? []).map(({ text }) => text).join("");
};

describe("the marked workbook", () => {
  const marks = [
    at(1, 1, "Gõ số tiền <&>, ví dụ 1.250.000"),
    at(1, 0, "Gõ tên xã"),
    at(4, 3, "Ô trống"),
    at(8, 2, "Hàng mới", "=1+1 & <b>"),
    at(2, 0, "Đã sửa", 7),
  ];

  it("has its cells filled and noted as another reader sees it, and keeps the notes that were there", async () => {
    const sheet = await byExceljs(await marked(await office(), marks));
    expect(["B2", "A2", "D5", "C9", "A3", "A1", "B3"].map((cell) => fillOf(sheet, cell))).toEqual([
      ...Array.from({ length: 5 }, () => "FFFFC7CE"),
      null,
      null,
    ]);
    expect(["B2", "A2", "D5", "C9", "A3"].map((cell) => noteOf(sheet, cell))).toEqual([
      "Gõ số tiền <&>, ví dụ 1.250.000",
      "Gõ tên xã\nghi chú cũ",
      "Ô trống",
      "Hàng mới",
      "Đã sửa",
    ]);
    expect([sheet.getCell("A2").font.name, sheet.getCell("A2").font.size]).toEqual([".VnTime", 14]);
  });

  it("says the same as before but for what was put in", async () => {
    const bytes = await office();
    const [before, after] = [await readWorkbook(bytes, "a.xlsx"), await readWorkbook(await marked(bytes, marks), "a.xlsx")];
    const expected = before.sheets[0]?.rows.map((row) => [...row]) ?? [];
    expect(expected).toEqual([
      ["Xã", "Kế hoạch"],
      ["Gia ViÔn", 1.5],
      ["Gia Tiến", 3],
    ]);
    expect(after.sheets[0]?.rows).toEqual([
      ["Xã", "Kế hoạch"],
      ["Gia ViÔn", 1.5],
      [7, 3],
      [],
      [],
      [],
      [],
      [],
      [null, null, "=1+1 & <b>"],
    ]);
    expect({ ...after.sheets[0], rows: [] }).toEqual({ ...before.sheets[0], rows: [] });
    expect(after.sheets[1]).toEqual(before.sheets[1]);
  });

  it("leaves every part that needs no change as it is, byte for byte, and writes markup that is whole", async () => {
    const bytes = await office();
    const after = await marked(bytes, marks);
    const [old, fresh] = [await JSZip.loadAsync(bytes), await JSZip.loadAsync(after)];
    const changed: string[] = [];
    for (const name of Object.keys(old.files)) {
      if ((await old.file(name)?.async("base64")) !== (await fresh.file(name)?.async("base64"))) changed.push(name);
    }
    expect(changed.sort()).toEqual([
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const parts = await partsOfFile(after.buffer);
    for (const [name, part] of parts) expectWellFormed(part, name);
    expect(parts.size).toBeGreaterThan(8);
  });

  it("gets notes and boxes where there were none, in their place among what else a sheet has", async () => {
    const bytes = handXlsx({
      sheets: [{ name: "A", data: '<row r="2"><c r="B2"/></row>', after: '<pageMargins left="1"/><tableParts count="0"/>' }],
      styles:
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="3" fontId="0" fillId="0"><alignment wrapText="1"/></xf></cellXfs>',
    });
    const after = await marked(bytes, [at(0, 0, "một"), at(1, 1, "hai"), at(1, 2, "ba"), at(5, 0, "bốn")]);
    const parts = await partsOfFile(after.buffer);
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain(
      '<sheetData><row r="1"><c r="A1" s="1"/></row><row r="2"><c r="B2" s="1"/><c r="C2" s="1"/></row><row r="6"><c r="A6" s="1"/></row></sheetData><pageMargins left="1"/><legacyDrawing ',
    );
    expect(parts.get("xl/styles.xml")).toContain(
      '<cellXfs count="2"><xf numFmtId="3" fontId="0" fillId="0"><alignment wrapText="1"/></xf><xf fillId="1" applyFill="1" numFmtId="3" fontId="0"><alignment wrapText="1"/></xf></cellXfs>',
    );
    const sheet = await byExceljs(after);
    expect(["A1", "B2", "C2", "A6"].map((cell) => noteOf(sheet, cell))).toEqual(["một", "hai", "ba", "bốn"]);
    const again = await byExceljs(await marked(after, [at(0, 0, "năm"), at(7, 0, "sáu")]));
    expect(["A1", "B2", "A8"].map((cell) => noteOf(again, cell))).toEqual(["năm\nmột", "hai", "sáu"]);
  });

  it("keeps a formula that others lean on, and forgets the order of reckoning where a formula goes", async () => {
    const chain = '<calcChain xmlns="m"><c r="A1" i="1"/></calcChain>';
    const bytes = handXlsx({
      sheets: [
        {
          name: "A",
          data: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:C1" si="0">A1</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>',
        },
      ],
      others: [{ name: "xl/calcChain.xml", content: chain }],
    });
    const zip = await JSZip.loadAsync(bytes);
    const relations = await zip.file("xl/_rels/workbook.xml.rels")?.async("string");
    zip.file(
      "xl/_rels/workbook.xml.rels",
      String(relations).replace(
        "</Relationships>",
        '<Relationship Id="c" Type="http://a/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    );
    const linked = ownBytes(await zip.generateAsync({ type: "uint8array" }));
    const after = await marked(linked, [at(0, 0, "sửa", 5), at(0, 1, "sửa", 6)]);
    expect((await readWorkbook(after, "a.xlsx")).sheets[0]?.rows).toEqual([[5, 2, 2]]);
    const parts = await partsOfFile(after.buffer);
    expect([parts.has("xl/calcChain.xml"), parts.get("xl/_rels/workbook.xml.rels")?.includes("calcChain")]).toEqual([
      false,
      false,
    ]);
  });

  it("is written anew from the contents of another format, old fonts with it", async () => {
    const bytes = ownBytes(Buffer.from("Xã;Số tiền\nGia Thắng;abc\n"));
    const after = await marked(bytes, [at(1, 1, "Gõ số tiền"), at(1, 1, "Không phải là số"), at(3, 0, "thêm", 5)], "a.csv");
    const sheet = await byExceljs(after);
    expect([sheet.getCell("A2").value, sheet.getCell("B2").value, sheet.getCell("A4").value]).toEqual(["Gia Thắng", "abc", 5]);
    expect([noteOf(sheet, "B2"), fillOf(sheet, "B2")]).toEqual(["Gõ số tiền\nKhông phải là số", "FFFFC7CE"]);
    const workbook = await readWorkbook(bytes, "a.csv");
    const [first] = workbook.sheets;
    if (first === undefined) throw new Error("No sheet was read");
    const old = {
      ...workbook,
      sheets: [{ ...first, oldFonts: new Map([[0, [{ text: "X·", font: ".VnTime" }]]]), isHidden: false }],
    };
    const blob = await markWorkbook(bytes, old, []);
    const again = await readWorkbook(new Uint8Array(await blob.arrayBuffer()), "a.xlsx");
    expect([...(again.sheets[0]?.oldFonts ?? [])]).toEqual([[0, [{ text: "X·", font: ".VnTime" }]]]);
  });
});
