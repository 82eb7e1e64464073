// @vitest-environment node

import fc from "fast-check";
import { readSheet } from "read-excel-file/universal";
import { expect, it } from "vitest";
import { sheetOf } from "#src/documents/sheet-of.ts";
import { csvText } from "#src/documents/write-csv.ts";
import { writeXlsx } from "#src/documents/write-xlsx.ts";
import { month } from "#src/domain/month.ts";
import { type Period, quarterOf, spanRange, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { EMPTY_TOTAL, totals } from "#src/domain/totals.ts";
import { amountColumns } from "#src/features/overview/amount-columns.ts";
import { timeColumns } from "#src/features/overview/time-columns.tsx";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { timeView } from "#src/views/time-view.ts";
import { demoDataset } from "./demo-dataset.ts";

const DATASET = demoDataset();

const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    period: fc.constant(WHOLE_PROGRAMME),
    communes: fc.subarray([...(DATASET.known.communes ?? [])]).map((ids) => ids.sort()),
    sponsorType: fc.constantFrom(null, ...SPONSOR_TYPES),
    sponsors: fc.oneof(
      fc.constant([]),
      fc.subarray([...(DATASET.known.sponsors ?? [])]).map((keys) => keys.sort()),
    ),
    kinds: fc.oneof(
      fc.constant([]),
      fc.subarray([...(DATASET.known.kinds ?? [])]).map((ids) => ids.sort()),
    ),
  })
  .map((chosen) => ({ ...NO_FILTER, ...chosen }));

function sheetUnder(filter: Filter) {
  const figures = valueOf(filteredFigures(DATASET, filter));
  if (!figures) throw new Error("The demonstration data is read");
  const view = timeView(figures, "quarter", "kind", "vi", vi);
  const columns = timeColumns(view, "vi", vi);
  const notes = sheetNotes(DATASET, filter, "vi", vi);
  const sheet = sheetOf({ title: "Hỗ trợ theo quý", fileName: "Hỗ trợ theo quý", columns, rows: view.bars, notes }, "vi");
  const whole = totals(figures.table, { ...linesFilterOf(filter), range: spanRange(figures.programme) }).whole;
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  return { sheet, whole, at, bars: view.bars.length };
}

const anyPeriod = fc.constantFrom<Period>(
  WHOLE_PROGRAMME,
  { grain: "year", year: 2017 },
  { grain: "quarter", quarter: quarterOf(month("2017-08")) },
  { grain: "month", month: month("2017-05") },
);

/** A cell without a figure holds the reason in words, which adds nothing. */
const BLANKS: readonly unknown[] = [vi.states.noLine, vi.states.noPlan, vi.states.notReported, vi.states.notApplicable];

function figureIn(cell: unknown): number {
  return BLANKS.includes(cell) ? 0 : Number(cell ?? 0);
}

function sumOf(rows: readonly (readonly unknown[])[], column: number): number {
  return rows.reduce((sum, row) => sum + figureIn(row[column]), 0);
}

it("for ten random filters, XLSX and CSV read back hold the very sums of the screen, to the dong", async () => {
  for (const filter of [NO_FILTER, ...fc.sample(anyFilter, { numRuns: 10, seed: 2017 })]) {
    const { sheet, whole, at, bars } = sheetUnder(filter);
    const read = (await readSheet(await writeXlsx(sheet))).slice(-bars);
    expect(sumOf(read, at("total"))).toBe(whole.delivered);
    expect(sumOf(read, at("plan"))).toBe(whole.planned);
    expect(sumOf(read, at("owed"))).toBe(whole.linesNotReported);
    const csv = csvText(sheet, "semicolon")
      .trimEnd()
      .split("\r\n")
      .slice(-bars)
      .map((line) => line.split(";"));
    expect(sumOf(csv, at("total"))).toBe(whole.delivered);
    expect(sumOf(csv, at("plan"))).toBe(whole.planned);
  }
});

it("for ten random filters, the communes' sheet and its foot are the headline, to the dong", async () => {
  for (const [filter, period] of fc.sample(fc.tuple(anyFilter, anyPeriod), { numRuns: 10, seed: 140 })) {
    const figures = valueOf(filteredFigures(DATASET, { ...filter, period }));
    if (!figures) throw new Error("The demonstration data is read");
    const { communes, inPeriod } = figures;
    const columns = amountColumns(filterWords.vi.communes.name, true, "vi", vi);
    const hasData = true;
    const rows = communes.map(({ id, name }) => ({
      name,
      met: 0,
      total: inPeriod.by("commune").get(id) ?? EMPTY_TOTAL,
      hasData,
    }));
    const total = { name: vi.commune.total, met: null, total: inPeriod.whole, hasData };
    const sheet = sheetOf({ title: "Xã", fileName: "Xã", columns, rows, total, notes: [] }, "vi");
    const delivered = columns.findIndex(({ key }) => key === "delivered");
    const read = (await readSheet(await writeXlsx(sheet))).slice(3);
    const csv = csvText(sheet, "comma")
      .trimEnd()
      .split("\r\n")
      .slice(3)
      .map((line) => line.split(","));
    for (const written of [read, csv]) {
      expect(written).toHaveLength(rows.length + 1);
      expect(figureIn(written.at(-1)?.[delivered])).toBe(inPeriod.whole.delivered);
      expect(sumOf(written.slice(0, -1), delivered)).toBe(inPeriod.whole.delivered);
    }
  }
});

it("says above the table what it shows: period, filters, day, illustrative, source", () => {
  const { sheet } = sheetUnder({ ...NO_FILTER, communes: ["gia-minh"], kinds: ["vocationalTraining"] });
  expect(sheet.fileName).toBe("ho-tro-theo-quy-gia-minh-day-nghe");
  const notes = sheet.notes.join("\n");
  expect(notes).toContain("Kỳ: Từ khi triển khai");
  expect(notes).toMatch(/Đang lọc: Gia Minh, /);
  expect(notes).toContain("Số liệu đến tháng 9/2017");
  expect(notes).toContain(vi.app.illustrative);
  expect(notes).toMatch(/Nguồn/);
  expect(sheet.columns.map(({ kind }) => kind)).toContain("dong");
});
