// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Total } from "#src/domain/totals.ts";
import { vi } from "#src/messages/vi.ts";
import { sortedRows } from "#src/ui/sorted-rows.ts";
import { aTotal } from "#test/builders.ts";
import { attentionFirst, verdictColumn, withAttentionFirst } from "./verdict-column.tsx";

type Row = { readonly name: string; readonly total: Total; readonly isExpected: boolean; readonly hasData: boolean };
const ONE = { lines: 1, linesPlanned: 1, linesReported: 1 };
const row = (name: string, total: Partial<Total>, isExpected = true): Row => ({
  name,
  total: aTotal(total),
  isExpected,
  hasData: true,
});
const COLUMN = verdictColumn<Row>("pace", (it) => it, { lowCompletion: 0.5, onTrackCompletion: 0.9 }, "vi", vi);

describe("the verdict's column", () => {
  it.each<[string, Partial<Total>, boolean]>([
    ["chưa có hỗ trợ", {}, true],
    ["–", {}, false],
    ["chưa có hỗ trợ", { ...ONE, linesPlanned: 0 }, true],
    ["chậm", { ...ONE, planned: 100, delivered: 0 }, true],
    ["chậm", { ...ONE, planned: 1000, delivered: 499 }, true],
    ["cần đôn đốc", { ...ONE, planned: 100, delivered: 50 }, true],
    ["đúng tiến độ", { ...ONE, planned: 100, delivered: 90 }, true],
    ["vượt kế hoạch", { ...ONE, planned: 100, delivered: 101 }, true],
    ["chờ báo cáo", { ...ONE, planned: 100, delivered: 50, lines: 2, linesNotReported: 1 }, true],
    ["chờ báo cáo", { lines: 1, linesPlanned: 1, planned: 100, linesNotReported: 1 }, true],
    ["chờ báo cáo", { lines: 1, linesNotReported: 1 }, true],
    ["không quy ra tiền", { lines: 1, linesPlanned: 1, planned: 100 }, true],
    ["không có kế hoạch", { lines: 1, linesReported: 1, delivered: 9 }, true],
  ])("says %j", (text, total, isExpected) => expect(COLUMN.value?.(row("", total, isExpected))).toBe(text));

  it("gives no verdict on a period without data", () => {
    expect(COLUMN.value?.({ ...row("", {}), hasData: false })).toBe("chưa có số liệu");
  });

  it("sorts by who needs attention, not by its words, both ways", () => {
    const rows = [
      row("Đạt", { ...ONE, planned: 10, delivered: 10 }),
      row("Chậm", { ...ONE, planned: 10, delivered: 1 }),
      row("Trống", {}),
    ];
    const names = (descending: boolean) => sortedRows(rows, [COLUMN], { key: "pace", descending }).map(({ name }) => name);
    expect(names(false)).toEqual(["Trống", "Chậm", "Đạt"]);
    expect(names(true)).toEqual(["Đạt", "Chậm", "Trống"]);
  });

  it("is told of under a title only while the list stands so", () => {
    const told = (key: string, descending: boolean) => withAttentionFirst("Triệu đồng", "pace", { key, descending }, "vi");
    expect(told("pace", false)).toBe("Triệu đồng; cần chú ý xếp trước");
    expect([told("pace", true), told("name", false)]).toEqual(["Triệu đồng", "Triệu đồng"]);
    expect(attentionFirst("pace")).toEqual({ key: "pace", descending: false });
  });
});
