// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook } from "#test/a-workbook.ts";
import { toldByForms } from "#test/told-by-forms.ts";
import { readForms } from "./read-forms.ts";

type Rows = readonly (readonly CellContent[])[];

function figures(rows: Rows) {
  const { records, questions, problems } = toldByForms(readForms(aWorkbook(rows), 0, [], []));
  return {
    records: records.map(({ commune, planned, delivered }) => [commune, planned, delivered].filter(Boolean).join(" | ")),
    questions,
    problems,
  };
}

const TITLE: Rows = [["Tháng 9/2017"], ["STT", "Xã", "Nội dung", "Kế hoạch", "Thực hiện"]];
const NOTHING = { questions: [], problems: [] };

describe("a unit that rows say counts for the amounts below them", () => {
  it.each<[habit: string, rows: Rows, records: readonly string[]]>([
    [
      "in a section's name",
      [
        ["I", "Gia Thắng (ĐVT: triệu đồng)"],
        [1, null, "Lớp hàn", 10, 9],
        ["II", "Gia Minh, ĐVT: nghìn đồng"],
        [1, null, "Lớp may", 2500, 2400],
      ],
      ["Gia Thắng B3 | 10000000 D4 | 9000000 E4", "Gia Minh B5 | 2500000 D6 | 2400000 E6"],
    ],
    [
      "in brackets beside a section's name",
      [
        ["I", "Gia Thắng (triệu đồng)", null, 10, 9],
        [1, null, "Lớp hàn", 10, 9],
        ["II", "Gia Minh (nghìn đồng)"],
        [1, null, "Lớp may", 2500, 2400],
      ],
      ["Gia Thắng B3 | 10000000 D4 | 9000000 E4", "Gia Minh B5 | 2500000 D6 | 2400000 E6"],
    ],
    [
      "above the amounts of a section",
      [
        ["I", "Gia Thắng", null, "ĐVT: triệu đồng"],
        [1, null, "Lớp hàn", 10, 9],
        ["II", "Gia Minh", null, null, "ĐVT: 1.000đ"],
        [1, null, "Lớp may", 2500, 2400],
      ],
      ["Gia Thắng B3 | 10000000 D4 | 9000000 E4", "Gia Minh B5 | 2500000 D6 | 2400000 E6"],
    ],
    [
      "in a row of its own",
      [
        [null, "Đơn vị tính: triệu đồng"],
        [1, "Gia Thắng", "Lớp hàn", 10, 9],
        [null, null, null, "(nghìn đồng)"],
        [2, "Gia Minh", "Lớp may", 2500, 2400],
      ],
      ["Gia Thắng B4 | 10000000 D4 | 9000000 E4", "Gia Minh B6 | 2500000 D6 | 2400000 E6"],
    ],
    [
      "of one line",
      [
        [1, "Gia Thắng", "Lớp hàn (ĐVT: triệu đồng)", 10, 9],
        [2, "Gia Minh", "Lớp may (ĐVT: đồng)", 2500, 2400],
      ],
      ["Gia Thắng B3 | 10000000 D3 | 9000000 E3", "Gia Minh B4 | 2500 D4 | 2400 E4"],
    ],
  ])("%s", (_, rows, records) => {
    expect(figures([...TITLE, ...rows])).toEqual({ ...NOTHING, records });
  });

  it("until the next section, and an amount in a title is no unit", () => {
    const rows: Rows = [
      ["I", "Gia Thắng (ĐVT: triệu đồng)"],
      [1, null, "Thưởng (5 triệu đồng)", 10, 9],
      ["II", "Gia Minh"],
      [1, null, "Xe đạp (triệu đồng)", 2500, 2400],
    ];
    expect(figures([...TITLE, ...rows])).toEqual({
      records: ["Gia Thắng B3 | 10000000 D4 | 9000000 E4", "Gia Minh B5 | 2500000000 D6 | 2400000000 E6"],
      questions: ["unit 1000000 D6"],
      problems: [],
    });
  });
});

describe("a row of units below the headings", () => {
  it.each<[row: readonly CellContent[], records: readonly string[]]>([
    [[null, null, null, "(trđ)", "(trđ)", "%"], ["Gia Thắng B4 | 10000000 D4 | 9000000 E4"]],
    [[null, null, null, "Triệu đồng", "Đồng", "(%)"], ["Gia Thắng B4 | 10000000 D4 | 9 E4"]],
    [[null, null, null, "nghìn đồng", "nghìn đồng", "người"], ["Gia Thắng B4 | 10000 D4 | 9000 E4"]],
  ])("%j", (row, records) => {
    const [title = [], headings = []] = TITLE;
    const rows: Rows = [title, [...headings, "Tỷ lệ"], row, [1, "Gia Thắng", "Lớp hàn", 10, 9, 90]];
    expect(figures(rows)).toEqual({ ...NOTHING, records });
  });
});
