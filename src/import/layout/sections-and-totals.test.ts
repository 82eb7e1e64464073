// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook } from "#test/a-workbook.ts";
import { type FormsTold, toldByForms } from "#test/told-by-forms.ts";
import { readForms } from "./read-forms.ts";

type Rows = readonly (readonly CellContent[])[];

function told(rows: Rows, merges: readonly string[] = []): FormsTold {
  return toldByForms(readForms(aWorkbook([{ rows, merges }]), 0, [], []));
}

/** "B4: Gia Thắng B3, Làm đường B4, 2 D4": enough to know whose each line is. */
function lines(rows: Rows, merges: readonly string[] = []): string[] {
  return told(rows, merges).records.map(({ at, commune, sponsor, kind, period, title, delivered }) =>
    [at, commune, sponsor, kind, period, title, delivered].filter((text) => text !== undefined).join(" | "),
  );
}

const TITLE: Rows = [["Tháng 9/2017 (ĐVT: đồng)"]];
const HEADINGS = ["TT", "Nội dung", "Lĩnh vực", "Thực hiện"];

describe("what stands over rows is of each of them", () => {
  it.each<[habit: string, rows: Rows, merges: readonly string[], expected: readonly string[]]>([
    [
      "communes as I and II",
      [
        ...TITLE,
        HEADINGS,
        ["I", "Xã Gia Thắng"],
        [1, "Một", "Hạ tầng", 1],
        [2, "Hai", "Hạ tầng", 2],
        ["II", "Gia Minh"],
        [1, "Ba", "Hạ tầng", 3],
      ],
      [],
      [
        "D4 | Gia Thắng B3 | Hạ tầng C4 | 2017-09 A1 | Một B4 | 1 D4",
        "D5 | Gia Thắng B3 | Hạ tầng C5 | 2017-09 A1 | Hai B5 | 2 D5",
        "D7 | Gia Minh B6 | Hạ tầng C7 | 2017-09 A1 | Ba B7 | 3 D7",
      ],
    ],
    [
      "kinds as A and B, communes below them as I and II",
      [
        ...TITLE,
        ["TT", "Nội dung", "Đơn vị hỗ trợ", "Thực hiện"],
        ["A", "Xây dựng cơ sở hạ tầng"],
        ["I", "Xã Gia Thắng"],
        [1, "Một", "Doanh nghiệp 01", 1],
        ["II", "Xã Gia Minh"],
        [1, "Hai", "Doanh nghiệp 01", 2],
        ["B", "Dạy nghề"],
        ["I", "Xã Gia Thắng"],
        [1, "Ba", "Doanh nghiệp 01", 3],
      ],
      [],
      [
        "D5 | Gia Thắng B4 | Doanh nghiệp 01 (enterprise) C5 | Xây dựng cơ sở hạ tầng B3 | 2017-09 A1 | Một B5 | 1 D5",
        "D7 | Gia Minh B6 | Doanh nghiệp 01 (enterprise) C7 | Xây dựng cơ sở hạ tầng B3 | 2017-09 A1 | Hai B7 | 2 D7",
        "D10 | Gia Thắng B9 | Doanh nghiệp 01 (enterprise) C10 | Dạy nghề B8 | 2017-09 A1 | Ba B10 | 3 D10",
      ],
    ],
    [
      "communes as I, who helps them as rows without an ordinal",
      [
        ...TITLE,
        HEADINGS,
        ["I", "Xã Gia Thắng"],
        [null, "Doanh nghiệp 01"],
        [1, "Một", "Hạ tầng", 1],
        [null, "Cơ quan cấp tỉnh 01"],
        [2, "Hai", "Hạ tầng", 2],
        ["II", "Xã Gia Minh"],
        [3, "Ba", "Hạ tầng", 3],
      ],
      [],
      [
        "D5 | Gia Thắng B3 | Doanh nghiệp 01 (enterprise) B4 | Hạ tầng C5 | 2017-09 A1 | Một B5 | 1 D5",
        "D7 | Gia Thắng B3 | Cơ quan cấp tỉnh 01 (agency) B6 | Hạ tầng C7 | 2017-09 A1 | Hai B7 | 2 D7",
        "D9 | Gia Minh B8 | Hạ tầng C9 | 2017-09 A1 | Ba B9 | 3 D9",
      ],
    ],
    [
      "a commune alone in a row, drawn over the table",
      [...TITLE, HEADINGS, ["Xã Gia Thắng"], [1, "Một", "Hạ tầng", 1], ["Xã Gia Minh"], [1, "Hai", "Hạ tầng", 2]],
      ["A3:D3", "A5:D5"],
      [
        "D4 | Gia Thắng A3 | Hạ tầng C4 | 2017-09 A1 | Một B4 | 1 D4",
        "D6 | Gia Minh A5 | Hạ tầng C6 | 2017-09 A1 | Hai B6 | 2 D6",
      ],
    ],
    [
      "times as rows",
      [
        ["Năm 2017 (ĐVT: đồng)"],
        ["TT", "Xã", "Nội dung", "Thực hiện"],
        ["Quý I"],
        [1, "Gia Thắng", "Một", 1],
        ["Quý II"],
        [1, "Gia Thắng", "Hai", 2],
      ],
      [],
      ["D4 | Gia Thắng B4 | 2017-01…2017-03 A3 | Một C4 | 1 D4", "D6 | Gia Thắng B6 | 2017-04…2017-06 A5 | Hai C6 | 2 D6"],
    ],
    [
      "communes merged over their rows, and sponsors over theirs",
      [
        ...TITLE,
        ["TT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Thực hiện"],
        [1, "Gia Thắng", "Doanh nghiệp 01", "Một", 1],
        [null, null, null, "Hai", 2],
        [2, "Gia Minh", "Doanh nghiệp 02", "Ba", 3],
      ],
      ["A3:A4", "B3:B4", "C3:C4"],
      [
        "E3 | Gia Thắng B3 | Doanh nghiệp 01 (enterprise) C3 | 2017-09 A1 | Một D3 | 1 E3",
        "E4 | Gia Thắng B3 | Doanh nghiệp 01 (enterprise) C3 | 2017-09 A1 | Hai D4 | 2 E4",
        "E5 | Gia Minh B5 | Doanh nghiệp 02 (enterprise) C5 | 2017-09 A1 | Ba D5 | 3 E5",
      ],
    ],
    [
      "a commune goes on below itself without a merge where the row has no ordinal, but not where it has one",
      [...TITLE, ["TT", "Xã", "Nội dung", "Thực hiện"], [1, "Gia Thắng", "Một", 1], [null, null, "Hai", 2], [2, null, "Ba", 3]],
      [],
      [
        "D3 | Gia Thắng B3 | 2017-09 A1 | Một C3 | 1 D3",
        "D4 | Gia Thắng B3 | 2017-09 A1 | Hai C4 | 2 D4",
        "D5 | 2017-09 A1 | Ba C5 | 3 D5",
      ],
    ],
    [
      "a row whose parts follow it under strokes, or as 1.1, stands over them",
      [
        ["Xã Gia Thắng. Tháng 9/2017 (ĐVT: đồng)"],
        HEADINGS,
        [1, "Làm đường", null, 3],
        [null, "- Đợt 1", "Hạ tầng", 1],
        [null, "- Đợt 2", "Hạ tầng", 2],
        [2, "Xây cầu", null, 9],
        ["2.1", "Mố", "Hạ tầng", 4],
        ["2.2", "Nhịp", "Hạ tầng", 5],
        [3, "Trồng cây", "Hạ tầng", 6],
      ],
      [],
      [
        "D4 | Gia Thắng A1 | Hạ tầng C4 | 2017-09 A1 | Làm đường: Đợt 1 B4 | 1 D4",
        "D5 | Gia Thắng A1 | Hạ tầng C5 | 2017-09 A1 | Làm đường: Đợt 2 B5 | 2 D5",
        "D7 | Gia Thắng A1 | Hạ tầng C7 | 2017-09 A1 | Xây cầu: Mố B7 | 4 D7",
        "D8 | Gia Thắng A1 | Hạ tầng C8 | 2017-09 A1 | Xây cầu: Nhịp B8 | 5 D8",
        "D9 | Gia Thắng A1 | Hạ tầng C9 | 2017-09 A1 | Trồng cây B9 | 6 D9",
      ],
    ],
    [
      "lines that are numbered I, II, III are lines",
      [...TITLE, ["TT", "Xã", "Thực hiện"], ["I", "Gia Thắng", 1], ["II", "Gia Minh", 2], ["III", "Gia Lạc", 3]],
      [],
      ["C3 | Gia Thắng B3 | 2017-09 A1 | 1 C3", "C4 | Gia Minh B4 | 2017-09 A1 | 2 C4", "C5 | Gia Lạc B5 | 2017-09 A1 | 3 C5"],
    ],
    [
      "communes named under “Nội dung” are communes",
      [["Huyện Gia Viễn, tháng 9/2017 (ĐVT: đồng)"], HEADINGS, [1, "Xã Gia Thắng", null, 1], [2, "Xã Gia Minh", null, 2]],
      [],
      ["D3 | Gia Thắng < huyện Gia Viễn B3 | 2017-09 A1 | 1 D3", "D4 | Gia Minh < huyện Gia Viễn B4 | 2017-09 A1 | 2 D4"],
    ],
    [
      "a section without rows, but with a figure, is the line itself",
      [
        ...TITLE,
        HEADINGS,
        ["I", "Xã Gia Thắng", null, 3],
        [1, "Một", "Hạ tầng", 3],
        ["II", "Xã Gia Minh", null, 5],
        ["III", "Xã Gia Lạc", null, 0],
      ],
      [],
      ["D4 | Gia Thắng B3 | Hạ tầng C4 | 2017-09 A1 | Một B4 | 3 D4", "D5 | Gia Minh B5 | 2017-09 A1 | 5 D5"],
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(lines(rows, merges)).toEqual(expected);
    expect(told(rows, merges).problems).toEqual([]);
  });
});

describe("what adds up rows is compared with them and never a line", () => {
  const row = (ordinal: CellContent, title: string, delivered: CellContent) => [ordinal, title, "Hạ tầng", delivered];

  it.each<[habit: string, rows: Rows, totals: readonly string[], problems: readonly string[]]>([
    ["“Tổng cộng” at the bottom", [row(1, "Một", 1), row(2, "Hai", 2), [null, "Tổng cộng", null, 3]], ["Tổng cộng D5 3 = 3"], []],
    ["“Tổng số” at the top", [[null, "TỔNG SỐ", null, 3], row(1, "Một", 1), row(2, "Hai", 2)], ["TỔNG SỐ D3 3 = 3"], []],
    [
      "one that differs",
      [row(1, "Một", 1), row(2, "Hai", 2), ["Tổng cộng", null, null, 4]],
      ["Tổng cộng D5 4 ≠ 3"],
      ["total-differs D5"],
    ],
    [
      "“Cộng” of each stretch and “Tổng cộng” of all",
      [
        row(1, "Một", 1),
        ["Cộng", null, null, 1],
        row(2, "Hai", 2),
        row(3, "Ba", 3),
        ["Cộng", null, null, 6],
        ["Tổng cộng", null, null, 6],
      ],
      ["Cộng D4 1 = 1", "Cộng D7 6 = 6", "Tổng cộng D8 6 = 6"],
      [],
    ],
    [
      "a section's own sum, and the sum of all",
      [
        ["I", "Xã Gia Thắng", null, 3],
        row(1, "Một", 1),
        row(2, "Hai", 2),
        ["II", "Xã Gia Minh", null, 5],
        row(1, "Ba", 4),
        [null, "Tổng cộng", null, 7],
      ],
      ["Xã Gia Thắng D3 3 = 3", "Xã Gia Minh D6 5 ≠ 4", "Tổng cộng D8 7 = 7"],
      ["total-differs D6"],
    ],
    [
      "sums of nested sections",
      [["A", "Hạ tầng", null, 3], ["I", "Xã Gia Thắng", null, 3], row(1, "Một", 3), ["II", "Xã Gia Minh", null, 0]],
      ["Hạ tầng D3 3 = 3", "Xã Gia Thắng D4 3 = 3", "Xã Gia Minh D6 0 = 0"],
      [],
    ],
    ["a sum that nobody wrote a word to", [row(1, "Một", 1), row(2, "Hai", 2), [null, null, null, 3]], [" D5 3 = 3"], []],
    [
      "one whose rows cannot all be read is told nothing of",
      [row(1, "Một", 1), row(2, "Hai", "hai"), ["Tổng cộng", null, null, 3]],
      [],
      ["not-an-amount! D4"],
    ],
    ["“T. cộng”, short for it", [row(1, "Một", 1), row(2, "Hai", 2), [null, "T. cộng", null, 3]], ["T. cộng D5 3 = 3"], []],
    ["one that has no result", [row(1, "Một", 1), ["Tổng cộng", null, null, "=D3"]], [], ["formula-text D4"]],
  ])("%s", (_, rows, totals, problems) => {
    const said = told([["Xã Gia Lạc. Tháng 9/2017 (ĐVT: đồng)"], HEADINGS, ...rows]);
    expect({ totals: said.totals, problems: said.problems }).toEqual({ totals: [...totals], problems: [...problems] });
    expect(said.records.every(({ title = "" }) => /^(?:Một|Hai|Ba) /.test(title))).toBe(true);
  });

  it("of persons, jobs or households is told in what it counts, beside its parts, too, and is no sum of money", () => {
    const rows: Rows = [
      ["Xã Gia Lạc. Tháng 9/2017 (ĐVT: đồng)"],
      ["Nội dung", "Thực hiện", "Số người học nghề", "Số việc làm", "Số hộ"],
      ["Một", 1, 12, 3, 4],
      ["Hai", 2, 13, 4, 4],
      ["Tổng cộng", 3, 24, 7, 9],
    ];
    const [form] = readForms(aWorkbook(rows), 0, [], []);
    expect(form?.problems.map(({ at, values }) => [at.column, values])).toEqual([
      [2, { text: "Tổng cộng", of: "trained", expected: 25, found: 24 }],
      [4, { text: "Tổng cộng", of: "households", expected: 8, found: 9 }],
    ]);
    expect(form?.totals.map(({ at }) => at.column)).toEqual([1]);
  });

  it.each(["Xã Cộng Hòa", "Công trình cấp nước", "Tổng kết mô hình trồng nấm", "Cộng tác viên dân số", "Tống Trân"])(
    "“%s” adds up nothing",
    (title) => {
      const said = told([...TITLE, ["TT", "Xã", "Nội dung", "Thực hiện"], [1, "Gia Thắng", title, 1]]);
      expect([said.records.length, said.totals]).toEqual([1, []]);
    },
  );
});
