// @vitest-environment node
import { expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { aWorkbook, type SheetSketch } from "#test/a-workbook.ts";
import { readForms } from "./read-forms.ts";

const FORM: readonly (readonly CellContent[])[] = [
  ["Tháng 9/2017 (ĐVT: đồng)"],
  ["Xã", "Nội dung", "Thực hiện"],
  ["Gia Thắng", "Lớp hàn", 5],
  ["Gia Thắng", "Lớp may", 6],
];

function notices(sheets: readonly SheetSketch[]) {
  return readForms(aWorkbook(sheets), 1, [], []).flatMap(({ problems }) =>
    problems.map(({ code, at, isBlocking, values }) => ({ code, at, isBlocking, ...values })),
  );
}

const at = (sheet: number) => ({ file: 1, sheet, row: 0, column: 0 });

it.each<[what: string, others: readonly SheetSketch[], said: readonly object[]]>([
  ["a hidden sheet with a table", [{ name: "Cũ", rows: FORM, isHidden: true }], [{ sheet: "Cũ", reason: "sheet-hidden" }]],
  ["a hidden sheet of figures", [{ name: "A", rows: [["a", 12]], isHidden: true }], [{ sheet: "A", reason: "sheet-hidden" }]],
  ["figures without a heading", [{ name: "B", rows: [["Gia Lạc", 12]] }], [{ sheet: "B", reason: "no-table" }]],
  ["figures that are texts", [{ name: "B", rows: [["Gia Lạc", "1.250.000"]] }], [{ sheet: "B", reason: "no-table" }]],
  ["a number by itself", [{ name: "B", rows: [[12.5]] }], [{ sheet: "B", reason: "no-table" }]],
  ["formulas that were never reckoned", [{ name: "B", rows: [], uncomputed: ["B2"] }], [{ sheet: "B", reason: "no-table" }]],
  [
    "two sheets, each by itself",
    [
      { name: "B", rows: [["a", 1]] },
      { name: "C", rows: [["a", 1]] },
    ],
    [
      { sheet: "B", reason: "no-table" },
      { sheet: "C", reason: "no-table" },
    ],
  ],
  ["an empty sheet, or one with a chart only", [{ rows: [] }, { rows: [[null, ""]] }], []],
  ["steps, codes, months and years to choose from", [{ rows: [[1, "Mở tệp"], ["Gia Thắng", "14506"], ["09/2017"], [2017]] }], []],
])("beside a table, of %s nothing is left out without being told", (_, others, said) => {
  const expected = said.map((values, index) => ({ code: "sheet-left-out", at: at(index + 1), isBlocking: false, ...values }));
  expect(notices([{ name: "Tháng 9", rows: FORM }, ...others])).toEqual(expected);
});

it("a hidden sheet that is read, since no other has a table, is not told to be hidden; a visible one without is", () => {
  const sheets = [
    { name: "Số", rows: [["a", 1]] },
    { name: "Ẩn", rows: FORM, isHidden: true },
    { name: "Ẩn 2", rows: [["a", 1]], isHidden: true },
  ];
  expect(notices(sheets).map(({ at: { sheet }, ...said }) => ({ sheet, said }))).toMatchObject([
    { sheet: 0, said: { reason: "no-table" } },
    { sheet: 2, said: { reason: "no-table" } },
  ]);
});

it("hidden rows that were read are counted, once for each sheet; those of titles, totals and blanks are not", () => {
  const rows = [...FORM, ["Gia Lạc", "Lớp hàn", 7], ["Tổng cộng", null, 18], []];
  const sheets = [
    { name: "A", rows, hiddenRows: [0, 2, 4, 5, 6] },
    { name: "B", rows: FORM, hiddenRows: [3] },
    { name: "C", rows: FORM, hiddenRows: [0] },
  ];
  expect(notices(sheets)).toEqual([
    { code: "hidden-rows-read", at: at(0), isBlocking: false, count: 2 },
    { code: "hidden-rows-read", at: at(1), isBlocking: false, count: 1 },
  ]);
});
