// @vitest-environment node
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#src/documents/workbook/read-workbook.ts";
import { type CellContent, cellKey, cellName, type WorkbookSheet } from "#src/documents/workbook/workbook.ts";
import { asPlanned, columnOf, placeOf, type SheetPlan } from "./sheet-plan.ts";
import type { PlannedFile } from "./truth.ts";
import { TRUTHS } from "./truths.ts";
import { workbookBytes } from "./workbook-bytes.ts";

/** What stands in the cells, by their names; blank ones left out. */
type Cells = Readonly<Record<string, CellContent>>;

function cellsOf({ rows }: Pick<WorkbookSheet, "rows">): Cells {
  const named = rows.flatMap((cells, row) => cells.map((value, column): [string, CellContent] => [cellName(row, column), value]));
  return Object.fromEntries(named.filter(([, value]) => value !== null && value !== ""));
}

/** As it was planned. A formula of LibreOffice's has the result that it was made for. */
function plannedCells({ rows }: SheetPlan, { writer }: PlannedFile): Cells {
  const named = rows.flatMap((cells, row) =>
    cells.map((cell, column): [string, CellContent] => {
      const { value, day, runs, formula, error } = asPlanned(cell);
      const name = cellName(row, column);
      if (error !== undefined) return [name, null];
      if (formula !== undefined && writer === "libreoffice") return [name, RESULTS.get(formula) ?? null];
      if (formula !== undefined) return [name, value ?? null];
      if (day !== undefined) return [name, new Date(`${day}T00:00:00Z`)];
      const content = runs?.map(({ text }) => text).join("") ?? value ?? null;
      return [name, writer === "csv" && content !== null ? String(content) : content];
    }),
  );
  return Object.fromEntries(named.filter(([, value]) => value !== null && value !== ""));
}

const RESULTS = new Map<string, number>([
  ["5000000+500000", 5_500_000],
  ["[.H6]*0.8", 4_400_000],
]);

/** Which letters a file's writer could keep in one way only. */
function inOneForm(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [name, typeof value === "string" ? value.normalize("NFC") : value]),
  );
}

describe.each(TRUTHS.flatMap(({ files }) => files).map((file) => ({ name: file.name, file })))("$name", ({ file }) => {
  it("is read as it was written: contents, merges, what is hidden, and cells in old fonts", async () => {
    const { sheets } = await readWorkbook(await workbookBytes(file), file.name);
    if (file.writer !== "csv")
      expect(sheets.map(({ name }) => name.normalize("NFC"))).toEqual(file.sheets.map(({ name }) => name.normalize("NFC")));
    for (const [index, plan] of file.sheets.entries()) {
      const sheet = sheets[index];
      if (!sheet) throw new Error(`No sheet ${index}`);
      const isCsv = file.writer === "csv";
      expect(inOneForm(cellsOf(sheet))).toEqual(inOneForm(plannedCells(plan, file)));
      expect(mergesOf(sheet)).toEqual(isCsv ? [] : [...(plan.merges ?? [])].sort());
      expect(sheet.isHidden).toBe(plan.isHidden ?? false);
      expect([...sheet.hiddenRows].map((row) => row + 1)).toEqual(plan.hiddenRows ?? []);
      expect([...sheet.hiddenColumns].sort()).toEqual((plan.hiddenColumns ?? []).map(columnOf));
      expect(sheet.rows.length).toBeLessThanOrEqual(plan.rows.length);
      expect(oldCells(sheet)).toEqual(plannedOldCells(plan));
    }
  });
});

function mergesOf({ merges }: WorkbookSheet): string[] {
  const names = merges.map(
    ({ startRow, startColumn, endRow, endColumn }) => `${cellName(startRow, startColumn)}:${cellName(endRow, endColumn)}`,
  );
  return names.sort();
}

function nameOfKey(key: number): string {
  return cellName(Math.floor(key / cellKey(1, 0)), key % cellKey(1, 0));
}

function oldCells({ oldFonts }: WorkbookSheet): string[] {
  return [...oldFonts.keys()].map(nameOfKey).sort();
}

function plannedOldCells({ rows }: SheetPlan): string[] {
  const named = rows.flatMap((cells, row) =>
    cells.map((cell, column) => {
      const { font, runs = [] } = asPlanned(cell);
      const isOld = [font, ...runs.map((run) => run.font)].some((name) => /^(\.Vn|VNI-)/.test(name ?? ""));
      return isOld ? [cellName(row, column)] : [];
    }),
  );
  return named.flat().sort();
}

it("places are as Excel names them", () => {
  expect(placeOf("AB12")).toEqual({ row: 11, column: 27 });
});
