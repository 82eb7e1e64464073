// @vitest-environment node
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { anyDimension, anyDimensions, anyFilter, anyLines } from "#test/arbitraries.ts";
import { aSupportLine } from "#test/builders.ts";
import { attempted, tableAnswers } from "#test/table-answers.ts";
import { columnsOfLines } from "./columns-of-lines.ts";
import { groupsOfLines, joinedGroups, lineCountOf, someGroups } from "./line-groups.ts";
import { HIGH } from "./measures.ts";
import { answerByRunningSums, runningSums } from "./running-sums.ts";
import { EVERYTHING } from "./support-filter.ts";
import { buildSupportTable, MoneyOverflowError } from "./support-table.ts";
import { tableOfGroups } from "./table-of-groups.ts";
import { totals } from "./totals.ts";

const CUTS = 1_000;
/** Of what the store's own thousand ledgers try, too (`store-totals.test.ts`). */
const FEWER = 300;
const NOTHING_KNOWN = { communes: [], kinds: [], sponsors: [] };
const crossed = fc.tuple(anyDimension, anyDimension);

describe("a table of groups of lines", () => {
  const reached = { cuts: 0, together: 0, apart: 0, without: 0 };

  it(`answers as one of the lines themselves, in their order, to the dong, on ${CUTS} cuts`, () => {
    fc.assert(
      fc.property(anyLines, anyDimensions, anyFilter, crossed, fc.boolean(), (lines, dimensions, filter, dims, isRunning) => {
        const groups = groupsOfLines(columnsOfLines(lines));
        const table = tableOfGroups(groups, dimensions);
        const expected = tableAnswers(buildSupportTable(lines, dimensions), filter, dims);
        if (isRunning) answerByRunningSums(table.points, runningSums(table.points));
        expect(tableAnswers(table, filter, dims)).toEqual(expected);
        expect(lineCountOf(groups)).toBe(lines.length);
        reached.cuts += 1;
        if (groups.count < lines.length) reached.together += 1;
      }),
      { numRuns: CUTS },
    );
  });

  it(`answers so where some of the lines were added up by themselves, on ${FEWER} cuts`, () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.integer({ min: 2, max: 5 }),
        anyDimensions,
        anyFilter,
        crossed,
        (lines, nth, dimensions, filter, dims) => {
          const rowsOf = (isIn: (row: number) => boolean) => [...lines.keys()].filter(isIn);
          const partOf = (rows: readonly number[]) =>
            groupsOfLines(columnsOfLines(rows.flatMap((row) => lines[row] ?? [])), (line) => (rows[line] ?? 0) + 1);
          const joined = joinedGroups([0, 1, 2].map((part) => partOf(rowsOf((row) => (row % nth) % 3 === part))));
          const table = tableOfGroups(joined, dimensions);
          expect(tableAnswers(table, filter, dims)).toEqual(tableAnswers(buildSupportTable(lines, dimensions), filter, dims));
          if (lines.length > 1) reached.apart += 1;
        },
      ),
      { numRuns: FEWER },
    );
  });

  it(`answers for some of them as a table of the lines that those are made of, on ${FEWER} cuts`, () => {
    fc.assert(
      fc.property(anyLines, anyDimensions, anyFilter, crossed, (lines, dimensions, filter, dims) => {
        const groups = groupsOfLines(columnsOfLines(lines));
        const { month, commune } = groups;
        const isLate = (group: number) => (month.keys[month.codes[group] ?? 0] ?? "") >= "2017-06";
        const isOwn = (group: number) => commune.keys[commune.codes[group] ?? 0] !== "gia-lac";
        const some = someGroups(groups, (group) => isLate(group) && isOwn(group));
        const left = lines.filter((line) => line.month >= "2017-06" && line.communeId !== "gia-lac");
        expect(tableAnswers(tableOfGroups(some, dimensions), filter, dims)).toEqual(
          tableAnswers(buildSupportTable(left, dimensions), filter, dims),
        );
        if (left.length > 0 && left.length < lines.length) reached.without += 1;
      }),
      { numRuns: FEWER },
    );
  });

  afterAll(() => {
    expect(reached.cuts).toBe(CUTS);
    for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(FEWER / 5);
  });
});

it("a group of more lines than a point holds counts all of them", () => {
  const lines = Array.from({ length: 1_000 }, (_, row) =>
    aSupportLine({ planned: 9, delivered: row % 2 === 0 ? 3 : "not-reported" }),
  );
  const groups = groupsOfLines(columnsOfLines(lines));
  expect(groups.count).toBe(2);
  expect(totals(tableOfGroups(groups, NOTHING_KNOWN), EVERYTHING).whole).toEqual(
    totals(buildSupportTable(lines, NOTHING_KNOWN), EVERYTHING).whole,
  );
});

it.each(["planned", "delivered"] as const)(
  "sizes of %s that pass 2^53 - 1 together are refused, those that meet it held",
  (field) => {
    const tableWith = (last: number) => {
      const amounts = [Number.MAX_SAFE_INTEGER - 3, -2, last];
      return attempted(() =>
        tableOfGroups(groupsOfLines(columnsOfLines(amounts.map((dong) => aSupportLine({ [field]: dong })))), NOTHING_KNOWN),
      );
    };
    expect(tableWith(1)).not.toBeInstanceOf(MoneyOverflowError);
    expect(tableWith(2)).toBeInstanceOf(MoneyOverflowError);
  },
);

it("more lines than counts hold are refused", () => {
  const groups = { ...groupsOfLines(columnsOfLines([aSupportLine({})])), lines: Int32Array.of(HIGH) };
  expect(() => tableOfGroups(groups, NOTHING_KNOWN)).toThrow(RangeError);
});
