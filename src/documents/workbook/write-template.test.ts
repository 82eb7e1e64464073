// @vitest-environment node
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { expectWellFormed, partsOfFile } from "#test/office-file.ts";
import { HOSTILE_TEXTS } from "#test/sheets.ts";
import type { Template, TemplateColumn, TemplateTable } from "./template.ts";
import { writeTemplate } from "./write-template.ts";

function aColumn(given: Partial<TemplateColumn> = {}): TemplateColumn {
  return { heading: "Nội dung", note: "Viết ngắn.", kind: "text", width: 20, ...given };
}

function aTemplate(given: Partial<Omit<TemplateTable, "kind">> = {}, lists: Template["lists"]["all"] = []): Template {
  return {
    fileName: "mau",
    title: "Chương trình A & B",
    sheets: [
      { kind: "table", name: "Nội dung hỗ trợ", columns: [aColumn()], example: null, rows: [], ...given },
      { kind: "page", name: "Hướng dẫn", lines: [{ text: "Cách làm", isHeading: true }] },
    ],
    lists: { sheetName: "Danh mục", all: lists },
    words: {
      inPlaceOfDong: ["Không áp dụng"],
      notInList: "Chọn trong danh sách.",
      notDong: "Ghi số đồng.",
      notCount: "Ghi số nguyên.",
    },
  };
}

async function read(template: Template): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await writeTemplate(template)).arrayBuffer());
  return workbook;
}

async function table(template: Template): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await read(template)).worksheets;
  if (!sheet) throw new Error("No sheet");
  return sheet;
}

describe("a template", () => {
  it("locks the heading and the example, and leaves every cell below them free", async () => {
    const sheet = await table(aTemplate({ example: ["Ví dụ"], rows: [["Đường"]] }));
    expect(sheet.getSheetValues().slice(1)).toEqual([
      [undefined, "Nội dung"],
      [undefined, "Ví dụ"],
      [undefined, "Đường"],
    ]);
    const isLocked = (cell: string) => sheet.getCell(cell).protection?.locked !== false;
    expect(["A1", "A2", "A3"].map(isLocked)).toEqual([true, true, false]);
    expect(sheet.getColumn(1).protection).toMatchObject({ locked: false });
  });

  it("says at every heading what to type, and keeps it in sight on the screen and on paper", async () => {
    const sheet = await table(aTemplate({ columns: [aColumn(), aColumn({ heading: "Số hộ", note: "Số <hộ>\nnghèo" })] }));
    expect(["A1", "B1"].map((cell) => JSON.stringify(sheet.getCell(cell).note))).toEqual([
      expect.stringContaining("Viết ngắn."),
      expect.stringContaining("Số <hộ>\\nnghèo"),
    ]);
    expect(sheet.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: "1:1", fitToPage: true, orientation: "landscape" });
    expect(sheet.headerFooter.oddHeader).toBe("&LChương trình A && B");
  });

  it("lets a cell be chosen from a list of a thousand names, which stand on a hidden sheet", async () => {
    const values = Array.from({ length: 1_000 }, (_, index) => `Đơn vị, số ${index + 1}`);
    const columns = [aColumn(), aColumn({ list: "DS_DonVi" })];
    const workbook = await read(
      aTemplate({ columns }, [
        { name: "DS_Xa", values: ["Gia Minh"] },
        { name: "DS_DonVi", values },
      ]),
    );
    expect(workbook.getWorksheet("Nội dung hỗ trợ")?.getCell("B2").dataValidation).toMatchObject({
      type: "list",
      formulae: ["DS_DonVi"],
      showErrorMessage: true,
      error: "Chọn trong danh sách.",
    });
    expect(workbook.definedNames.getRanges("DS_DonVi").ranges).toEqual(["'Danh mục'!$B$1:$B$1000"]);
    const lists = workbook.getWorksheet("Danh mục");
    expect(lists?.state).toBe("hidden");
    expect(lists?.getCell("B1000").value).toBe("Đơn vị, số 1000");
  });

  it("offers nothing where a list has no values", async () => {
    const sheet = await table(aTemplate({ columns: [aColumn({ list: "DS_Xa" })] }, [{ name: "DS_Xa", values: [] }]));
    expect(sheet.getCell("A2").dataValidation).toBeUndefined();
  });

  it("doubts a sum that is no whole number and none of the words, and a count", async () => {
    const sheet = await table(aTemplate({ columns: [aColumn({ kind: "dong" }), aColumn({ kind: "count" })] }));
    expect(["A2", "B2"].map((cell) => sheet.getCell(cell).dataValidation)).toMatchObject([
      {
        type: "custom",
        errorStyle: "warning",
        formulae: ['OR(AND(ISNUMBER(A2),A2=INT(A2)),A2="Không áp dụng")'],
        error: "Ghi số đồng.",
      },
      { type: "custom", errorStyle: "warning", formulae: ["OR(AND(ISNUMBER(B2),B2=INT(B2)))"], error: "Ghi số nguyên." },
    ]);
  });

  it.each([
    ["a formula", "=1+1"],
    ["others that look like one", "+1 -1 @SUM(A1)"],
    ["what stands for an error", "#N/A"],
    ["marks of XML", `<a b="c">&amp;</a>`],
    ["spaces and lines", "  hai dòng\n  lùi vào  "],
    ["what looks like a letter in hexadecimal", "_x0041_ và _X0041_"],
    ["the codes of no letter", "a\u0001b\u000Bc\rd"],
    ["letters outside the first plane", "𠀀 😀"],
  ])("keeps %s as the text that it is", async (_, text) => {
    const cell = (await table(aTemplate({ rows: [[text]] }))).getCell("A2");
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect(cell.value).toBe(text);
  });

  it("leaves out halves of letters, and what no cell can hold", async () => {
    const sheet = await table(aTemplate({ rows: [["a\uD800b"], ["x".repeat(40_000)]] }));
    expect(sheet.getCell("A2").value).toBe("ab");
    expect(sheet.getCell("A3").value).toBe("x".repeat(32_767));
  });

  it("keeps money exact: as a number as far as Excel does, beyond it by its digits", async () => {
    const sums = [0, -1, 999_999_999_999_999, 1_000_000_000_000_000, -Number.MAX_SAFE_INTEGER];
    const sheet = await table(aTemplate({ columns: [aColumn({ kind: "dong" })], rows: [...sums.map((sum) => [sum]), [null]] }));
    expect([2, 3, 4, 5, 6, 7].map((row) => sheet.getCell(row, 1).value)).toEqual([
      0,
      -1,
      999_999_999_999_999,
      "1000000000000000",
      "-9007199254740991",
      null,
    ]);
    expect(sheet.getCell("A2").numFmt).toBe("#,##0");
  });

  it("is well-formed in every part, whatever its texts, and keeps their spaces", async () => {
    for (const text of HOSTILE_TEXTS) {
      const columns = [aColumn({ heading: text, note: text, list: "DS_Xa" })];
      const template = aTemplate({ columns, rows: [[text]] }, [{ name: "DS_Xa", values: [text] }]);
      const parts = await partsOfFile(await writeTemplate({ ...template, title: text }));
      expect(parts.size).toBeGreaterThan(10);
      for (const [name, xml] of parts) expectWellFormed(xml, name);
      expect(parts.get("xl/sharedStrings.xml")).toContain('<t xml:space="preserve">');
    }
  });

  it("has no head of a page that is too long for one", async () => {
    const sheet = await table({ ...aTemplate(), title: "&".repeat(300) });
    expect(sheet.headerFooter.oddHeader?.length).toBeLessThan(256);
  });

  it("gives the same bytes for the same value", async () => {
    const bytes = async () => new Uint8Array(await (await writeTemplate(aTemplate({ rows: [["Đường"]] }))).arrayBuffer());
    expect(await bytes()).toEqual(await bytes());
  });
});
