// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { CellValue } from "#src/lib/cell.ts";
import { sortedRows } from "./sorted-rows.ts";

const COLUMNS = [{ key: "it", heading: "It", cell: String, value: (row: CellValue) => row }];
const sorted = (rows: readonly CellValue[], descending = false) => sortedRows(rows, COLUMNS, { key: "it", descending });

describe("the order of a table's rows", () => {
  it("is that of a Vietnamese alphabet for names", () => {
    expect(sorted(["Đại", "Liên Sơn", "Da", "Gia Trung", "Gia Thắng", "Ăn", "An"])).toEqual([
      "An",
      "Ăn",
      "Da",
      "Đại",
      "Gia Thắng",
      "Gia Trung",
      "Liên Sơn",
    ]);
  });

  it("reads numbers within names as numbers", () => {
    expect(sorted(["Doanh nghiệp 10", "Doanh nghiệp 9"])).toEqual(["Doanh nghiệp 9", "Doanh nghiệp 10"]);
  });

  it.each([
    [false, [0, 5, 20, null, null]],
    [true, [20, 5, 0, null, null]],
  ])("puts what has no value last, also when descending (%s)", (descending, expected) => {
    expect(sorted([null, 20, 0, null, 5], descending)).toEqual(expected);
  });

  it("stays as it is under an unknown column", () => {
    expect(sortedRows([2, 1], COLUMNS, { key: "other", descending: false })).toEqual([2, 1]);
  });
});
