// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook, type SheetSketch } from "#test/a-workbook.ts";
import { type FormsTold, toldByForms } from "#test/told-by-forms.ts";
import type { CellProblem, Mend } from "../form-record.ts";
import { readForms } from "./read-forms.ts";

type Row = readonly CellContent[];

const TITLE: readonly Row[] = [["HỖ TRỢ THÁNG 9 NĂM 2017"], ["(ĐVT: triệu đồng)"]];
const HEADINGS: Row = ["Xã", "Đơn vị hỗ trợ", "Lĩnh vực", "Nội dung", "Tháng", "Kế hoạch", "Thực hiện"];
const ROW: Row = ["Gia Thắng", "Doanh nghiệp 01", "Dạy nghề", "Lớp hàn", null, 12.5, 10];

function formsOf(sheet: Partial<SheetSketch> & { readonly rows: readonly Row[] }, mends: readonly Mend[] = []) {
  return readForms(aWorkbook([sheet]), 0, [], mends);
}

function told(sheet: Partial<SheetSketch> & { readonly rows: readonly Row[] }, mends: readonly Mend[] = []): FormsTold {
  return toldByForms(formsOf(sheet, mends));
}

function mend(row: number, column: number, text: string): Mend {
  return { at: { file: 0, sheet: 0, row, column }, text };
}

function problemsOf(rows: readonly Row[]): readonly CellProblem[] {
  return formsOf({ rows }).flatMap(({ problems }) => problems);
}

/** Only what a case is about. */
function field(rows: readonly Row[], name: string): (string | undefined)[] {
  return told({ rows }).records.map((record) => record[name]);
}

describe("a time in a row", () => {
  it.each<[time: CellContent, candidates: string | null]>([
    [new Date(Date.UTC(2017, 4, 9)), "05/09/2017"],
    ["09/05/2017", "05/09/2017"],
    ["28/8/2017", ""],
    ["8/2017", ""],
    [new Date(Date.UTC(2017, 8, 5)), null],
    ["9/2017", null],
    ["Quý III/2017", null],
  ])("%j below a title of 9/2017 is told with what it may be: %j", (time, candidates) => {
    const problems = problemsOf([...TITLE, HEADINGS, ROW.with(4, time)]);
    expect(problems.map(({ code, at, isBlocking, values }) => [code, at.column, isBlocking, values.candidates])).toEqual(
      candidates === null ? [] : [["outside-title", 4, true, candidates]],
    );
  });

  it("is meant as it was typed in the review", () => {
    const { problems, records } = told({ rows: [...TITLE, HEADINGS, ROW.with(4, "8/2017")] }, [mend(3, 4, "08/2017")]);
    expect([problems, records.map(({ period }) => period)]).toEqual([[], ["2017-08 E4"]]);
  });

  it("without a year anywhere is to be typed at its own cell", () => {
    const [form] = formsOf({ rows: [["(ĐVT: triệu đồng)"], HEADINGS, ROW.with(4, "tháng 9")] });
    expect(form?.records.map(({ period, blanks }) => [period, blanks?.period])).toEqual([
      [null, { file: 0, sheet: 0, row: 2, column: 4 }],
    ]);
  });
});

describe("the time of a whole table", () => {
  it.each<[name: string, problems: readonly string[]]>([
    ["T8-2017", ["months-differ! A1"]],
    ["T9-2017", []],
    ["Quý III", []],
    ["Sheet1", []],
  ])("is told where the sheet is named %j and the title says 9/2017", (name, problems) => {
    expect(told({ name, rows: [...TITLE, HEADINGS, ROW] }).problems).toEqual(problems);
  });

  it("is what is typed at the title then", () => {
    const { problems, records } = told({ name: "T8-2017", rows: [...TITLE, HEADINGS, ROW] }, [mend(0, 0, "08/2017")]);
    expect([problems, records.map(({ period }) => period)]).toEqual([[], ["2017-08 A1"]]);
  });

  it.each<[signed: readonly string[], period: string | undefined]>([
    [["Gia Viễn, ngày 05 tháng 10 năm 2017"], "2017-09 A1"],
    [["ngày 30 tháng 9 năm 2017"], "2017-09 A1"],
    [["Gia Viễn, ngày 05 tháng 01 năm 2018"], undefined],
    [["Gia Viễn, ngày 05 tháng 10 năm 2017", "Ninh Bình, ngày 05 tháng 10 năm 2018"], undefined],
  ])("“THÁNG 9” without a year, signed %j, is %j", (signed, period) => {
    expect(field([["THÁNG 9", ...signed], ["(ĐVT: triệu đồng)"], HEADINGS, ROW], "period")).toEqual([period]);
  });

  it.each<[below: string, period: string]>([
    ["II. Các xã còn lại", "2017-09 A1"],
    ["THÁNG 8", "2017-08 A6"],
    ["NĂM 2016", "2016-01…2016-12 A6"],
  ])("is the sheet's for a second table below “%s”, as far as that says none", (below, period) => {
    const rows = [["BÁO CÁO HUYỆN GIA VIỄN THÁNG 9 NĂM 2017"], ["(ĐVT: triệu đồng)"], HEADINGS, ROW, []];
    const { records } = told({ rows: [...rows, [below], ["(ĐVT: triệu đồng)"], HEADINGS.with(3, "Nội dung hỗ trợ"), ROW] });
    expect(records.map((record) => [record.commune?.slice(0, -3), record.period])).toEqual([
      ["Gia Thắng < huyện GIA VIỄN", "2017-09 A1"],
      ["Gia Thắng < huyện GIA VIỄN", period],
    ]);
  });
});

describe("a row that begins like a total", () => {
  it.each<[row: Row, records: number]>([
    [["Gia Thắng", "Doanh nghiệp 01", "Dạy nghề", "Tổng số 5 con bò giống", null, 12.5, 10], 2],
    [["Gia Thắng", "Doanh nghiệp 01", "Dạy nghề", "Cộng", null, 12.5, 10], 2],
    [["Gia Thắng", null, null, "Cộng", null, 12.5, 10], 1],
    [["Tổng cộng", null, null, null, null, 12.5, 10], 1],
    [["Cộng trang 1", null, null, null, null, 12.5, 10], 1],
    [["Mang sang", null, null, null, null, 12.5, 10], 1],
    [["Cộng dồn", null, null, null, null, 12.5, 10], 1],
    [["Σ", null, null, null, null, 12.5, 10], 1],
    [["TC", null, null, null, null, 12.5, 10], 1],
    [["TỔNG HỢP", null, null, null, null, 12.5, 10], 1],
    [["Huyện Gia Viễn", null, null, null, null, 12.5, 10], 1],
    // Its sums do not fit: somebody has to look at it.
    [["Huyện Gia Viễn", null, null, null, null, 13, 10], 2],
  ])("%j: so many lines are read: %i", (row, records) => {
    expect(told({ rows: [...TITLE, HEADINGS, ROW, row] }).records).toHaveLength(records);
  });

  it("with a commune, a sponsor and a kind of its own is a line", () => {
    const headings = ["Nội dung", "Xã", "Đơn vị hỗ trợ", "Lĩnh vực", "Kế hoạch", "Thực hiện"];
    const row: Row = ["Tổng số 5 con bò giống", "Gia Thắng", "Doanh nghiệp 01", "Dạy nghề", 12.5, 10];
    const titlesOf = (...rows: Row[]) => field([...TITLE, ...rows], "title");
    expect(titlesOf(headings, row.with(0, "Lớp hàn"), row)).toEqual(["Lớp hàn A4", "Tổng số 5 con bò giống A5"]);
    const without = (each: Row) => each.toSpliced(3, 1);
    expect(titlesOf(without(headings), without(row.with(0, "Lớp hàn")), without(row))).toEqual(["Lớp hàn A4"]);
    expect(titlesOf(without(headings), without(row.with(0, "Lớp hàn")), without(row.with(4, 3)))).toHaveLength(2);
  });

  it("and does not fit is told", () => {
    expect(told({ rows: [...TITLE, HEADINGS, ROW, ["Mang sang", null, null, null, null, 13, 10]] }).problems).toEqual([
      "total-differs F5",
    ]);
  });

  it("can be left out by typing so at its name", () => {
    const rows = [...TITLE, HEADINGS, ROW, ["Các hộ nghèo", null, null, null, null, 3, 3]];
    expect(told({ rows }).records).toHaveLength(2);
    expect(told({ rows }, [mend(4, 0, "bỏ")]).records).toHaveLength(1);
    expect(told({ rows }, [mend(4, 0, "Leave out")]).records).toHaveLength(1);
  });
});

describe("an amount that nobody can be sure of", () => {
  const rowOf = (title: string, planned: CellContent): Row => [
    "Gia Thắng",
    "Doanh nghiệp 01",
    "Dạy nghề",
    title,
    null,
    planned,
    1,
  ];

  it.each<[amounts: readonly CellContent[], problems: readonly string[]]>([
    [[10, 12, 12_500_000], ["unlikely-amount F6"]],
    [[10, 12, 12_500], ["unlikely-amount F6"]],
    [[10, 12, 2_500], []],
    [[0.01, 0.02, 500], []],
    [[1_000_001], ["unlikely-amount F4"]],
    [[900_000], []],
  ])("%j in million dong: %j", (amounts, problems) => {
    const rows = [...TITLE, HEADINGS, ...amounts.map((amount, index) => rowOf(`Việc ${index}`, amount))];
    expect(told({ rows }).problems).toEqual(problems);
  });

  it.each<[merge: string, rows: readonly Row[], problems: readonly string[]]>([
    ["F4:F5", [ROW, ["Gia Minh", "Doanh nghiệp 01", "Dạy nghề", "Lớp may", null, null, 5]], ["merged-amount! F4"]],
    ["F4:F5", [ROW, ["Gia Thắng", "Doanh nghiệp 02", "Dạy nghề", "Lớp may", null, null, 5]], ["merged-amount! F4"]],
    ["F4:F5", [ROW, ["Gia Thắng", "Doanh nghiệp 01", "Dạy nghề", "Lớp may", null, null, 5]], []],
    ["F4:G4", [ROW.with(6, null)], ["merged-amount! F4"]],
  ])("drawn over %s", (merge, rows, problems) => {
    expect(told({ rows: [...TITLE, HEADINGS, ...rows], merges: [merge] }).problems).toEqual(problems);
  });

  it("in a text file with a cell beyond the headings may be half a number", () => {
    const rows = [
      ...TITLE,
      HEADINGS,
      ROW.with(5, "12").with(6, "10"),
      ["Gia Minh", "Doanh nghiệp 01", "Dạy nghề", "Lớp may", null, "12", "5", "10"],
    ];
    expect(toldByForms(readForms(aWorkbook(rows, "csv"), 0, [], [])).problems).toEqual(["beyond-headings! H5"]);
  });
});

describe("“nt” in a column of names", () => {
  it.each(["nt", "-nt-", "NT", "n.t", "như trên", '"', "- nt -", "〃"])("%j is the cell above", (ditto) => {
    const row: Row = [ditto, ditto, ditto, "Lớp may", null, 5, 5];
    const [, second, third] = told({ rows: [...TITLE, HEADINGS, ROW, row, row.with(3, "Lớp mộc")] }).records;
    for (const record of [second, third])
      expect([record?.commune, record?.sponsor, record?.kind]).toEqual([
        "Gia Thắng A4",
        "Doanh nghiệp 01 (enterprise) B4",
        "Dạy nghề C4",
      ]);
  });
});

it("a name with its number before it is the name", () => {
  expect(field([...TITLE, HEADINGS, ROW.with(0, "1. Gia Thắng")], "commune")).toEqual(["Gia Thắng A4"]);
});

it("a table of headings alone is told", () => {
  expect(told({ rows: [...TITLE, HEADINGS] }).problems).toEqual(["no-lines A3"]);
});
