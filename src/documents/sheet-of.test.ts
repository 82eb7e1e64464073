// @vitest-environment node
import { describe, expect, it } from "vitest";
import { notesOfCut } from "#src/lib/cut-notes.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { fileNameOf, plainFileName, sheetOf } from "./sheet-of.ts";

type Row = { readonly name: string; readonly dong: number | null; readonly why: string | null };

const COLUMNS: TableColumn<Row>[] = [
  { key: "name", heading: "Xã", cell: ({ name }) => name, value: ({ name }) => name },
  { key: "bar", heading: "", cell: () => "▇" },
  { key: "dong", heading: "Thực hiện", kind: "dong", cell: () => "", value: ({ dong }) => dong, blank: ({ why }) => why },
];

it("takes the columns that have a value; a blank says why, where that is known", () => {
  const rows = [
    { name: "Gia Minh", dong: 0, why: null },
    { name: "Gia Lạc", dong: null, why: "chưa báo cáo" },
    { name: "Gia Hưng", dong: null, why: null },
  ];
  const sheet = sheetOf(
    { title: "Hỗ trợ", fileName: "Hỗ trợ 2017-Q3", columns: COLUMNS, rows, notes: ["Kỳ: Quý III/2017"] },
    "vi",
  );
  expect(sheet.columns.map(({ kind }) => kind)).toEqual(["text", "dong"]);
  expect(sheet.rows).toEqual([
    ["Gia Minh", 0],
    ["Gia Lạc", "chưa báo cáo"],
    ["Gia Hưng", null],
  ]);
  expect(sheet.fileName).toBe("ho-tro-2017-q3");
});

it.each([
  ["vi", ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"], "Thực hiện (đồng)"],
  ["en", ["dong", "thousand dong", "million dong", "billion dong"], "Thực hiện (dong)"],
] as const)(
  "a heading of money names one unit, that of the file's cells, whatever the screen's is: %s",
  (language, units, named) => {
    const headings = units.map((unit) => {
      const [name, , dong] = COLUMNS;
      const columns = [name, dong].flatMap((column) =>
        column ? [{ ...column, heading: column.kind === "dong" ? `Thực hiện (${unit})` : column.heading }] : [],
      );
      return sheetOf({ title: "", fileName: "", columns, rows: [], notes: [] }, language).columns.map(({ heading }) => heading);
    });
    expect(headings).toEqual(units.map(() => ["Xã", named]));
  },
);

it("leaves out a column of what is owed where nothing is", () => {
  const columns: TableColumn<Row>[] = [
    ...COLUMNS,
    { key: "owed", heading: "Nợ", cell: () => null, value: ({ dong }) => dong, isForFiles: "where-filled" },
  ];
  const headings = (dong: number | null) => {
    const rows = [{ name: "Gia Minh", dong, why: null }];
    return sheetOf({ title: "", fileName: "", columns, rows, notes: [] }, "vi").columns.map(({ heading }) => heading);
  };
  expect(headings(null)).not.toContain("Nợ");
  expect(headings(0)).toContain("Nợ");
});

it.each([
  ["Đường / kênh: “nội đồng” 100%", "duong-kenh-noi-dong-100"],
  ["***", "so-lieu"],
])("%j becomes the file name %j", (text, name) => {
  expect(plainFileName(text)).toBe(name);
});

describe("the name of a file with its cut", () => {
  it.each([
    ["Hỗ trợ theo quý 2017-Q3", ["Gia Minh", "Dạy nghề"], "ho-tro-theo-quy-2017-q3-gia-minh-day-nghe"],
    ["Hỗ trợ theo quý", ["4 xã"], "ho-tro-theo-quy-4-xa"],
    ["Xã Gia Minh: loại hỗ trợ", ["Gia Minh"], "xa-gia-minh-loai-ho-tro"],
    ["Xã Gia Minhh", ["Gia Minh"], "xa-gia-minhh-gia-minh"],
    ["Hỗ trợ", [], "ho-tro"],
    ["Hỗ trợ", ['CON / ..\\:*?"<>|'], "ho-tro-con"],
  ])("%j cut to %j is %s", (text, cut, name) => {
    expect(fileNameOf(text, cut)).toBe(name);
  });

  it("keeps the cut where the title is long, and stays short", () => {
    const name = fileNameOf("Nội dung hỗ trợ rất dài ".repeat(9), ["Gia Minh Gia Lạc", "Xây dựng cơ sở hạ tầng", "Doanh nghiệp"]);
    expect(name).toMatch(/^noi-dung-ho-tro-.*-gia-minh-gia-lac-xay-dung-co-so-ha-tang-doanh-nghiep$/);
    expect(name.length).toBeLessThanOrEqual(110);
    expect(fileNameOf("a".repeat(200), ["b".repeat(200)]).length).toBeLessThanOrEqual(110);
  });

  it("is that of its notes", () => {
    const table = { title: "T", fileName: "Hỗ trợ", columns: COLUMNS, rows: [] };
    expect(sheetOf({ ...table, notes: notesOfCut(["Đang lọc: Gia Minh"], ["Gia Minh"]) }, "vi").fileName).toBe("ho-tro-gia-minh");
    expect(sheetOf({ ...table, notes: [] }, "vi").fileName).toBe("ho-tro");
  });
});

it("names its foot where the first column has nothing for it", () => {
  const columns = [
    {
      key: "month",
      heading: "Tháng",
      cell: () => "",
      value: ({ month }: { month: string | null }) => month,
      kind: "month" as const,
    },
    { key: "sum", heading: "Tiền", cell: () => "", value: () => 5, kind: "dong" as const },
  ];
  const table = { title: "T", fileName: "t", columns, rows: [{ month: "2017-09" }], total: { month: null }, notes: [] };
  expect(sheetOf(table, "vi").total).toEqual(["Cộng", 5]);
  expect(sheetOf(table, "en").total).toEqual(["Total", 5]);
});
