// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook, type SheetSketch } from "#test/a-workbook.ts";
import { toldByForms } from "#test/told-by-forms.ts";
import { readForms } from "./read-forms.ts";

type Rows = readonly (readonly CellContent[])[];

function layoutOf(sheet: SheetSketch): string {
  return readForms(aWorkbook([sheet]), 0, [], [])[0]?.layout ?? "none";
}

function answered(sheet: SheetSketch, answers: Record<string, string>) {
  return toldByForms(readForms(aWorkbook([sheet]), 0, [{ layout: layoutOf(sheet), answers }], []));
}

describe("the unit", () => {
  const rows = (amount: CellContent): Rows => [
    ["Tháng 9/2017"],
    ["Xã", "Nội dung", "Thực hiện"],
    ["Gia Thắng", "Lớp hàn", amount],
  ];

  it.each<[amount: CellContent, suggested: string | null]>([
    [12_500_000, "1"],
    [12_500, "1000"],
    [12.5, "1000000"],
    ["12,5", "1000000"],
    [2.5, null],
  ])("of %j is asked where nothing says it, and %j is suggested", (amount, suggested) => {
    const [form] = readForms(aWorkbook(rows(amount)), 0, [], []);
    expect(form?.questions).toMatchObject([{ id: "unit", suggested, choices: ["1", "1000", "1000000", "1000000000"] }]);
  });

  it("is taken from the answer, and asked no more", () => {
    expect(answered({ rows: rows(12.5) }, { unit: "1000000000" })).toMatchObject({
      questions: [],
      records: [{ delivered: "12500000000 C3" }],
    });
  });

  it("is taken from the answer whichever recipe of the layout has it", () => {
    const sheet = { rows: rows(12.5) };
    const layout = layoutOf(sheet);
    const recipes = [{ unit: "1000" }, { unit: "1000000000" }, { legacy: "no" }].map((answers) => ({ layout, answers }));
    expect(toldByForms(readForms(aWorkbook([sheet]), 0, recipes, [])).records).toMatchObject([{ delivered: "12500000000 C3" }]);
  });

  it("is not asked of nothing but zeros and blanks, nor where each amount has its own", () => {
    for (const amount of [0, null, "-", "12 triệu"]) {
      expect(toldByForms(readForms(aWorkbook(rows(amount)), 0, [], [])).questions).toEqual([]);
    }
  });
});

describe("texts of before Unicode", () => {
  // "Lớp hàn" and "Xã Gia Thắng" as .VnTime has them.
  const rows: Rows = [["Tháng 9/2017 (ĐVT: đồng)"], ["Xã", "Nội dung", "Thực hiện"], ["X· Gia Th¾ng", "Lớp \u00bd", 5]];
  const oldFonts = { A3: [{ text: "X· Gia Th¾ng", font: ".VnTime" }] };

  it("are converted by their fonts, shown before and after, when that is wanted", () => {
    const sheet = { rows, oldFonts };
    const [form] = readForms(aWorkbook([sheet]), 0, [], []);
    expect(form?.questions).toMatchObject([
      {
        id: "legacy",
        suggested: "yes",
        choices: ["yes", "no"],
        sample: { before: "X· Gia Th¾ng", after: "Xã Gia Thắng" },
        at: [{ row: 2, column: 0 }],
      },
    ]);
    expect(answered(sheet, { legacy: "yes" })).toMatchObject({
      questions: [],
      problems: [],
      records: [{ commune: "Gia Thắng A3", title: "Lớp ½ B3" }],
    });
    expect(answered(sheet, { legacy: "no" })).toMatchObject({
      questions: [],
      problems: ["legacy-text A3"],
      records: [{ commune: "X· Gia Th¾ng A3" }],
    });
  });

  it("are known in headings, run by run, so that a form is found at all", () => {
    const sheet = {
      rows: [["Th¸ng 9/2017 (đồng)"], ["X·", "Néi dung", "Thùc hiÖn"], ["Gia Minh", "Một", 5]],
      oldFonts: {
        A1: [
          { text: "Th¸ng", font: ".VnTime" },
          { text: " 9/2017 (đồng)", font: "Times New Roman" },
        ],
        A2: [{ text: "X·", font: ".VnTime" }],
        B2: [{ text: "Néi dung", font: ".VnTime" }],
        C2: [{ text: "Thùc hiÖn", font: ".VnTime" }],
      },
    };
    expect(answered(sheet, { legacy: "yes" }).records).toEqual([
      { at: "C3", commune: "Gia Minh A3", period: "2017-09 A1", title: "Một B3", delivered: "5 C3" },
    ]);
  });

  it("without fonts are known by their letters; where all of a sheet is so, also what could be either", () => {
    const rows = [["Th¸ng 9/2017 (§VT: ®ång)"], ["X·", "Néi dung", "Thùc hiÖn"], ["Gia Minh", "Héi ®ång", 5]];
    const workbook = aWorkbook([{ rows }], "csv");
    expect(toldByForms(readForms(workbook, 0, [{ layout: layoutOf({ rows }), answers: { legacy: "yes" } }], [])).records).toEqual(
      [{ at: "C3", commune: "Gia Minh A3", period: "2017-09 A1", title: "Hội đồng B3", delivered: "5 C3" }],
    );
  });

  it("are left alone in a mended cell", () => {
    const mends = [{ at: { file: 0, sheet: 0, row: 2, column: 0 }, text: "Gia Minh" }];
    const [form] = readForms(aWorkbook([{ rows, oldFonts }]), 0, [], mends);
    expect([form?.questions, form?.records[0]?.commune?.value]).toEqual([[], { name: "Gia Minh" }]);
  });
});

describe("a heading that is not known", () => {
  const rows: Rows = [
    ["Tháng 9/2017 (ĐVT: đồng)"],
    ["TT", "Thôn văn hóa", "Việc làm được", "Thực hiện"],
    [1, "Gia Thắng", "Lớp hàn", 5],
  ];

  it("is asked about where something that is needed is missing, and taken for what is answered", () => {
    const asked = toldByForms(readForms(aWorkbook(rows), 0, [], [])).questions;
    expect(asked).toContain("column:thon van hoa ignored B2");
    expect(answered({ rows }, { "column:thon van hoa": "commune", "column:viec lam duoc": "title" })).toMatchObject({
      questions: [],
      records: [{ commune: "Gia Thắng B3", delivered: "5 D3" }],
    });
  });

  it("is not asked about where all that is needed is there and it has no figures", () => {
    const full = (content: CellContent): Rows => [
      ["Tháng 9/2017 (ĐVT: đồng)"],
      ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Thực hiện", "Khác"],
      ["Gia Thắng", "Doanh nghiệp 01", "Lớp hàn", 5, content],
    ];
    expect(toldByForms(readForms(aWorkbook(full("x")), 0, [], [])).questions).toEqual([]);
    expect(toldByForms(readForms(aWorkbook(full(3)), 0, [], [])).questions).toEqual(["column:khac ignored E2"]);
  });
});

describe("the layout", () => {
  const sheet = (
    month: number,
    commune: string,
    headings: readonly string[] = ["Xã", "Nội dung", "TH quý I/2017"],
  ): SheetSketch => ({
    name: `T${month}`,
    rows: [[`KẾT QUẢ THÁNG ${month} NĂM 2017, ĐVT: triệu đồng`], headings, [commune, `Việc ${month}`, month]],
  });

  it("is the same for another month, commune, sheet, title, and other years over the columns", () => {
    const layout = layoutOf(sheet(8, "Gia Thắng"));
    expect(layout).toMatch(/^bm-[\da-f]{16}$/);
    expect(layoutOf(sheet(9, "Gia Minh"))).toBe(layout);
    expect(layoutOf(sheet(9, "Gia Minh", ["XÃ", "Nội  dung", "TH quý IV/2018"]))).toBe(layout);
    expect(layoutOf(sheet(9, "Gia Minh", ["Xã", "Nội dung", "TH quý I/2017", "TH quý II/2017"]))).toBe(layout);
  });

  it("is another one for other headings, another order and other sections", () => {
    const layouts = [
      layoutOf(sheet(8, "Gia Thắng")),
      layoutOf(sheet(8, "Gia Thắng", ["Xã", "Nội dung", "KH quý I/2017"])),
      layoutOf(sheet(8, "Gia Thắng", ["Nội dung", "Xã", "TH quý I/2017"])),
      layoutOf({ rows: [["ĐVT: đồng"], ["TT", "Nội dung", "Thực hiện"], ["I", "Xã Gia Thắng"], [1, "Một", 1]] }),
      layoutOf({ rows: [["ĐVT: đồng"], ["TT", "Nội dung", "Thực hiện"], [1, "Một", 1]] }),
    ];
    expect(new Set(layouts).size).toBe(layouts.length);
  });

  it("is not another one once it is answered", () => {
    const rows: Rows = [["Tháng 9/2017"], ["Xã", "Nội dung", "Số tiền"], ["Gia Thắng", "Lớp hàn", 5]];
    const layout = layoutOf({ rows });
    const recipe = { layout, answers: { unit: "1000000", "column:so tien": "planned" } };
    const [form] = readForms(aWorkbook(rows), 0, [recipe], []);
    expect([form?.layout, form?.questions]).toEqual([layout, []]);
  });
});
