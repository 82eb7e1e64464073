// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLine, anyLines } from "#test/arbitraries.ts";
import { aSupportLine } from "#test/builders.ts";
import { columnsOfLines } from "./columns-of-lines.ts";
import { editedColumns, editsBetween } from "./line-edits.ts";
import type { SupportLine } from "./support-line.ts";

const LINES = ["gia-minh", "gia-lac", "gia-hung", "gia-tien"].map((communeId, row) =>
  aSupportLine({ communeId, delivered: row }),
);

function between(earlier: readonly SupportLine[], later: readonly SupportLine[], most = 1_000) {
  return editsBetween(columnsOfLines(earlier), columnsOfLines(later), most);
}

describe("what makes a later publication of an earlier one", () => {
  const other = aSupportLine({ communeId: "lien-son", delivered: "not-reported" });
  it.each<[string, readonly SupportLine[], number[], number[]]>([
    ["nothing", LINES, [], []],
    ["two lines that changed where they stand", LINES.with(0, other).with(3, other), [0, 3], [0, 3]],
    ["a line added in between", LINES.toSpliced(2, 0, other), [], [2]],
    ["a line added at the end", [...LINES, other], [], [4]],
    ["a deleted line", LINES.toSpliced(1, 1), [1], []],
    ["a title, which no sum sees", LINES.with(1, { ...aSupportLine(LINES[1]), title: "Khác" }), [], []],
  ])("is %s", (_, later, removed, before) => {
    const edits = between(LINES, later);
    expect([...(edits?.removed ?? [])]).toEqual(removed);
    expect(edits?.added.map((one) => one.before)).toEqual(before);
  });

  it("is one line more where it has the amounts of its neighbours", () => {
    const alike = [other, other];
    expect(between(alike, [...alike, other])).toEqual({ removed: new Set(), added: [{ before: 2, line: other }] });
    expect(between([...alike, other], alike)).toEqual({ removed: new Set([2]), added: [] });
  });

  it("is not told where it is more than was asked for", () => {
    const later = LINES.with(0, other).with(3, other);
    expect(between(LINES, later, 4)).not.toBeNull();
    expect(between(LINES, later, 3)).toBeNull();
  });

  it("leads to the later one, whatever the two are", () => {
    const anyPair = anyLines.chain((lines) =>
      fc.tuple(
        fc.constant(lines),
        fc.oneof(
          anyLines,
          fc
            .tuple(fc.nat(lines.length), fc.nat(2), fc.array(anyLine, { maxLength: 2 }))
            .map(([at, gone, come]) => lines.toSpliced(at, gone, ...come)),
        ),
      ),
    );
    fc.assert(
      fc.property(anyPair, ([earlier, later]) => {
        const [before, after] = [columnsOfLines(earlier), columnsOfLines(later)];
        const edits = editsBetween(before, after, Number.POSITIVE_INFINITY);
        const edited = edits && editedColumns(before, edits);
        expect(edited?.count).toBe(after.count);
        expect([edited?.planned, edited?.delivered]).toEqual([after.planned, after.delivered]);
        expect(Array.from(edited?.commune.codes ?? [], (code) => edited?.commune.keys[code])).toEqual(
          later.map(({ communeId }) => communeId),
        );
        expect(Array.from(edited?.month.codes ?? [], (code) => edited?.month.keys[code])).toEqual(
          later.map(({ month }) => month),
        );
      }),
      { numRuns: 300 },
    );
  });
});
