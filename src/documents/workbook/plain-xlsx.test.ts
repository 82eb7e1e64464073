// @vitest-environment node
import ExcelJS from "exceljs";
import { readXlsx as readByHucre } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { aWorkbook, type SheetSketch } from "#test/a-workbook.ts";
import { expectWellFormed, partsOfFile } from "#test/office-file.ts";
import { plainXlsx } from "./plain-xlsx.ts";
import { readWorkbook } from "./read-workbook.ts";

const SHEETS: readonly SheetSketch[] = [
  {
    name: "Tháng 9",
    rows: [
      ["Xã <&> “Gia Thắng”", 1.5, -2_500_000, true, false, new Date("2017-09-28T00:00:00Z")],
      [],
      [null, " hai\u00a0dòng\nthứ hai ", "=1+1", "_x0041_\u0001"],
      ["Líp hµn", "X· Gia"],
    ],
    merges: ["A1:A2", "B3:D3"],
    hiddenRows: [0, 1],
    oldFonts: {
      A4: [{ text: "Líp hµn", font: ".VnTime" }],
      B4: [
        { text: "X· ", font: "VNI-Times" },
        { text: "Gia", font: "Arial" },
      ],
    },
  },
  { name: "Ẩn", rows: [["a"]], isHidden: true },
];

describe("the .xlsx of what was read", () => {
  it("says the same when it is read again: contents, days, merged and hidden cells, old fonts", async () => {
    const workbook = aWorkbook(SHEETS, "ods");
    const sheets = workbook.sheets.map((sheet, index) => (index === 0 ? { ...sheet, hiddenColumns: new Set([1, 4]) } : sheet));
    const again = await readWorkbook(plainXlsx({ ...workbook, sheets }), "a.xlsx");
    expect(again.sheets).toEqual(sheets);
  });

  it("shows an error and a formula without a result as such, also beyond the last content", async () => {
    const workbook = aWorkbook([{ rows: [["a"]], errors: { B1: "#REF!" }, uncomputed: ["C3"] }], "xls");
    const again = await readWorkbook(plainXlsx(workbook), "a.xlsx");
    expect(again.sheets[0]?.rows).toEqual([["a", "#REF!"], [], [null, null, "#?"]]);
  });

  it("has a name for every sheet that Excel takes, each its own", async () => {
    const names = ["", "Quý III/2017 [a]", "x".repeat(40), "x".repeat(35), "GIA lạc", "Gia Lạc"];
    const written = await readWorkbook(plainXlsx(aWorkbook(names.map((name) => ({ name, rows: [] })))), "a.xlsx");
    expect(written.sheets.map(({ name }) => name)).toEqual([
      "Sheet1",
      "Quý III_2017 _a_",
      "x".repeat(31),
      `${"x".repeat(27)} (4)`,
      "GIA lạc",
      "Gia Lạc (6)",
    ]);
  });

  it("is whole markup, and other readers find the same in it", async () => {
    const bytes = plainXlsx(aWorkbook(SHEETS));
    for (const [name, part] of await partsOfFile(bytes.buffer)) expectWellFormed(part, name);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer);
    const [sheet, hidden] = workbook.worksheets;
    expect([sheet?.getCell("A1").value, sheet?.getCell("B1").value, sheet?.getCell("F1").value]).toEqual([
      "Xã <&> “Gia Thắng”",
      1.5,
      new Date("2017-09-28T00:00:00Z"),
    ]);
    expect([sheet?.getCell("C3").isMerged, hidden?.state]).toEqual([true, "hidden"]);
    const { sheets } = await readByHucre(bytes);
    expect(sheets[0]?.rows[0]?.slice(0, 5)).toEqual(["Xã <&> “Gia Thắng”", 1.5, -2_500_000, true, false]);
  });
});
