import type { CellProblem } from "#src/import/form-record.ts";
import { problemSentence } from "#src/import/problem-text.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";

/** What is wrong at a cell, and what to type, where the cell itself stands beside it. */
export function problemSaidAt(problems: readonly CellProblem[], language: Language): string {
  return problems.map((problem) => capitalise(problemSentence(problem, language))).join(" ");
}
