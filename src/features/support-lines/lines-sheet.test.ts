// @vitest-environment node
import { expect, it } from "vitest";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aSupportLine, aTotal } from "#test/builders.ts";
import type { LineColumnKey } from "./line-columns.ts";
import { linesSheet } from "./lines-sheet.ts";

const names = { commune: (id: string) => id, sponsor: ({ id }: { id: string }) => id, kind: (id: string) => id };
const LINES = [
  aSupportLine({ id: "1", planned: 100, delivered: 80 }),
  aSupportLine({ id: "2", planned: 12, delivered: "not-reported" }),
];
const WHOLE = aTotal({
  lines: 2,
  linesPlanned: 2,
  linesReported: 1,
  linesNotReported: 1,
  planned: 112,
  delivered: 80,
  plannedOwed: 12,
});

function sheet(columns: readonly LineColumnKey[], language: "vi" | "en", lines = LINES, whole = WHOLE) {
  const arranged = { order: Int32Array.from(lines.keys()), groups: [], whole };
  const words = { names, language, t: language === "vi" ? vi : en };
  return linesSheet({ lines, arranged, columns, words, notes: [], period: "2017-Q3" });
}

it.each([
  ["vi" as const, "Chưa báo cáo (kế hoạch) (đồng)", vi],
  ["en" as const, "Not reported (planned) (dong)", en],
])("a file's share never stands without what is owed of the plan: %s", (language, heading, t) => {
  const { columns, rows, total } = sheet(["title", "completion", "gap"], language);
  expect(columns.at(-1)).toEqual({ heading, kind: "dong" });
  expect(rows.map((cells) => cells.slice(1))).toEqual([
    [0.8, -20, null],
    [t.states.notReported, t.states.notReported, 12],
  ]);
  expect(total?.at(-1)).toBe(12);
});

it("nor without the plans that are not reported, where any is", () => {
  const lines = [...LINES, aSupportLine({ id: "3", planned: "not-reported", delivered: 7 })];
  const whole = aTotal({ ...WHOLE, lines: 3, linesReported: 2, delivered: 87, linesPlanOwed: 1 });
  const { columns, rows, total } = sheet(["title", "completion"], "vi", lines, whole);
  expect(columns.at(-1)).toEqual({ heading: "Nội dung chưa báo cáo kế hoạch", kind: "count" });
  expect(rows.map((cells) => cells.slice(1))).toEqual([
    [0.8, null, null],
    [vi.states.notReported, 12, null],
    [vi.states.planNotReported, null, 1],
  ]);
  expect(total?.slice(1)).toEqual([87 / 112, 12, 1]);
});

it("an owed line without a planned amount is counted, not left out", () => {
  const lines = [aSupportLine({ id: "1", planned: "not-reported", delivered: "not-reported" })];
  const whole = aTotal({ lines: 1, linesNotReported: 1, linesPlanOwed: 1 });
  const { rows, total } = sheet(["title", "delivered"], "vi", lines, whole);
  expect(rows[0]?.slice(-3)).toEqual(["1 nội dung chưa báo cáo", 1, 1]);
  expect(total?.slice(-3)).toEqual(["1 nội dung chưa báo cáo", 1, 1]);
});

it("a file without a figure that reports would change has no such column", () => {
  expect(sheet(["title", "planned"], "vi").columns).toHaveLength(2);
});
