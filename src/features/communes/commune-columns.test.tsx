import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Sheet } from "#src/documents/sheet.ts";
import { sheetOf } from "#src/documents/sheet-of.ts";
import type { Comparison } from "#src/domain/change.ts";
import { month } from "#src/domain/month.ts";
import { NBSP } from "#src/lib/format-number.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aTotal } from "#test/builders.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { communeColumns } from "./commune-columns.tsx";
import type { CommuneRow } from "./commune-rows.ts";

const COMPARISON: Comparison = { baseline: aPeriod("2017-Q2"), months: null, owed: 0, change: { kind: "no-baseline" } };

const plain = (text: unknown) => String(text ?? "").replaceAll(NBSP, " ");

/** The row of a commune without a line. */
function aRow(given: Partial<CommuneRow>): CommuneRow {
  return {
    commune: aCommune(),
    met: 0,
    remaining: 19,
    missing: 19,
    criteriaUnknown: 0,
    total: aTotal({}),
    absent: null,
    hasData: true,
    comparison: COMPARISON,
    waiting: null,
    ...given,
  };
}

/** What the table and its files say of a change: the cell, the value or its blank, and what it stands on. */
function told(given: Partial<Comparison>, language: "vi" | "en") {
  const row = aRow({ comparison: { ...COMPARISON, ...given } });
  const columns = communeColumns(aProgramme().thresholds, language, language === "vi" ? vi : en);
  const of = (key: string) => columns.find((column) => column.key === key);
  const value = of("change")?.value?.(row) ?? of("change")?.blank?.(row);
  const drawn = render(of("change")?.cell(row)).container.textContent;
  return [drawn, value, of("changeBasis")?.value?.(row)].map(plain);
}

describe("the change of a commune", () => {
  it.each<[string, Partial<Comparison>, string[], string[]]>([
    [
      "that leaves out what is owed and some months",
      {
        change: { kind: "relative", ratio: -0.145 },
        months: { current: [month("2017-07")], baseline: [month("2017-04")], isWhole: false },
        owed: 2,
      },
      [
        "−14,5 % so tháng 7 với tháng 4, chưa kể 2 nội dung chưa báo cáo",
        "-0.145",
        "So tháng 7 với tháng 4, chưa kể 2 nội dung chưa báo cáo",
      ],
      [
        "−14.5% comparing July with April, not counting 2 lines not yet reported",
        "-0.145",
        "Comparing July with April, not counting 2 lines not yet reported",
      ],
    ],
    ["that leaves out nothing", { change: { kind: "relative", ratio: 11 } }, ["× 12", "11", ""], ["× 12", "11", ""]],
    ["without a period before", {}, ["chưa có kỳ trước", "chưa có kỳ trước", ""], ["no earlier period", "no earlier period", ""]],
    [
      "of a month without a row",
      { change: { kind: "no-data", months: [month("2017-10")] } },
      ["chưa có số liệu", "chưa có số liệu", ""],
      ["no data yet", "no data yet", ""],
    ],
    [
      "of no line",
      { change: { kind: "blank", side: "current", reason: "no-line" } },
      ["không có nội dung", "không có nội dung", ""],
      ["no line", "no line", ""],
    ],
  ])("%s is told on the screen and in a file", (_, given, inVietnamese, inEnglish) => {
    expect(told(given, "vi")).toEqual(inVietnamese);
    expect(told(given, "en")).toEqual(inEnglish);
  });
});

it("criteria met are the least that there can be while some are not known", () => {
  const met = communeColumns(aProgramme().thresholds, "vi", vi).find(({ key }) => key === "met");
  const drawn = (given: Partial<CommuneRow>) => plain(render(met?.cell(aRow(given))).container.textContent);
  expect(drawn({ met: 5, remaining: 14 })).toBe("5");
  expect(drawn({ met: 5, remaining: null })).toBe("≥ 5");
  expect(drawn({ met: null, remaining: null })).toBe(vi.states.unknown);
});

it("a file has of how many criteria it is not known whether they are met, where that is so of any commune", () => {
  const columns = communeColumns(aProgramme().thresholds, "vi", vi);
  const cellsOf = (...rows: CommuneRow[]) => {
    const sheet = sheetOf({ title: "", fileName: "", notes: [], columns, rows }, "vi");
    const place = sheet.columns.findIndex(({ heading }) => heading === "Tiêu chí chưa rõ");
    return place < 0 ? null : sheet.rows.map((cells) => cells[place]);
  };
  expect(cellsOf(aRow({ met: 5, remaining: null, criteriaUnknown: 12 }), aRow({}))).toEqual([12, null]);
  expect(cellsOf(aRow({}))).toBeNull();
});

it.each([
  ["vi" as const, vi],
  ["en" as const, en],
])("a file says why a new unit has no criteria, and a commune that owes its report no difference: %s", (language, t) => {
  const total = aTotal({ lines: 1, linesPlanned: 1, linesNotReported: 1, planned: 5 });
  const comparison: Comparison = { baseline: aPeriod("2017-Q2"), months: null, owed: 0, change: { kind: "no-baseline" } };
  const row: CommuneRow = {
    commune: aCommune(),
    met: null,
    remaining: null,
    missing: null,
    criteriaUnknown: 19,
    total,
    absent: null,
    hasData: true,
    comparison,
    waiting: null,
  };
  const { columns, rows } = sheetOf(
    { title: "", fileName: "", notes: [], columns: communeColumns(aProgramme().thresholds, language, t), rows: [row] },
    language,
  );
  // A column of what is owed is there only where something is.
  const keys = communeColumns(aProgramme().thresholds, language, t).flatMap(({ key, value, isForFiles }) =>
    value && (isForFiles !== "where-filled" || value(row) !== null) ? [key] : [],
  );
  const told = (cells: Sheet["rows"][number] | undefined) => ["met", "remaining", "gap"].map((key) => cells?.[keys.indexOf(key)]);
  expect(columns).toHaveLength(keys.length);
  expect(told(rows[0])).toEqual([t.states.unknown, t.states.unknown, t.states.notReported]);
});

it.each([
  ["vi" as const, vi],
  ["en" as const, en],
])("a file does not say of a period without data that nobody has a line in it: %s", (language, t) => {
  const columns = communeColumns(aProgramme().thresholds, language, t);
  const blanksOf = (hasData: boolean) => {
    const row = aRow({ hasData });
    return ["planned", "delivered", "completion", "gap"].map((key) => columns.find((column) => column.key === key)?.blank?.(row));
  };
  expect(new Set(blanksOf(false))).toEqual(new Set([language === "vi" ? "chưa có số liệu" : "no data yet"]));
  expect(new Set(blanksOf(true))).toEqual(new Set([t.states.noLine]));
});
