import type { CellAt } from "#src/import/form-record.ts";
import type { ShownProblem } from "./import-state.ts";

/** All that is wrong at one cell. */
export type CellProblems = {
  readonly key: string;
  readonly at: CellAt;
  readonly text: string;
  readonly problems: readonly ShownProblem[];
};

export function problemsByCell(problems: readonly ShownProblem[]): readonly CellProblems[] {
  const groups = Map.groupBy(problems, ({ at }) => `${at.file} ${at.sheet} ${at.row} ${at.column}`);
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    return first ? [{ key, at: first.at, text: first.text, problems: group }] : [];
  });
}

/** What no other text in the cell would put right: a form that is not understood, a file too many. */
const NOT_BY_TYPING: ReadonlySet<string> = new Set([
  "no-header",
  "no-amounts",
  "too-many-tables",
  "same-cut-twice",
  "legacy-text",
]);

export function canBeTyped({ problems }: CellProblems): boolean {
  return problems.some(({ code }) => !NOT_BY_TYPING.has(code));
}
