// @vitest-environment node
import { expect, it } from "vitest";
import { columnsOfLines } from "#src/domain/columns-of-lines.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { totals } from "#src/domain/totals.ts";
import { aSupportLine } from "#test/builders.ts";
import { tableOf } from "./kept-table.ts";

const COMMUNES = ["gia-minh", "gia-lac"];
const NOTHING_KNOWN = { communes: [], kinds: [], sponsors: [] };
const LINES = Array.from({ length: 3_000 }, (_, row) => aSupportLine({ communeId: COMMUNES[row % 2] ?? "", delivered: row }));

it("the same lines, put together again, have the same table", () => {
  const table = tableOf(columnsOfLines(LINES), NOTHING_KNOWN);
  expect(tableOf(columnsOfLines([...LINES]), NOTHING_KNOWN)).toBe(table);
});

it("a publication with few other lines shares the points of the one before, and counts its own lines", () => {
  const table = tableOf(columnsOfLines(LINES), NOTHING_KNOWN);
  const later = tableOf(columnsOfLines(LINES.with(7, aSupportLine({ delivered: 1_007 }))), NOTHING_KNOWN);
  expect(later.points).toBe(table.points);
  expect(totals(later, EVERYTHING).whole.delivered - totals(table, EVERYTHING).whole.delivered).toBe(1_000);
  const afterwards = tableOf(columnsOfLines(LINES.toSpliced(7, 1)), NOTHING_KNOWN);
  expect(afterwards.points).toBe(table.points);
  expect(totals(table, EVERYTHING).whole.delivered - totals(afterwards, EVERYTHING).whole.delivered).toBe(7);
});

it("other ids, or many other lines, have a table of their own", () => {
  const table = tableOf(columnsOfLines(LINES), NOTHING_KNOWN);
  const turned = tableOf(columnsOfLines(LINES), { ...NOTHING_KNOWN, communes: COMMUNES.toReversed() });
  expect([...totals(turned, EVERYTHING).by("commune").keys()]).toEqual(COMMUNES.toReversed());
  const others = tableOf(columnsOfLines(LINES.map((line) => ({ ...line, delivered: 1 }))), NOTHING_KNOWN);
  expect(others.points).not.toBe(table.points);
  expect(totals(others, EVERYTHING).whole.delivered).toBe(LINES.length);
});
