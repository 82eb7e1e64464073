import type { EntryProblem } from "#src/api/entry/entry-problem.ts";
import type { Language } from "#src/lib/language.ts";
import { importWords } from "./import-words.ts";

/** Why nothing was entered, and what to do about it. */
export function problemSaid(problem: EntryProblem, language: Language): string {
  const { told, other } = importWords[language].problem;
  const own = Object.entries(told).find(([kind]) => kind === problem.kind);
  return own?.[1] ?? other(problem.kind === "unexpected" ? String(problem.status) : problem.kind);
}
