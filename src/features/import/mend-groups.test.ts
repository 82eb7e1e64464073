import { expect, it } from "vitest";
import type { CellProblemCode } from "#src/import/form-record.ts";
import type { ShownProblem } from "./import-state.ts";
import { canBeTyped, problemsByCell } from "./mend-groups.ts";

function problem(code: CellProblemCode, row: number): ShownProblem {
  return { code, at: { file: 0, sheet: 0, row, column: 1 }, isBlocking: true, values: {}, text: `của ${row}` };
}

it("all that is wrong at a cell is told at once, with one field", () => {
  const cells = problemsByCell([problem("unknown-commune", 1), problem("not-an-amount", 2), problem("lost-letters", 1)]);
  expect(cells.map(({ text, problems }) => [text, problems.map(({ code }) => code)])).toEqual([
    ["của 1", ["unknown-commune", "lost-letters"]],
    ["của 2", ["not-an-amount"]],
  ]);
});

it.each([
  ["not-an-amount", true],
  ["unknown-commune", true],
  ["same-cut-twice", false],
  ["no-header", false],
  ["too-many-tables", false],
] as const)("%s can be typed over: %s", (code, isSo) => {
  const [cell] = problemsByCell([problem(code, 1)]);
  expect(cell && canBeTyped(cell)).toBe(isSo);
});
