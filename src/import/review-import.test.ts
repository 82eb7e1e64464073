// @vitest-environment node
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { aWorkbook } from "#test/a-workbook.ts";
import { demoBase } from "#test/import-forms.ts";
import type { Recipe } from "./form-record.ts";
import { reviewImport } from "./review-import.ts";
import { isReadyToEnter } from "./rows-to-send.ts";

const HEADINGS = ["TT", "Xã", "Doanh nghiệp", "Loại hỗ trợ", "Nội dung", "Tháng", "Kế hoạch", "Thực hiện", "Ghi chú"];
const ROWS = [
  ["BÁO CÁO KẾT QUẢ HỖ TRỢ"],
  ["Huyện Gia Viễn"],
  ["(ĐVT: triệu đồng)"],
  HEADINGS,
  [1, "Gia Thắng", "Doanh nghiệp 01", "Dạy nghề", "Lớp may", "10/2017", 12.5, "10,25", null],
  [2, "Gia Lạc", "Doanh nghiệp 03", "Hạ tầng", "Đường thôn", "10/2017", 20, "abc", "gấp"],
  [null, "Tổng cộng", null, null, null, null, 32.5, 10.25, null],
] as const;

it("a workbook becomes lines: what is asked is asked, what is mended is read anew", () => {
  const workbooks = [aWorkbook([{ name: "Tháng 10", rows: ROWS }])];
  const base = demoBase(illustrativePublication().support);
  const first = reviewImport({ workbooks, base, recipes: [], mends: [] });
  expect(first.counts).toMatchObject({ refused: 2 });
  expect(first.questions.map(({ id, suggested }) => [id, suggested])).toEqual([
    ["sponsor:doanh nghiep 01", "enterprise:dn-01"],
    ["sponsor:doanh nghiep 03", "enterprise:dn-03"],
  ]);
  expect(isReadyToEnter(first)).toBe(false);
  const answered = (review: typeof first): Recipe[] =>
    review.questions.map(({ layout, id, suggested }) => ({ layout, answers: { [id]: suggested ?? "" } }));
  const recipes = answered(first);
  const mends = [{ at: { file: 0, sheet: 0, row: 5, column: 7 }, text: "18,5" }];
  const second = reviewImport({ workbooks, base, recipes, mends });
  const third = reviewImport({ workbooks, base, recipes: [...recipes, ...answered(second)], mends });
  expect(third.lines.map(({ state, after }) => [state, after])).toEqual([
    [
      "new",
      {
        id: third.lines[0]?.id,
        communeId: "gia-thang",
        sponsor: { type: "enterprise", id: "dn-01" },
        kind: "vocationalTraining",
        month: "2017-10",
        title: "Lớp may",
        planned: 12_500_000,
        delivered: 10_250_000,
        form: "cash",
        outputs: {},
      },
    ],
    [
      "new",
      {
        id: third.lines[1]?.id,
        communeId: "gia-lac",
        sponsor: { type: "enterprise", id: "dn-03" },
        kind: "infrastructure",
        month: "2017-10",
        title: "Đường thôn",
        planned: 20_000_000,
        delivered: 18_500_000,
        form: "cash",
        outputs: {},
        note: "gấp",
      },
    ],
  ]);
  expect(isReadyToEnter(third)).toBe(true);
});

it("a commune that is not known is quoted as it stands in its cell, and what it is in is said apart", () => {
  const rows = [...ROWS.slice(0, 4), [1, "Xã TC", "Doanh nghiệp 01", "Dạy nghề", "Lớp may", "10/2017", 12.5, 10, null]];
  const base = demoBase(illustrativePublication().support);
  const { problems } = reviewImport({ workbooks: [aWorkbook([{ name: "Tháng 10", rows }])], base, recipes: [], mends: [] });
  expect(problems).toMatchObject([{ code: "unknown-commune", at: { row: 4, column: 1 }, values: { text: "Xã TC" } }]);
  expect(String(problems[0]?.values.parent)).toMatch(/Gia Viễn/);
});

it("rows of many months are refused where they come to more lines than one import takes", () => {
  const months = Array.from({ length: 12 }, (_, month) => `Thực hiện tháng ${month + 1}/2017`);
  const rowsOf = (count: number) => [
    ["(ĐVT: đồng)"],
    ["Xã", "Nội dung", ...months],
    ...Array.from({ length: count }, () => ["Gia Thắng", "Lớp may", ...months.map(() => 5)]),
  ];
  const input = { base: demoBase([]), recipes: [], mends: [] };
  const reviewOf = (...counts: readonly number[]) =>
    reviewImport({ ...input, workbooks: counts.map((count) => aWorkbook([{ rows: rowsOf(count) }])) });
  expect(reviewOf(2).lines).toHaveLength(24);
  expect(() => reviewOf(10_001)).toThrow("too-many-rows");
  expect(() => reviewOf(5_001, 5_000)).toThrow("too-many-rows");
});
