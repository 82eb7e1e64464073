// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook } from "#test/a-workbook.ts";
import { type FormsTold, toldByForms } from "#test/told-by-forms.ts";
import { readForms } from "./read-forms.ts";

type Rows = readonly (readonly CellContent[])[];
const NOTHING: FormsTold = { records: [], problems: [], questions: [], totals: [] };
const TITLE: Rows = [["TỔNG HỢP HỖ TRỢ (ĐVT: triệu đồng)"]];

function told(rows: Rows, merges: readonly string[] = []): FormsTold {
  return toldByForms(readForms(aWorkbook([{ rows, merges }]), 0, [], []));
}

function record(at: string, period: string, figures: Record<string, string>) {
  return { at, commune: "Gia Thắng A4", title: "Lớp hàn B4", period, ...figures };
}

describe("a wide form has a record for each time, source or kind with a figure", () => {
  it.each<[habit: string, rows: Rows, merges: readonly string[], expected: Partial<FormsTold>]>([
    [
      "years, each with plan and result",
      [
        ...TITLE,
        ["Xã", "Nội dung", "Năm 2016", null, 2017, null],
        [null, null, "KH", "TH", "KH", "TH"],
        ["Gia Thắng", "Lớp hàn", 1, 2, 3, null],
      ],
      ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
      {
        records: [
          record("C4", "2016-01…2016-12 C2", { planned: "1000000 C4", delivered: "2000000 D4" }),
          record("E4", "2017-01…2017-12 E2", { planned: "3000000 E4", delivered: "not-reported F4" }),
        ],
      },
    ],
    [
      "without merges, a group's heading goes on to its right",
      [
        ...TITLE,
        ["Xã", "Nội dung", "Năm 2016", null, "Năm 2017", null],
        [null, null, "KH", "TH", "KH", "TH"],
        ["Gia Thắng", "Lớp hàn", null, "", 3, 4],
      ],
      [],
      { records: [record("E4", "2017-01…2017-12 E2", { planned: "3000000 E4", delivered: "4000000 F4" })] },
    ],
    [
      "plan and result, each by years: the halves of a pair stand far apart",
      [
        ...TITLE,
        ["Xã", "Nội dung", "Kế hoạch", null, "Thực hiện", null],
        [null, null, "2016", "2017", "2016", "2017"],
        ["Gia Thắng", "Lớp hàn", 1, 2, 3, 4],
      ],
      ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
      {
        records: [
          record("C4", "2016-01…2016-12 C3", { planned: "1000000 C4", delivered: "3000000 E4" }),
          record("D4", "2017-01…2017-12 D3", { planned: "2000000 D4", delivered: "4000000 F4" }),
        ],
      },
    ],
    [
      "months, whose year is in the title",
      [
        ["HỖ TRỢ CÁC THÁNG NĂM 2017 (ĐVT: đồng)"],
        ["Xã", "Nội dung", "Tháng 8", null, "Tháng 9", null],
        [null, null, "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"],
        ["Gia Thắng", "Lớp hàn", 1, 2, 3, 4],
      ],
      ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
      {
        records: [
          record("C4", "2017-08 C2", { planned: "1 C4", delivered: "2 D4" }),
          record("E4", "2017-09 E2", { planned: "3 E4", delivered: "4 F4" }),
        ],
      },
    ],
    [
      "quarters and the year that they add up to, which is compared and not entered",
      [
        ["(ĐVT: đồng)"],
        ["Xã", "Nội dung", "TH quý I/2017", "TH quý II/2017", "TH quý III/2017", "TH quý IV/2017", "TH năm 2017"],
        [],
        ["Gia Thắng", "Lớp hàn", 1, 2, null, 4, 8],
      ],
      [],
      {
        records: [
          record("C4", "2017-01…2017-03 C2", { delivered: "1 C4" }),
          record("D4", "2017-04…2017-06 D2", { delivered: "2 D4" }),
          record("F4", "2017-10…2017-12 F2", { delivered: "4 F4" }),
        ],
        problems: ["total-differs G4"],
      },
    ],
    [
      "the plan of a year, the result of its half, no estimate of its end",
      [
        ["(ĐVT: đồng)"],
        ["Xã", "Nội dung", "Kế hoạch năm 2017", "Thực hiện 6 tháng đầu năm 2017", "Ước thực hiện cả năm 2017", "TH/KH (%)"],
        [],
        ["Gia Thắng", "Lớp hàn", 10, 4, 9, 40],
      ],
      [],
      {
        records: [
          record("C4", "2017-01…2017-12 C2", { planned: "10 C4" }),
          record("D4", "2017-01…2017-06 D2", { delivered: "4 D4" }),
        ],
      },
    ],
    [
      "a year beside one half of it is asked about, for the half would be counted twice",
      [["(ĐVT: đồng)"], ["Xã", "Nội dung", "TH năm 2017", "TH 6 tháng đầu năm 2017"], [], ["Gia Thắng", "Lớp hàn", 10, 4]],
      [],
      {
        records: [record("D4", "2017-01…2017-06 D2", { delivered: "4 D4" })],
        problems: ["cumulative-left-out C2"],
      },
    ],
    [
      "six-month columns over two years",
      [
        ["(ĐVT: đồng)"],
        ["Xã", "Nội dung", "6 tháng cuối năm 2016", null, "6 tháng đầu năm 2017", null],
        [null, null, "KH", "TH", "KH", "TH"],
        ["Gia Thắng", "Lớp hàn", 1, 2, 3, "-"],
      ],
      ["C2:D2", "E2:F2"],
      {
        records: [
          record("C4", "2016-07…2016-12 C2", { planned: "1 C4", delivered: "2 D4" }),
          record("E4", "2017-01…2017-06 E2", { planned: "3 E4", delivered: "not-reported F4" }),
        ],
      },
    ],
    [
      "Biểu 11: plan, estimate and result, each by source with its sum",
      [
        ["THÁNG 9 NĂM 2017 (ĐVT: đồng)"],
        ["Xã", "Nội dung", "Kế hoạch", null, null, "Ước thực hiện", null, null, "Thực hiện", null, null],
        [
          null,
          null,
          "Tổng số",
          "Doanh nghiệp 01",
          "Dân góp",
          "Tổng số",
          "Doanh nghiệp 01",
          "Dân góp",
          "Tổng số",
          "Doanh nghiệp 01",
          "Dân góp",
        ],
        ["Gia Thắng", "Lớp hàn", 3, 1, 2, 9, 9, 9, 8, 3, 4],
      ],
      ["A2:A3", "B2:B3", "C2:E2", "F2:H2", "I2:K2"],
      {
        records: [
          { ...record("D4", "2017-09 A1", { planned: "1 D4", delivered: "3 J4" }), sponsor: "Doanh nghiệp 01 (enterprise) D3" },
          { ...record("E4", "2017-09 A1", { planned: "2 E4", delivered: "4 K4" }), sponsor: "Dân góp E3" },
        ],
        problems: ["total-differs I4"],
      },
    ],
    [
      "Biểu 12: sources over plan and result, under three rows of headings",
      [
        ["THÁNG 9 NĂM 2017 (ĐVT: đồng)"],
        ["Xã", "Nội dung", "Nguồn vốn", null, null, null, null],
        [null, null, "Doanh nghiệp 01", null, null, "Ngân sách huyện", null],
        [null, null, "KH", "Ước TH", "TH", "KH", "TH"],
        ["Gia Thắng", "Lớp hàn", 1, 9, 3, 2, 4],
      ],
      ["A2:A4", "B2:B4", "C2:G2", "C3:E3", "F3:G3"],
      {
        records: [
          {
            at: "C5",
            commune: "Gia Thắng A5",
            title: "Lớp hàn B5",
            period: "2017-09 A1",
            planned: "1 C5",
            delivered: "3 E5",
            sponsor: "Doanh nghiệp 01 (enterprise) C3",
          },
          {
            at: "F5",
            commune: "Gia Thắng A5",
            title: "Lớp hàn B5",
            period: "2017-09 A1",
            planned: "2 F5",
            delivered: "4 G5",
            sponsor: "Ngân sách huyện F3",
          },
        ],
      },
    ],
    [
      "what was given in money and in kind, with the sum of both",
      [
        ["THÁNG 9 NĂM 2017 (ĐVT: đồng)"],
        ["Xã", "Nội dung", "Kết quả thực hiện", null, null],
        [null, null, "Tiền mặt", "Hiện vật quy tiền", "Tổng trị giá"],
        ["Gia Thắng", "Lớp hàn", 1, 2, 3],
      ],
      ["A2:A3", "B2:B3", "C2:E2"],
      {
        records: [
          { ...record("C4", "2017-09 A1", { delivered: "1 C4" }), form: "Tiền mặt C3" },
          { ...record("D4", "2017-09 A1", { delivered: "2 D4" }), form: "Hiện vật quy tiền D3" },
        ],
      },
    ],
    [
      "kinds of help beside each other",
      [
        ["THÁNG 9 NĂM 2017 (ĐVT: đồng)"],
        ["Xã", "Nội dung", "Xây dựng hạ tầng", null, "Dạy nghề", null],
        [null, null, "KH", "TH", "KH", "TH"],
        ["Gia Thắng", "Lớp hàn", 1, 2, 3, 4],
      ],
      ["C2:D2", "E2:F2"],
      {
        records: [
          { ...record("C4", "2017-09 A1", { planned: "1 C4", delivered: "2 D4" }), kind: "Xây dựng hạ tầng C2" },
          { ...record("E4", "2017-09 A1", { planned: "3 E4", delivered: "4 F4" }), kind: "Dạy nghề E2" },
        ],
      },
    ],
    [
      "units of their own above the columns",
      [
        ["THÁNG 9 NĂM 2017 (ĐVT: đồng)"],
        ["Xã", "Nội dung", "Kế hoạch", "Thực hiện"],
        [null, null, "(triệu đồng)", "nghìn đồng"],
        ["Gia Thắng", "Lớp hàn", 1.5, "2,5"],
      ],
      [],
      { records: [record("C4", "2017-09 A1", { planned: "1500000 C4", delivered: "2500 D4" })] },
    ],
    [
      "counts beside years are of the row's first record",
      [["(ĐVT: đồng)"], ["Xã", "Nội dung", "TH 2016", "TH 2017", "Số hộ"], [], ["Gia Thắng", "Lớp hàn", 1, 2, 5]],
      [],
      {
        records: [
          record("C4", "2016-01…2016-12 C2", { delivered: "1 C4", households: "5 E4" }),
          record("D4", "2017-01…2017-12 D2", { delivered: "2 D4" }),
        ],
      },
    ],
    [
      "a month for each row goes before the year over its columns",
      [["(ĐVT: đồng)"], ["Xã", "Nội dung", "Tháng", "Kế hoạch năm 2017", "Thực hiện"], [], ["Gia Thắng", "Lớp hàn", "9", 1, 2]],
      [],
      { records: [record("D4", "2017-09 C4", { planned: "1 D4", delivered: "2 E4" })] },
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(told(rows, merges)).toEqual({ ...NOTHING, ...expected });
  });

  it("money of which no heading says whether it is planned or given is asked about once, in the group that it is of", () => {
    const rows = [
      ["DANH SÁCH ỦNG HỘ (ĐVT: đồng)"],
      ["Xã", "Nội dung", "Số tiền", null],
      [null, null, "2016", "2017"],
      ["Gia Thắng", "Lớp hàn", 1, 2],
    ];
    const workbook = aWorkbook([{ rows, merges: ["A2:A3", "B2:B3", "C2:D2"] }]);
    const [form] = readForms(workbook, 0, [], []);
    expect(form?.questions.map(({ id, choices, at }) => [id, choices, at.length])).toEqual([
      ["column:so tien", ["planned", "delivered", "ignored"], 2],
    ]);
    const answered = (answer: string) =>
      toldByForms(readForms(workbook, 0, [{ layout: form?.layout ?? "", answers: { "column:so tien": answer } }], []));
    expect(answered("planned")).toMatchObject({ questions: [], records: [{ planned: "1 C4" }, { planned: "2 D4" }] });
    expect(answered("ignored")).toEqual({ ...NOTHING, problems: ["no-amounts! A2"] });
  });

  it("figures without a heading, within the table or to its right, are asked about; texts are not", () => {
    const rows = [
      ["Tháng 9/2017 (ĐVT: đồng)"],
      ["Xã", null, "Nội dung", "Thực hiện"],
      ["Gia Thắng", 7, "Lớp hàn", 5, "xem lại", 9],
    ];
    expect(told(rows)).toEqual({
      ...NOTHING,
      records: [{ at: "D3", commune: "Gia Thắng A3", title: "Lớp hàn C3", period: "2017-09 A1", delivered: "5 D3" }],
      questions: ["column:B ignored B1", "column:F ignored F1"],
    });
  });
});
