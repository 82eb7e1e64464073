// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyDimension, anyDimensions, anyFilter, anyLine, anyLines } from "#test/arbitraries.ts";
import { aSupportLine } from "#test/builders.ts";
import { naiveTotals } from "#test/oracle.ts";
import type { Amount } from "./amount.ts";
import { columnsOfLines } from "./columns-of-lines.ts";
import { crossTotals } from "./cross-totals.ts";
import { editedTable } from "./edited-table.ts";
import { addMonths, type Month, month } from "./month.ts";
import { answerByRunningSums, keepRunningSums, runningSums } from "./running-sums.ts";
import { EVERYTHING } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";
import { buildSupportTable, type SupportTable } from "./support-table.ts";
import { DIMENSIONS, totals } from "./totals.ts";

const NOTHING_KNOWN = { communes: [], kinds: [], sponsors: [] };
const FIRST = month("2016-11");

/** The same lines as a table with its running sums, or without them, whatever they weigh. */
function tableWith(table: SupportTable, has: boolean): SupportTable {
  const points = { ...table.points };
  if (has) answerByRunningSums(points, runningSums(points));
  return { ...table, points };
}

function aLine(monthOffset: number, fields: Partial<SupportLine>): SupportLine {
  return aSupportLine({ month: addMonths(FIRST, monthOffset), ...fields });
}

it("with running sums the answers are those without them, group by group, in their order, after corrections too", () => {
  const reached = { longPeriod: 0, shortPeriod: 0, fewSeries: 0, mostSeries: 0 };
  fc.assert(
    fc.property(
      anyLines,
      anyDimensions,
      anyFilter,
      fc.tuple(anyDimension, anyDimension),
      fc.array(anyLine, { maxLength: 4 }),
      (lines, dimensions, filter, [rows, columns], later) => {
        const given = columnsOfLines(lines);
        const built = buildSupportTable(given, dimensions);
        const removed = new Set(lines.length > 0 ? [0, lines.length - 1] : []);
        // One amount may stand for all that is allowed: what comes later has none.
        const added = later.map((line) => ({ before: 0, line: { ...line, planned: 0, delivered: 0 } }));
        const answers = [true, false].map((has) => {
          const table = tableWith(built, has);
          return [table, editedTable(table, given, { removed, added })].map((one) => {
            const { whole, by } = totals(one, filter);
            const crossed = [...crossTotals(one, filter, rows, columns)].map(([key, row]) => [key, [...row]]);
            return { whole, groups: DIMENSIONS.map((dimension) => [...by(dimension)]), crossed };
          });
        });
        expect(answers[0]).toEqual(answers[1]);
        const { whole, by } = totals(tableWith(built, true), filter);
        const months = by("month").size / built.points.months.length;
        if (months > 0.5) reached.longPeriod += 1;
        else if (months > 0) reached.shortPeriod += 1;
        if (whole.lines * 4 < lines.length && whole.lines > 0) reached.fewSeries += 1;
        if (whole.lines * 2 > lines.length) reached.mostSeries += 1;
      },
    ),
    { numRuns: 500 },
  );
  for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(20);
});

it("any period and any choice of series is answered to the dong, where months are empty and amounts are taken away", () => {
  const communes = ["a", "b", "c", "d", "e"];
  const amounts: readonly Amount[] = [7, -3, "not-reported", 0, "not-applicable", 2_000_000_000_000];
  const lines = communes.flatMap((communeId, commune) =>
    // The first commune has its first month late, the second its last early, the third none in between.
    [0, 1, 2, 3, 4, 5]
      .filter((at) => ![at < 3, at > 1, at > 0 && at < 5, false, at % 2 === 1][commune])
      .flatMap((at) => {
        const planned = amounts[(at + commune) % amounts.length] ?? 0;
        const delivered = amounts[(at * commune + 1) % amounts.length] ?? 0;
        return [aLine(at, { communeId, planned, delivered }), aLine(at, { communeId, planned: 5, delivered })];
      }),
  );
  const table = tableWith(buildSupportTable(lines, NOTHING_KNOWN), true);
  let compared = 0;
  for (let chosen = 0; chosen < 2 ** communes.length; chosen++) {
    for (let first = -1; first <= 6; first++) {
      for (let last = first; last <= 6; last++) {
        const range = { first: addMonths(FIRST, first), last: addMonths(FIRST, last) };
        const filter = { ...EVERYTHING, range, communes: new Set(communes.filter((_, at) => (chosen >> at) % 2 === 1)) };
        const expected = naiveTotals(lines, filter);
        const { whole, by } = totals(table, filter);
        expect(whole).toEqual(expected.whole);
        for (const dimension of DIMENSIONS) expect(by(dimension), dimension).toEqual(expected.by(dimension));
        compared += 1;
      }
    }
  }
  expect(compared).toBe(32 * 36);
});

it("a running sum reaches 2^53 - 1, and is still what each month adds to it", () => {
  const amounts = [Number.MAX_SAFE_INTEGER - 11, 1, 3, 7];
  const lines = amounts.map((delivered, at) => aLine(at, { planned: delivered, delivered }));
  const table = tableWith(buildSupportTable(lines, NOTHING_KNOWN), true);
  const { whole, by } = totals(table, EVERYTHING);
  expect(whole.delivered).toBe(Number.MAX_SAFE_INTEGER);
  expect(Array.from(by("month").values(), ({ delivered }) => delivered)).toEqual(amounts);
  const since = (first: Month) => totals(table, { ...EVERYTHING, range: { first, last: addMonths(FIRST, 3) } }).whole;
  expect(since(addMonths(FIRST, 1))).toMatchObject({ delivered: 11, planned: 11, lines: 3 });
  expect(since(addMonths(FIRST, 3))).toMatchObject({ delivered: 7, planned: 7, lines: 1 });
});

it.each([65_535, 65_536, 70_001])("%d lines of one series are all counted", (count) => {
  const lines = Array.from({ length: count }, (_, at) => aLine(at % 2, { planned: 2, delivered: at % 2 ? 1 : "not-reported" }));
  const table = buildSupportTable(lines, NOTHING_KNOWN);
  expect(keepRunningSums(table.points)).not.toBeNull();
  const half = Math.ceil(count / 2);
  const whole = { delivered: count - half, planned: 2 * count, lines: count, linesPlanned: count };
  expect(totals(table, EVERYTHING).whole).toEqual({ ...whole, linesReported: count - half, linesNotReported: half });
  const ofLast = totals(table, { ...EVERYTHING, range: { first: addMonths(FIRST, 1), last: addMonths(FIRST, 1) } });
  expect(ofLast.whole.lines).toBe(count - half);
  expect(ofLast.by("commune").values().next().value).toEqual(ofLast.whole);
});

/** All arrays of numbers that a table leads to. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value === null || typeof value !== "object") return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
}

it("running sums are kept where lines are dense, and only as long as a line takes no more than 24 bytes", () => {
  const linesOf = (communes: number, months: number, each: number) =>
    Array.from({ length: communes * months * each }, (_, at) =>
      aLine(at % months, { communeId: `commune-${Math.floor(at / months) % communes}`, delivered: at }),
    );
  const kept = [1, 2, 3, 4, 8].map((each) => {
    const table = buildSupportTable(linesOf(40, 24, each), NOTHING_KNOWN);
    const running = keepRunningSums(table.points);
    if (running) expect((bytesOf(table) + bytesOf(running)) / (40 * 24 * each)).toBeLessThanOrEqual(24);
    return running !== null;
  });
  expect(kept).toEqual([false, false, true, true, true]);
});
