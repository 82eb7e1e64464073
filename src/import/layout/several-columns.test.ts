// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook } from "#test/a-workbook.ts";
import { type FormsTold, toldByForms } from "#test/told-by-forms.ts";
import { readForms } from "./read-forms.ts";

type Rows = readonly (readonly CellContent[])[];
type Records = FormsTold["records"];

function told(rows: Rows, merges: readonly string[] = [], answers: Record<string, string> = {}): FormsTold {
  const workbook = aWorkbook([{ rows, merges }]);
  const [layout = ""] = readForms(workbook, 0, [], []).map((form) => form.layout);
  return toldByForms(readForms(workbook, 0, [{ layout, answers }], []));
}

const TITLE: Rows = [["Tháng 9/2017 (ĐVT: triệu đồng)"]];
const AGENCY = "Cơ quan, đơn vị phụ trách";
const ENTERPRISE = "Doanh nghiệp kết nghĩa";

describe("a column of agencies and one of enterprises over one sum", () => {
  const record = (row: number, sponsors: Record<string, string>) => ({
    at: `E${row}`,
    commune: `Gia Lạc A${row}`,
    ...sponsors,
    title: `Lớp hàn D${row}`,
    period: "2017-09 A1",
    delivered: `5000000 E${row}`,
  });

  it("the only one that is filled is the sponsor; a dash names nobody; both are handed on, and neither is taken", () => {
    const row = (agency: CellContent, enterprise: CellContent) => ["Gia Lạc", agency, enterprise, "Lớp hàn", 5];
    const rows: Rows = [
      ...TITLE,
      ["Xã", AGENCY, ENTERPRISE, "Nội dung", "Thực hiện"],
      row("Sở A", null),
      row(null, "Công ty B"),
      row("Sở A", "-"),
      row("Không", "Công ty B"),
      row("Sở A", "Công ty B"),
      row("Công ty B", "CÔNG TY B"),
    ];
    expect(told(rows)).toMatchObject({
      records: [
        record(3, { sponsor: "Sở A (agency) B3" }),
        record(4, { sponsor: "Công ty B (enterprise) C4" }),
        record(5, { sponsor: "Sở A (agency) B5" }),
        record(6, { sponsor: "Công ty B (enterprise) C6" }),
        record(7, { "sponsor 1": "Sở A (agency) B7", "sponsor 2": "Công ty B (enterprise) C7" }),
        record(8, { sponsor: "Công ty B (enterprise) B8" }),
      ],
      problems: [],
      questions: [],
    });
  });

  it("a code beside them says which of them it is", () => {
    const rows: Rows = [
      ...TITLE,
      ["Xã", AGENCY, ENTERPRISE, "Mã đơn vị", "Thực hiện"],
      ["Gia Lạc", "Sở A", "Công ty B", "dn-01", 5],
    ];
    expect(told(rows).records).toMatchObject([{ sponsor: "dn-01 Sở A (agency) B3" }]);
  });
});

describe("a column of agencies and one of enterprises, each with its own amounts", () => {
  const agency = { sponsor: "Sở A (agency)", planned: "1000000", delivered: "2000000" };
  const enterprise = { sponsor: "Công ty B (enterprise)", planned: "3000000", delivered: "4000000" };

  function withoutCells(records: Records): Records {
    return records.map(({ at: _, commune: __, title: ___, period: ____, ...said }) =>
      Object.fromEntries(Object.entries(said).map(([field, text]) => [field, text.replace(/ [A-Z]+\d+$/, "")])),
    );
  }

  it.each<[how: string, headings: Rows, row: readonly CellContent[], merges: readonly string[]]>([
    [
      "below one drawn heading with their names",
      [
        ["Xã", "Nội dung", AGENCY, null, null, ENTERPRISE, null, null],
        [null, null, "Tên", "KH", "TH", "Tên", "KH", "TH"],
      ],
      ["Gia Lạc", "Lớp hàn", "Sở A", 1, 2, "Công ty B", 3, 4],
      ["A2:A3", "B2:B3", "C2:E2", "F2:H2"],
    ],
    [
      "named in their own headings",
      [
        [
          "Xã",
          "Nội dung",
          AGENCY,
          ENTERPRISE,
          "Kế hoạch cơ quan hỗ trợ",
          "Kinh phí cơ quan đã hỗ trợ",
          "Kế hoạch doanh nghiệp hỗ trợ",
          "Kinh phí doanh nghiệp đã hỗ trợ",
        ],
      ],
      ["Gia Lạc", "Lớp hàn", "Sở A", "Công ty B", 1, 2, 3, 4],
      [],
    ],
    [
      "named below what they are",
      [
        ["Xã", "Nội dung", AGENCY, ENTERPRISE, "Kế hoạch", null, "Thực hiện", null],
        [null, null, null, null, "Cơ quan", "Doanh nghiệp", "Cơ quan", "Doanh nghiệp"],
      ],
      ["Gia Lạc", "Lớp hàn", "Sở A", "Công ty B", 1, 3, 2, 4],
      ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:H2"],
    ],
    [
      "right after each of them",
      [["Xã", "Nội dung", AGENCY, "Kế hoạch", "Thực hiện", ENTERPRISE, "Kế hoạch", "Thực hiện"]],
      ["Gia Lạc", "Lớp hàn", "Sở A", 1, 2, "Công ty B", 3, 4],
      [],
    ],
  ])("%s: each has its line", (_, headings, row, merges) => {
    const said = told([...TITLE, ...headings, row], merges);
    expect({ records: withoutCells(said.records), problems: said.problems, questions: said.questions }).toEqual({
      records: [agency, enterprise],
      problems: [],
      questions: [],
    });
  });

  const HEADINGS: Rows = [["Xã", "Nội dung", AGENCY, "Thực hiện", ENTERPRISE, "Thực hiện", "Tổng số"]];

  it("whose name is missing is told at its cell; a 0 beside no name is nothing; what adds up both is compared", () => {
    const rows: Rows = [
      ...TITLE,
      ...HEADINGS,
      ["Gia Lạc", "Lớp hàn", null, 1, "Công ty B", 2, 3],
      ["Gia Lạc", "Lớp may", "Sở A", 1, null, 0, 2],
    ];
    const forms = readForms(aWorkbook(rows), 0, [], []);
    expect(forms[0]?.records.map(({ sponsor, blanks }) => [sponsor?.value.name, blanks?.sponsor?.column])).toEqual([
      [undefined, 2],
      ["Công ty B", undefined],
      ["Sở A", undefined],
    ]);
    expect(toldByForms(forms).problems).toEqual(["total-differs G4"]);
  });
});

describe("a column for each commune", () => {
  const line = (commune: string, cell: string, delivered: string) => ({
    at: cell,
    commune,
    title: "Lớp hàn B4",
    period: "2017-09 A1",
    delivered: `${delivered} ${cell}`,
  });

  it.each<[how: string, headings: Rows, merges: readonly string[]]>([
    [
      "below “Thực hiện”",
      [
        ["STT", "Nội dung", "Thực hiện", null, null],
        [null, null, "Gia Lạc", "Gia Minh", "Tổng số"],
      ],
      ["A2:A3", "B2:B3", "C2:E2"],
    ],
    [
      "with “Xã” and the unit",
      [
        ["STT", "Nội dung", "Kinh phí đã hỗ trợ", null, null],
        [null, null, "Xã Gia Lạc (triệu đồng)", "Xã Gia Minh (triệu đồng)", "Cộng"],
      ],
      ["A2:A3", "B2:B3", "C2:E2"],
    ],
    [
      "above it",
      [
        ["STT", "Nội dung", "GIA LẠC", "GIA MINH", "Tổng số"],
        [null, null, "Thực hiện", "Thực hiện", "Thực hiện"],
      ],
      ["A2:A3", "B2:B3"],
    ],
  ])("%s: each figure is of the commune over it", (_, headings, merges) => {
    const said = told([...TITLE, ...headings, [1, "Lớp hàn", 5, 7, 12]], merges);
    expect(said.records.map(({ commune = "", ...rest }) => ({ ...rest, commune: commune.toLowerCase() }))).toMatchObject([
      line(expect.stringMatching(/^gia lạc c[23]$/), "C4", "5000000"),
      line(expect.stringMatching(/^gia minh d[23]$/), "D4", "7000000"),
    ]);
    expect([said.problems, said.questions]).toEqual([[], []]);
  });

  it("alone is asked once what its figures are, for all of them", () => {
    const rows: Rows = [
      ["Tháng 9/2017 (ĐVT: triệu đồng)"],
      ["Nội dung", "Đơn vị hỗ trợ", "Gia Lạc", "Gia Minh", "Tổng"],
      ["Lớp hàn", "Công ty B", 5, null, 5],
      ["Lớp may", "Công ty B", 6, 7, 14],
    ];
    expect(told(rows).questions).toEqual(["column:communes  C2"]);
    expect(told(rows, [], { "column:communes": "planned" })).toMatchObject({
      records: [
        { commune: "Gia Lạc C2", sponsor: "Công ty B (enterprise) B3", planned: "5000000 C3" },
        { commune: "Gia Lạc C2", planned: "6000000 C4" },
        { commune: "Gia Minh D2", planned: "7000000 D4" },
      ],
      problems: ["total-differs E4"],
      questions: [],
    });
  });

  it("beside a count of nobody's, and with a sum of its own, is told that these are not entered", () => {
    const rows: Rows = [
      ...TITLE,
      ["Nội dung", "Số hộ", "Xã Gia Lạc", null, "Xã Gia Minh", null],
      [null, null, "KH", "TH", "KH", "TH"],
      ["Lớp hàn", 9, 1, 2, 3, 4],
    ];
    const said = told(rows, ["A2:A3", "B2:B3", "C2:D2", "E2:F2"]);
    expect(said.records).toMatchObject([
      { commune: "Gia Lạc C2", planned: "1000000 C4", delivered: "2000000 D4" },
      { commune: "Gia Minh E2", planned: "3000000 E4", delivered: "4000000 F4" },
    ]);
    expect(said.questions).toEqual(["column:so ho ignored B2"]);
  });

  it.each<[what: string, rows: Rows, merges: readonly string[], sponsors: readonly string[], commune: string | undefined]>([
    [
      "sources",
      [
        ["Nội dung", "Kinh phí đã hỗ trợ", null, null],
        [null, "Doanh nghiệp 02", "Ngân sách trung ương", "Hoàng Long"],
        ["Một", 1, 2, 3],
      ],
      ["A2:A3", "B2:D2"],
      ["Doanh nghiệp 02 (enterprise) B3", "Ngân sách trung ương C3", "Hoàng Long D3"],
      undefined,
    ],
    [
      "names below a title that says the commune",
      [["Xã Gia Thắng"], ["Nội dung", "Thực hiện", null], [null, "Hoàng Long", "Thành Nam"], ["Một", 1, 2]],
      ["A3:A4", "B3:C3"],
      ["Hoàng Long B4", "Thành Nam C4"],
      "Gia Thắng A2",
    ],
  ])("%s are no communes, but sponsors", (_, rows, merges, sponsors, commune) => {
    const { records } = told([...TITLE, ...rows], merges);
    expect(records.map(({ sponsor }) => sponsor)).toEqual(sponsors);
    expect(new Set(records.map((record) => record.commune))).toEqual(new Set([commune]));
  });
});
