// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook, type SheetSketch } from "#test/a-workbook.ts";
import { type FormsTold, toldByForms } from "#test/told-by-forms.ts";
import type { Mend, Recipe } from "../form-record.ts";
import { readForms } from "./read-forms.ts";

type Rows = readonly (readonly CellContent[])[];

const NOTHING: FormsTold = { records: [], problems: [], questions: [], totals: [] };

function told(sheets: readonly SheetSketch[] | Rows, mends: readonly Mend[] = [], recipes: readonly Recipe[] = []): FormsTold {
  return toldByForms(readForms(aWorkbook(sheets), 0, recipes, mends));
}

const TITLE: Rows = [["HỖ TRỢ THÁNG 9 NĂM 2017"], ["(ĐVT: triệu đồng)"]];
const HEADINGS = ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Kế hoạch", "Thực hiện"];
const ROW: readonly CellContent[] = [1, "Gia Thắng", "Doanh nghiệp 01", "Lớp hàn", 12.5, 10];
const RECORD = {
  at: "E4",
  commune: "Gia Thắng B4",
  sponsor: "Doanh nghiệp 01 (enterprise) C4",
  title: "Lớp hàn D4",
  period: "2017-09 A1",
  planned: "12500000 E4",
  delivered: "10000000 F4",
};

describe("a form with a line per row", () => {
  it.each<[habit: string, sheets: readonly SheetSketch[] | Rows, expected: Partial<FormsTold>]>([
    ["is read below its title", [...TITLE, HEADINGS, ROW], { records: [RECORD] }],
    [
      "has every column that a line can have, each at its cell",
      [
        [],
        [],
        [
          "TT",
          "Tên xã",
          "Cơ quan, đơn vị giúp đỡ",
          "Nội dung hỗ trợ",
          "Lĩnh vực",
          "Hình thức",
          "Thời gian",
          "Kinh phí dự kiến (triệu đồng)",
          "Đã hỗ trợ (nghìn đồng)",
          "Số lao động được đào tạo",
          "Số việc làm",
          "Số hộ",
          "Ghi chú",
        ],
        [
          1,
          "Xã Gia Minh, huyện Gia Viễn",
          "Cơ quan cấp tỉnh 01",
          "Lớp may",
          "Dạy nghề",
          "tiền mặt",
          "T9/2017",
          30,
          "12.500",
          35,
          "20",
          3,
          "xong",
        ],
      ],
      {
        records: [
          {
            at: "H4",
            commune: "Gia Minh < huyện Gia Viễn B4",
            sponsor: "Cơ quan cấp tỉnh 01 (agency) C4",
            title: "Lớp may D4",
            kind: "Dạy nghề E4",
            form: "tiền mặt F4",
            period: "2017-09 G4",
            planned: "30000000 H4",
            delivered: "12500000 I4",
            trained: "35 J4",
            jobs: "20 K4",
            households: "3 L4",
            note: "xong M4",
          },
        ],
      },
    ],
    [
      "knows headings in capitals, decomposed and with unbreakable spaces, and its cells the same",
      [
        ["HỖ TRỢ THÁNG\u00a09 NĂM 2017".normalize("NFD")],
        ["(ĐVT:\u00a0triệu đồng)".normalize("NFD")],
        ["STT", "XÃ", "ĐƠN VỊ\u00a0HỖ TRỢ", "NỘI DUNG", "KẾ  HOẠCH", "THỰC HIỆN"].map((text) => text.normalize("NFD")),
        [
          "1",
          "\u00a0Gia Thắng ".normalize("NFD"),
          " Doanh nghiệp\u00a001".normalize("NFD"),
          "Lớp\nhàn",
          "12,5\u00a0",
          "\u00a010",
        ],
      ],
      { records: [RECORD] },
    ],
    [
      "leaves out the row that numbers its columns",
      [...TITLE, HEADINGS, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6=5)"], ROW.with(0, 1)],
      { records: [moved(RECORD, 1)] },
    ],
    [
      "leaves out a row that numbers its columns with letters and numbers",
      [...TITLE, HEADINGS, ["A", "B", "C", "D", 1, 2], ROW],
      { records: [moved(RECORD, 1)] },
    ],
    [
      "takes no estimate, rate or running total for a figure",
      [...TITLE, [...HEADINGS, "Ước thực hiện", "TH/KH (%)", "Lũy kế từ đầu năm"], [...ROW, 99, 80, 77]],
      { records: [RECORD] },
    ],
    [
      "says of a blank or a stroke that it is not reported, and of words that it is not applicable",
      [...TITLE, HEADINGS, [...ROW.slice(0, 4), "-", null], [...ROW.slice(0, 4), "không quy ra tiền", 0]],
      {
        records: [
          { ...RECORD, at: "E4", planned: "not-reported E4", delivered: "not-reported F4" },
          { ...moved(RECORD, 1), at: "E5", planned: "not-applicable E5", delivered: "0 F5" },
        ],
      },
    ],
    [
      "reads footnotes and signatures as no rows",
      [
        ...TITLE,
        HEADINGS,
        ROW,
        ["(*) Phần còn lại chuyển sang quý sau: 8,5 triệu đồng"],
        ["Ghi chú: số liệu đến 25/9"],
        [null, null, null, null, "Gia Viễn, ngày 28 tháng 9 năm 2017"],
        [null, "NGƯỜI LẬP BIỂU", null, null, "CHỦ TỊCH"],
        [null, "Người 01", null, null, "Người 02"],
      ],
      { records: [RECORD] },
    ],
    ["goes on over a footnote in its middle", [...TITLE, HEADINGS, ["Ghi chú: đợt 1"], ROW], { records: [moved(RECORD, 1)] }],
    [
      "stands in several columns of time, which are put together",
      [[], [], ["Xã", "Nội dung", "Tháng", "Năm", "Thực hiện (đồng)"], ["Gia Thắng", "Lớp hàn", 9, 2017, 5_000_000]],
      { records: [{ at: "E4", commune: "Gia Thắng A4", title: "Lớp hàn B4", period: "2017-09 C4", delivered: "5000000 E4" }] },
    ],
    [
      "takes the month of a day, be it a date or a text",
      [
        [],
        [],
        ["Xã", "Nội dung", "Ngày", "Thực hiện (đồng)"],
        ["Gia Thắng", "Một", new Date(Date.UTC(2017, 8, 3)), 1],
        ["Gia Thắng", "Hai", "03/09/2017", 2],
        ["Gia Thắng", "Ba", "13/2017", 3],
      ],
      {
        records: [
          { at: "D4", commune: "Gia Thắng A4", title: "Một B4", period: "2017-09 C4", delivered: "1 D4" },
          { at: "D5", commune: "Gia Thắng A5", title: "Hai B5", period: "2017-09 C5", delivered: "2 D5" },
          { at: "D6", commune: "Gia Thắng A6", title: "Ba B6", delivered: "3 D6" },
        ],
        problems: ["not-a-period! C6"],
      },
    ],
    [
      "takes the quarter of a sheet's name and the year of the title, the commune of the title",
      [
        {
          name: "Quý III",
          rows: [
            ["UBND XÃ GIA THẮNG - HUYỆN GIA VIỄN"],
            ["BÁO CÁO NĂM 2017 (đơn vị: đồng)"],
            ["Nội dung", "Thực hiện"],
            ["Lớp hàn", 5],
          ],
        },
      ],
      {
        records: [
          {
            at: "B4",
            commune: "GIA THẮNG < huyện GIA VIỄN A1",
            period: "2017-07…2017-09 A1",
            title: "Lớp hàn A4",
            delivered: "5 B4",
          },
        ],
      },
    ],
    [
      "has its commune in its sheet's name",
      [{ name: "Gia Thắng", rows: [["Tháng 9/2017 (ĐVT: đồng)"], ["Nội dung", "Thực hiện"], ["Lớp hàn", 5]] }],
      { records: [{ at: "B3", commune: "Gia Thắng A1", period: "2017-09 A1", title: "Lớp hàn A3", delivered: "5 B3" }] },
    ],
    [
      "may be one of several in a sheet, each with its own title",
      [
        ["1. Xã Gia Thịnh, tháng 8/2017 (ĐVT: triệu đồng)"],
        ["TT", "Nội dung", "Kế hoạch", "Thực hiện"],
        [1, "Lớp hàn", 2, 1],
        ["Cộng", null, 2, 1],
        [],
        ["2. Xã Gia Trung, tháng 9/2017 (ĐVT: nghìn đồng)"],
        ["TT", "Nội dung", "Kế hoạch", "Thực hiện"],
        [1, "Lớp may", 4, 3],
      ],
      {
        records: [
          {
            at: "C3",
            commune: "Gia Thịnh A1",
            period: "2017-08 A1",
            title: "Lớp hàn B3",
            planned: "2000000 C3",
            delivered: "1000000 D3",
          },
          {
            at: "C8",
            commune: "Gia Trung A6",
            period: "2017-09 A6",
            title: "Lớp may B8",
            planned: "4000 C8",
            delivered: "3000 D8",
          },
        ],
        totals: ["Cộng C4 2000000 = 2000000", "Cộng D4 1000000 = 1000000"],
      },
    ],
    [
      "has its headings again on each printed page",
      [...TITLE, HEADINGS, ROW, HEADINGS, ROW, [null, "Tổng cộng", null, null, 25, 20]],
      {
        records: [RECORD, moved(RECORD, 2)],
        totals: ["Tổng cộng E7 25000000 = 25000000", "Tổng cộng F7 20000000 = 20000000"],
      },
    ],
    [
      "counts money row by row where it has a column of units, and leaves out what is no money",
      [
        ["Tháng 9/2017"],
        ["TT", "Xã", "Nội dung", "ĐVT", "Thực hiện"],
        [1, "Gia Thắng", "Làm đường", "triệu đồng", 2],
        [2, "Gia Thắng", "Lớp hàn", "Người", 35],
        [3, "Gia Thắng", "Lớp may", "1.000 đồng", 7],
      ],
      {
        records: [
          { at: "E3", commune: "Gia Thắng B3", period: "2017-09 A1", title: "Làm đường C3", delivered: "2000000 E3" },
          { at: "E5", commune: "Gia Thắng B5", period: "2017-09 A1", title: "Lớp may C5", delivered: "7000 E5" },
        ],
        problems: ["not-an-amount E4"],
      },
    ],
    [
      "is of whom the row's own words say, whichever heading they stand under",
      [...TITLE, HEADINGS.with(2, "Cơ quan giúp đỡ"), ROW],
      { records: [RECORD] },
    ],
    [
      "reads “Đơn vị” beside “Xã” as who helps, and alone as the commune",
      [
        ["Tháng 9/2017 (ĐVT: đồng)"],
        ["Đơn vị", "Nội dung", "Thực hiện"],
        ["Gia Thắng", "Lớp hàn", 5],
        [],
        ["Tháng 8/2017 (ĐVT: đồng)"],
        ["TT", "Đơn vị", "Xã", "Nội dung", "Thực hiện"],
        [1, "Doanh nghiệp 01", "Gia Minh", "Lớp may", 6],
      ],
      {
        records: [
          { at: "C3", commune: "Gia Thắng A3", period: "2017-09 A1", title: "Lớp hàn B3", delivered: "5 C3" },
          {
            at: "E7",
            commune: "Gia Minh C7",
            sponsor: "Doanh nghiệp 01 (enterprise) B7",
            period: "2017-08 A5",
            title: "Lớp may D7",
            delivered: "6 E7",
          },
        ],
      },
    ],
    [
      "names communes by their codes, as texts or numbers",
      [
        ["Tháng 9/2017 (ĐVT: đồng)"],
        ["Mã xã", "Xã", "Nội dung", "Thực hiện"],
        [14506, "Gia Thắng", "Một", 1],
        ["00123", null, "Hai", 2],
      ],
      {
        records: [
          { at: "D3", commune: "14506 < Gia Thắng B3", period: "2017-09 A1", title: "Một C3", delivered: "1 D3" },
          { at: "D4", commune: "00123 A4", period: "2017-09 A1", title: "Hai C4", delivered: "2 D4" },
        ],
      },
    ],
  ])("%s", (_, sheets, expected) => {
    expect(told(sheets)).toEqual({ ...NOTHING, ...expected });
  });
});

/** The same so many rows further down; the title stays. */
function moved(record: Record<string, string>, rows: number): Record<string, string> {
  const down = (text: string) =>
    text.replace(/\b([A-Z]+)(\d+)$/, (_, column: string, row: string) => `${column}${Number(row) + rows}`);
  return Object.fromEntries(Object.entries(record).map(([field, text]) => [field, field === "period" ? text : down(text)]));
}

describe("what cannot be taken as it stands is told at its cell", () => {
  it.each<[cell: CellContent, problems: readonly string[]]>([
    ["mười hai", ["not-an-amount! E4"]],
    ["12,500", ["ambiguous-amount! E4"]],
    ["không", ["ambiguous-amount! E4"]],
    [1 / 3, ["not-whole-dong! E4"]],
    [0.0000005, ["not-whole-dong! E4"]],
    [1e16, ["too-large! E4"]],
    ["1e400", ["not-an-amount! E4"]],
    [-3, ["negative-amount! E4"]],
    [new Date(Date.UTC(2017, 8, 3)), ["not-an-amount! E4"]],
    [true, ["not-an-amount! E4"]],
    ["=SUM(A1:A2)", ["formula-text! E4"]],
  ])("an amount of %j", (cell, problems) => {
    const { records, ...rest } = told([...TITLE, HEADINGS, ROW.with(4, cell)]);
    expect(rest).toEqual({ problems, questions: [], totals: [] });
    expect(records.map(({ planned, delivered }) => [planned, delivered])).toEqual([[undefined, "10000000 F4"]]);
  });

  it.each<[cell: CellContent, trained: string | undefined, problems: readonly string[]]>([
    [35, "35 B3", []],
    ["1.200", "1200 B3", []],
    ["-", undefined, []],
    [2.5, undefined, ["not-a-count! B3"]],
    [-1, undefined, ["not-a-count! B3"]],
    ["nhiều", undefined, ["not-a-count! B3"]],
  ])("a count of %j", (cell, trained, problems) => {
    const rows = [
      ["Xã Gia Thắng, tháng 9/2017 (ĐVT: đồng)"],
      ["Nội dung", "Số lao động được đào tạo", "Thực hiện"],
      ["Lớp hàn", cell, 5],
    ];
    const said = told(rows);
    expect([said.records[0]?.trained, said.problems]).toEqual([trained, problems]);
  });

  it("errors, formulas without a result, letters that are lost, in figures, names and notes", () => {
    const rows = [
      ["Tháng 9/2017 (ĐVT: đồng)"],
      ["Xã", "Nội dung", "Thực hiện", "Ghi chú"],
      ["Gia Th?ng", "Lớp hàn", null, "xong"],
      [null, "L\ufffdp may", null, "ho?n thành"],
    ];
    const sheet = { rows, errors: { A4: "#N/A", C3: "#REF!" }, uncomputed: ["C4"] };
    expect(told([sheet]).problems).toEqual([
      "error-value! C3",
      "lost-letters! A3",
      "formula-not-computed! C4",
      "error-value! A4",
      "lost-letters! B4",
      "lost-letters D4",
    ]);
  });

  it("a figure beside which there is no word", () => {
    expect(told([...TITLE, HEADINGS, ROW, [null, null, null, null, 1, 2]])).toEqual({
      ...NOTHING,
      records: [RECORD],
      problems: ["no-title! E5"],
    });
  });

  it("a workbook without a form, and a form without amounts", () => {
    expect(told([["Kính gửi"], ["Xin chào"]]).problems).toEqual(["no-header! A1"]);
    expect(
      told([
        ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Ghi chú"],
        [1, "Gia Thắng", "Doanh nghiệp 01", "Lớp hàn", null],
      ]).problems,
    ).toEqual(["no-amounts! A1"]);
  });

  it("says of a blank cell where it is", () => {
    const [form] = readForms(aWorkbook([...TITLE, HEADINGS, ROW.with(1, null).with(2, null)]), 0, [], []);
    expect(form?.records[0]?.blanks).toEqual({
      commune: { file: 0, sheet: 0, row: 3, column: 1 },
      sponsor: { file: 0, sheet: 0, row: 3, column: 2 },
    });
  });
});

describe("a mend", () => {
  const at = (row: number, column: number) => ({ file: 0, sheet: 0, row, column });

  it("is taken as if it had been typed at its cell", () => {
    const rows = [...TITLE, HEADINGS, [1, "Gia Th?ng", "Doanh nghiệp 01", "Lớp hàn", "12,500", null]];
    const mends = [
      { at: at(3, 1), text: " Gia Thắng" },
      { at: at(3, 4), text: "12,5" },
      { at: at(3, 5), text: "10.000.000 đồng" },
    ];
    expect(told(rows, mends)).toEqual({ ...NOTHING, records: [RECORD] });
  });

  it("empties a cell, ends an error, writes below the last row, and is of its own sheet and file", () => {
    const sheet = { rows: [...TITLE, HEADINGS, ROW.with(5, null)], errors: { F4: "#REF!" } };
    const mends = [
      { at: at(3, 5), text: "" },
      ...["2", "Gia Minh", "Doanh nghiệp 02", "Lớp may", "1", "1"].map((text, column) => ({ at: at(4, column), text })),
    ];
    const others = [
      { at: { ...at(3, 4), file: 1 }, text: "99" },
      { at: { ...at(3, 4), sheet: 1 }, text: "99" },
    ];
    expect(told([sheet], [...mends, ...others])).toEqual({
      ...NOTHING,
      records: [
        { ...RECORD, delivered: "not-reported F4" },
        {
          ...moved(RECORD, 1),
          commune: "Gia Minh B5",
          sponsor: "Doanh nghiệp 02 (enterprise) C5",
          title: "Lớp may D5",
          planned: "1000000 E5",
          delivered: "1000000 F5",
        },
      ],
    });
  });

  it("mends a title", () => {
    const rows = [["HỖ TRỢ"], TITLE[1] ?? [], HEADINGS, ROW];
    expect(told(rows).records[0]?.period).toBe(undefined);
    expect(told(rows, [{ at: at(0, 0), text: "HỖ TRỢ THÁNG 9 NĂM 2017" }]).records).toEqual([RECORD]);
  });
});

describe("sheets", () => {
  const rows = [...TITLE, HEADINGS, ROW];

  it("that are hidden are read only where no other has a form; hidden rows are", () => {
    expect(told([{ rows }, { rows, isHidden: true }]).records).toEqual([RECORD]);
    expect(told([{ rows: [["Hướng dẫn"]] }, { rows, isHidden: true, hiddenRows: [3] }]).records.map(({ at }) => at)).toEqual([
      "1!E4",
    ]);
  });

  it("of quarters are read one by one", () => {
    const sheet = (name: string) => ({
      name,
      rows: [["NĂM 2017 (ĐVT: triệu đồng)"], ["Xã", "Nội dung", "Thực hiện"], ["Gia Thắng", "Lớp hàn", 5]],
    });
    expect(told([sheet("Quý I"), sheet("QUÝ II")]).records.map(({ period }) => period)).toEqual([
      "2017-01…2017-03 A1",
      "2017-04…2017-06 1!A1",
    ]);
  });
});

describe("a sheet of very many headers", () => {
  const many = (count: number, rows: (index: number) => Rows) => Array.from({ length: count }, (_, index) => rows(index)).flat();
  const tableOf = (index: number): Rows => [[`XÃ GIA THẮNG, THÁNG ${(index % 12) + 1} NĂM 2017`], HEADINGS, ROW];

  it("is read with fifty tables, and refused in words with one more", () => {
    expect(told(many(50, tableOf))).toMatchObject({ problems: [], records: { length: 50 } });
    expect(told(many(51, tableOf))).toEqual({ ...NOTHING, problems: ["too-many-tables! A152"] });
  });

  it("is one table where the headings stand on each printed page, and refused where they stand on nearly each row", () => {
    const paged = told([...TITLE, ...many(200, () => [HEADINGS, ROW])]);
    expect(paged).toMatchObject({ problems: [], records: { length: 200 } });
    const refused = told([...TITLE, ...many(5001, () => [HEADINGS])]);
    expect(refused).toEqual({ ...NOTHING, problems: ["too-many-tables! A5003"] });
  });

  it("has its recipes together, however many there are of its layout", () => {
    const rows: Rows = [["THÁNG 9 NĂM 2017"], HEADINGS, ROW];
    const [form] = readForms(aWorkbook(rows), 0, [], []);
    const layout = form?.layout ?? "";
    const recipes = [
      { layout, answers: { unit: "1000000" } },
      { layout, answers: { legacy: "no" } },
    ];
    expect(told(rows, [], recipes)).toMatchObject({ questions: [], records: [{ delivered: "10000000 F3" }] });
  });
});
