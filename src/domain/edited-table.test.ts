// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyDimension, anyDimensions, anyFilter, anyLine, anyLines } from "#test/arbitraries.ts";
import { aSupportLine } from "#test/builders.ts";
import { attempted, tableAnswers } from "#test/table-answers.ts";
import { columnsOfLines } from "./columns-of-lines.ts";
import { editedTable, MOST_EDITS } from "./edited-table.ts";
import { editedColumns, type LineEdits } from "./line-edits.ts";
import { EVERYTHING } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";
import { buildSupportTable, MoneyOverflowError } from "./support-table.ts";
import { totals } from "./totals.ts";

const NOTHING_KNOWN = { communes: [], kinds: [], sponsors: [] };

type Step = { readonly kind: "correct" | "add" | "delete"; readonly at: number; readonly line: SupportLine };
const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("correct", "add", "delete"),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  line: anyLine,
});

/** A line of the publication as it is now; `row` where it is as it was. */
type Standing = { readonly line: SupportLine; readonly row: number | null };

function stepped(lines: readonly Standing[], { kind, at, line }: Step): readonly Standing[] {
  if (kind === "add") return lines.toSpliced(Math.floor(at * (lines.length + 1)), 0, { line, row: null });
  const place = Math.floor(at * lines.length);
  return kind === "delete" ? lines.toSpliced(place, 1) : lines.with(place, { line, row: null });
}

/** Each added line stands right before the next line that is as it was, or right after the last. */
function editsOf(rows: number, lines: readonly Standing[], isEarly: boolean): LineEdits {
  const left = new Set(lines.flatMap(({ row }) => row ?? []));
  const removed = new Set(Array.from({ length: rows }, (_, row) => row).filter((row) => !left.has(row)));
  const added = lines.flatMap(({ line, row }, place) => {
    if (row !== null) return [];
    const last = lines.slice(0, place).findLast((one) => one.row !== null)?.row ?? -1;
    const next = lines.slice(place).find((one) => one.row !== null)?.row ?? rows;
    return [{ before: isEarly ? last + 1 : next, line }];
  });
  return { removed, added };
}

it("after any corrections, additions and deletions the answers are those of a table built anew, in their order, to the dong", () => {
  const reached = { edited: 0, refused: 0, newMonth: 0, lostMonth: 0, reordered: 0 };
  fc.assert(
    fc.property(
      anyLines,
      anyDimensions,
      fc.array(anyStep, { minLength: 1, maxLength: 8, size: "max" }),
      anyFilter,
      fc.tuple(anyDimension, anyDimension),
      fc.boolean(),
      (lines, dimensions, steps, filter, dimensionsCrossed, isEarly) => {
        const columns = columnsOfLines(lines);
        const table = buildSupportTable(columns, dimensions);
        let now: readonly Standing[] = lines.map((line, row) => ({ line, row }));
        for (const step of steps) {
          if (now.length === 0 && step.kind !== "add") continue;
          now = stepped(now, step);
          const edits = editsOf(lines.length, now, isEarly);
          const anew = attempted(() =>
            buildSupportTable(
              now.map(({ line }) => line),
              dimensions,
            ),
          );
          const edited = attempted(() => editedTable(table, columns, edits));
          if (anew instanceof MoneyOverflowError || edited instanceof MoneyOverflowError) {
            expect(edited).toBeInstanceOf(MoneyOverflowError);
            expect(anew).toBeInstanceOf(MoneyOverflowError);
            reached.refused += 1;
            return;
          }
          expect(edited.points).toBe(table.points);
          expect(tableAnswers(edited, filter, dimensionsCrossed)).toEqual(tableAnswers(anew, filter, dimensionsCrossed));
          reached.edited += 1;
          if (edited.monthOfCode.length > table.monthOfCode.length) reached.newMonth += 1;
          if (table.monthOfCode.some((month) => !edited.time.month.keys.includes(month))) reached.lostMonth += 1;
          if (edited.columns.kind.order.some((code, place) => code !== place)) reached.reordered += 1;
        }
      },
    ),
    { numRuns: 1000 },
  );
  for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(20);
}, 120_000);

it("many edits become a table built anew", () => {
  const lines = Array.from({ length: MOST_EDITS + 1 }, (_, row) => aSupportLine({ delivered: row }));
  const columns = columnsOfLines(lines);
  const table = buildSupportTable(columns, NOTHING_KNOWN);
  const deleting = (count: number) => editedTable(table, columns, { removed: new Set(lines.keys().take(count)), added: [] });
  expect(deleting(MOST_EDITS).points).toBe(table.points);
  expect(deleting(MOST_EDITS + 1).points).not.toBe(table.points);
  expect(totals(deleting(MOST_EDITS), EVERYTHING).whole).toMatchObject({ lines: 1, delivered: MOST_EDITS });
  expect(totals(deleting(MOST_EDITS + 1), EVERYTHING).whole.lines).toBe(0);
});

it("an amount that is no whole number is refused with the line's id", () => {
  const columns = columnsOfLines([]);
  const line = aSupportLine({ id: "ht-17", planned: 0.5 });
  const edit = () =>
    editedTable(buildSupportTable(columns, NOTHING_KNOWN), columns, { removed: new Set(), added: [{ before: 0, line }] });
  expect(edit).toThrow(/"ht-17".*planned/);
});

it("columns with their edits in place are the lines as they are now", () => {
  fc.assert(
    fc.property(anyLines, fc.array(anyStep, { maxLength: 12, size: "max" }), fc.boolean(), (lines, steps, isEarly) => {
      let now: readonly Standing[] = lines.map((line, row) => ({ line, row }));
      for (const step of steps) if (now.length > 0 || step.kind === "add") now = stepped(now, step);
      const edited = editedColumns(columnsOfLines(lines), editsOf(lines.length, now, isEarly));
      expect(Array.from({ length: edited.count }, (_, row) => edited.lineAt(row))).toEqual(now.map(({ line }) => line));
      const anew = columnsOfLines(now.map(({ line }) => line));
      for (const name of ["commune", "sponsor", "kind", "month"] as const) {
        const texts = ({ keys, codes }: typeof edited.commune) => Array.from(codes, (code) => keys[code]);
        expect(texts(edited[name])).toEqual(texts(anew[name]));
      }
      expect([edited.planned, edited.delivered]).toEqual([anew.planned, anew.delivered]);
    }),
    { numRuns: 300 },
  );
});
