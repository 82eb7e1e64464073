// @vitest-environment node
import { expect, it, vi } from "vitest";
import { columnsOfLines } from "#src/domain/columns-of-lines.ts";
import type { LineColumns } from "#src/domain/line-columns.ts";
import { addMonths, month } from "#src/domain/month.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { totals } from "#src/domain/totals.ts";
import { aSupportLine } from "#test/builders.ts";
import { LINES_WORTH_RUNNING_SUMS, tableOf } from "./kept-table.ts";

const COMMUNES = ["gia-minh", "gia-lac"];
const NOTHING_KNOWN = { communes: [], kinds: [], sponsors: [] };
const LINES = Array.from({ length: 3_000 }, (_, row) => aSupportLine({ communeId: COMMUNES[row % 2] ?? "", delivered: row }));

it("the same lines, put together again, have the same table", () => {
  const table = tableOf(columnsOfLines(LINES), NOTHING_KNOWN);
  expect(tableOf(columnsOfLines([...LINES]), NOTHING_KNOWN)).toBe(table);
});

it("a publication with few other lines shares the points of the one before, and counts its own lines", async () => {
  const corrected = columnsOfLines(LINES.with(7, aSupportLine({ delivered: 1_007 })));
  // The first time the code for it is still to come.
  await vi.waitFor(() => {
    const table = tableOf(columnsOfLines(LINES), NOTHING_KNOWN);
    expect(tableOf(corrected, NOTHING_KNOWN).points).toBe(table.points);
  });
  const table = tableOf(columnsOfLines(LINES), NOTHING_KNOWN);
  const later = tableOf(corrected, NOTHING_KNOWN);
  expect(tableOf(corrected, NOTHING_KNOWN)).toBe(later);
  expect(totals(later, EVERYTHING).whole.delivered - totals(table, EVERYTHING).whole.delivered).toBe(1_000);
  const shorter = tableOf(columnsOfLines(LINES.toSpliced(7, 1)), NOTHING_KNOWN);
  expect(shorter.points).toBe(table.points);
  expect(totals(table, EVERYTHING).whole.delivered - totals(shorter, EVERYTHING).whole.delivered).toBe(7);
});

it("other ids, or many other lines, have a table of their own", () => {
  const table = tableOf(columnsOfLines(LINES), NOTHING_KNOWN);
  const turned = tableOf(columnsOfLines(LINES), { ...NOTHING_KNOWN, communes: COMMUNES.toReversed() });
  expect([...totals(turned, EVERYTHING).by("commune").keys()]).toEqual(COMMUNES.toReversed());
  const others = tableOf(columnsOfLines(LINES.map((line) => ({ ...line, delivered: 1 }))), NOTHING_KNOWN);
  expect(others.points).not.toBe(table.points);
  expect(totals(others, EVERYTHING).whole.delivered).toBe(LINES.length);
});

it("millions of lines are soon answered for by running sums, to the dong", async () => {
  const count = LINES_WORTH_RUNNING_SUMS;
  const ofOne = { codes: new Int32Array(count) };
  const months = Array.from({ length: 12 }, (_, at) => addMonths(month("2017-01"), at));
  const columns: LineColumns = {
    count,
    commune: { ...ofOne, keys: ["gia-lac"] },
    kind: { ...ofOne, keys: ["training"] },
    sponsor: { ...ofOne, keys: ["agency:01"] },
    month: { keys: months, codes: new Int32Array(count).map((_, row) => row % 12) },
    planned: new Float64Array(count).fill(2),
    delivered: new Float64Array(count).fill(1),
    lineAt: () => aSupportLine({}),
  };
  const { points, ...table } = tableOf(columns, NOTHING_KNOWN);
  const whole = () => totals({ ...table, points }, EVERYTHING).whole;
  expect(whole()).toMatchObject({ lines: count, delivered: count, planned: 2 * count });
  // What they do not need, they do not see change.
  await vi.waitFor(() => {
    points.seriesSums[0] = count + 1;
    const { delivered } = whole();
    points.seriesSums[0] = count;
    expect(delivered).toBe(count);
  });
  expect(whole()).toMatchObject({ lines: count, delivered: count, planned: 2 * count });
});
