// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook } from "#test/a-workbook.ts";
import { toldByForms } from "#test/told-by-forms.ts";
import { readForms } from "./read-forms.ts";

type Rows = readonly (readonly CellContent[])[];

function read(rows: Rows, answers: Record<string, string> = {}) {
  const workbook = aWorkbook(rows);
  const layout = readForms(workbook, 0, [], [])[0]?.layout ?? "";
  const { records, questions, problems } = toldByForms(readForms(workbook, 0, [{ layout, answers }], []));
  return {
    figures: records.map(({ period, title, planned, delivered, sponsor, form }) =>
      [
        period?.split(" ")[0],
        title?.replace(/ [A-Z]\d+$/, ""),
        sponsor,
        form,
        planned && `KH ${planned}`,
        delivered && `TH ${delivered}`,
      ]
        .filter(Boolean)
        .join(" | "),
    ),
    questions,
    problems,
  };
}

function table(title: string, headings: readonly CellContent[], ...figures: readonly (readonly CellContent[])[]): Rows {
  const rows = figures.map((own, index) => ["Gia Thắng", `Việc ${index + 1}`, ...own]);
  return [[`${title} (triệu đồng)`], ["Xã", "Nội dung", ...headings], ...rows];
}

const Q = (quarter: number, cell: string, millions: number) =>
  `2017-${["01…2017-03", "04…2017-06", "07…2017-09"][quarter - 1]} | Việc 1 | TH ${millions}000000 ${cell}`;
const QUARTERS = [Q(1, "C3", 1), Q(2, "D3", 2), Q(3, "E3", 3)];

describe("a column whose time holds those beside it is no line beside them", () => {
  it.each(["Cả năm", "TH năm 2017", "TH cả năm 2017", "Tổng năm", "TH 9 tháng", "Cộng 9 tháng", "Tổng cộng", "Cộng"])(
    "but their sum, compared with them: quarters and %j",
    (whole) => {
      const rows = (sum: number) =>
        table("KẾT QUẢ NĂM 2017", ["TH quý I", "TH quý II", "TH quý III", `${whole}`], [1, 2, 3, sum]);
      expect(read(rows(6))).toMatchObject({ figures: QUARTERS, problems: [], questions: [] });
      expect(read(rows(7))).toMatchObject({ figures: QUARTERS, problems: ["total-differs F3"], questions: [] });
    },
  );

  it.each<[habit: string, headings: readonly string[], figures: readonly number[], expected: readonly string[]]>([
    [
      "months and their quarter",
      ["TH tháng 8", "TH tháng 9", "TH tháng 7", "TH quý III"],
      [2, 3, 1, 6],
      ["2017-08 | Việc 1 | TH 2000000 C3", "2017-09 | Việc 1 | TH 3000000 D3", "2017-07 | Việc 1 | TH 1000000 E3"],
    ],
    [
      "both halves and the year",
      ["TH 6 tháng đầu năm", "TH 6 tháng cuối năm", "TH cả năm"],
      [4, 5, 9],
      ["2017-01…2017-06 | Việc 1 | TH 4000000 C3", "2017-07…2017-12 | Việc 1 | TH 5000000 D3"],
    ],
  ])("%s", (_, headings, figures, expected) => {
    expect(read(table("KẾT QUẢ NĂM 2017", headings, figures))).toEqual({ figures: expected, questions: [], problems: [] });
  });

  it.each<[headings: readonly string[]]>([
    [["TH tháng 9", "TH 9 tháng"]],
    [["TH tháng 8", "TH 8 tháng"]],
    [["TH quý III", "TH năm 2017"]],
  ])("nor what goes on from the year's beginning, which is left out and told: %j", (headings) => {
    const { figures, problems, questions } = read(table("KẾT QUẢ NĂM 2017", headings, [9, 60]));
    expect([figures.length, figures[0]?.endsWith("TH 9000000 C3"), problems, questions]).toEqual([
      1,
      true,
      ["cumulative-left-out D2"],
      [],
    ]);
  });

  it("and is asked about with its parts where no heading says what they are", () => {
    const rows = table("NĂM 2017", ["Quý I", "Quý II", "Quý III", "Cả năm"], [1, 2, 3, 6]);
    expect(read(rows).questions).toEqual(["column:#  C2"]);
    expect(read(rows, { "column:#": "planned" })).toEqual({
      figures: QUARTERS.map((line) => line.replace("TH", "KH")),
      questions: [],
      problems: ["cumulative-left-out F2"],
    });
  });
});

describe("the same time of another year than the title's", () => {
  const rows = table("KẾT QUẢ THÁNG 9 NĂM 2017", ["TH tháng 9/2016", "TH tháng 9/2017"], [30, 10]);
  const id = "column:th #:other-year";

  it("is asked about, and never taken by itself", () => {
    expect(read(rows)).toEqual({ figures: ["2017-09 | Việc 1 | TH 10000000 D3"], questions: [`${id} ignored C2`], problems: [] });
    expect(read(rows, { [id]: "ignored" })).toMatchObject({ figures: ["2017-09 | Việc 1 | TH 10000000 D3"], questions: [] });
    expect(read(rows, { [id]: "delivered" }).figures).toEqual([
      "2016-09 | Việc 1 | TH 30000000 C3",
      "2017-09 | Việc 1 | TH 10000000 D3",
    ]);
  });

  it("is plain where the title is of several years, or of none", () => {
    for (const title of ["KẾT QUẢ CÁC NĂM", "KẾT QUẢ GIAI ĐOẠN 2016-2017"]) {
      expect(read(table(title, ["TH năm 2016", "TH năm 2017"], [30, 10]))).toMatchObject({ figures: [{}, {}], questions: [] });
    }
  });
});

it("each column is of its own heading's month, in the year of a title that names two", () => {
  const rows = table("KẾT QUẢ THÁNG 9 VÀ KẾ HOẠCH THÁNG 10 NĂM 2017", ["TH tháng 9", "KH tháng 10"], [2, 1]);
  expect(read(rows)).toEqual({
    figures: ["2017-09 | Việc 1 | TH 2000000 C3", "2017-10 | Việc 1 | KH 1000000 D3"],
    questions: [],
    problems: [],
  });
});

describe("a second column of one meaning", () => {
  it("has lines of its own, told apart by its heading, and nothing that is answered is dropped", () => {
    const rows = table("KẾT QUẢ THÁNG 9 NĂM 2017", ["TH vốn ngân sách", "TH vốn doanh nghiệp"], [2, 3]);
    const id = "column:th von doanh nghiep";
    const both = ["2017-09 | Việc 1 | TH 2000000 C3", "2017-09 | Việc 1 (TH vốn doanh nghiệp) | TH 3000000 D3"];
    expect(read(rows)).toEqual({ figures: both, questions: [`${id} delivered D2`], problems: [] });
    expect(read(rows, { [id]: "delivered" })).toEqual({ figures: both, questions: [], problems: [] });
    expect(read(rows, { [id]: "ignored" })).toEqual({ figures: both.slice(0, 1), questions: [], problems: [] });
  });

  it.each<[headings: readonly string[], id: string]>([
    [["KH đầu năm", "KH điều chỉnh"], "column:kh dieu chinh"],
    [["TH tháng 9/2017", "TH tháng 9/2017"], "column:th #:4"],
  ])("that may stand for the first is asked about without a suggestion: %j", (headings, id) => {
    expect(read(table("THÁNG 9 NĂM 2017", headings, [2, 3])).questions).toEqual([`${id}  D2`]);
  });
});

describe("names with a unit beside them", () => {
  it("are of whom or in what the figures are, and a column is their sum where it is so in every row", () => {
    const headings = ["Tiền mặt (đồng)", "Hiện vật (đồng)", "TH (đồng)"];
    const expected = [
      "2017-09 | Việc 1 | Tiền mặt C2 | TH 1000 C3",
      "2017-09 | Việc 1 | Hiện vật D2 | TH 500 D3",
      "2017-09 | Việc 2 | Hiện vật D2 | TH 7 D4",
    ];
    const title = "KẾT QUẢ THÁNG 9 NĂM 2017";
    expect(read(table(title, headings, [1000, 500, 1500], [null, 7, 7]))).toEqual({
      figures: expected,
      questions: [],
      problems: [],
    });
    expect(read(table(title, headings, [1000, 500, 1500], [null, 7, 8])).questions).not.toEqual([]);
  });

  it("are sponsors, and their sum is none", () => {
    const rows = table(
      "KẾT QUẢ THÁNG 9 NĂM 2017",
      ["Doanh nghiệp 01 (tr.đ)", "Doanh nghiệp 06 (tr.đ)", "Tổng (tr.đ)"],
      [10, null, 10],
    );
    expect(read(rows)).toMatchObject({
      figures: ["2017-09 | Việc 1 | Doanh nghiệp 01 (enterprise) C2 | TH 10000000 C3"],
      questions: ["column:doanh nghiep # (tr.d) delivered C2"],
    });
  });
});

it("tables beside each other are each read", () => {
  const headings = ["Xã", "Nội dung", "TH (đồng)"];
  const rows: Rows = [
    ["THÁNG 9 NĂM 2017"],
    [...headings, null, ...headings],
    ["Gia Thắng", "Một", 1, null, "Gia Minh", "Hai", 2],
  ];
  const { records, questions } = toldByForms(readForms(aWorkbook(rows), 0, [], []));
  expect(records).toMatchObject([
    { commune: "Gia Thắng A3", title: "Một B3", delivered: "1 C3" },
    { commune: "Gia Minh E3", title: "Hai F3", delivered: "2 G3" },
  ]);
  expect(questions).toEqual([]);
});

describe("a heading that is neither a plan nor a result for sure", () => {
  it.each<[heading: string, question: readonly string[]]>([
    ["Cam kết", ["column:cam ket  C2"]],
    ["Số tiền cam kết", ["column:so tien cam ket  C2"]],
    ["Đã giải ngân", ["column:da giai ngan delivered C2"]],
    ["Kế hoạch giải ngân", []],
    ["Thực hiện giải ngân", []],
  ])("is asked about: %j", (heading, question) => {
    expect(read(table("THÁNG 9 NĂM 2017", [heading], [5])).questions).toEqual(question);
  });

  it.each([
    ["ĐV giúp đỡ", "sponsor"],
    ["ND hỗ trợ", "title"],
    ["LV", "kind"],
    ["GC", "note"],
    ["GT", "delivered"],
  ])("in abbreviations is suggested: %j is %j", (heading, meaning) => {
    const rows: Rows = [
      ["THÁNG 9 NĂM 2017 (triệu đồng)"],
      ["Xã", heading, "TH"],
      ["Gia Thắng", meaning === "delivered" ? 4 : "Một", 5],
    ];
    expect(read(rows).questions).toContainEqual(expect.stringMatching(new RegExp(`^column:\\S.* ${meaning} B2$`)));
  });
});
