import type { EntryProblem } from "#src/api/entry/entry-problem.ts";
import type { Language } from "#src/lib/language.ts";
import { importWords } from "./import-words.ts";

/** Why something was not done at the store, and what to do about it. `task`: an import's lines were to be entered, or taken back; or something was to be read. */
export function problemSaid(problem: EntryProblem, language: Language, task: "enter" | "undo" | "read" = "read"): string {
  const words = importWords[language].problem;
  const of = (said: Readonly<Record<string, string>>) => Object.entries(said).find(([kind]) => kind === problem.kind)?.[1];
  if (task === "enter" && problem.kind === "offline") return words.unsure;
  const own = (task === "undo" ? of(words.undo) : undefined) ?? of(words.told);
  return own ?? words.other(problem.kind === "unexpected" ? String(problem.status) : problem.kind);
}

/** Whether the server may have done it all the same: no answer of its own has come. */
export function isUnsure(problem: EntryProblem): boolean {
  const { kind } = problem;
  return kind === "offline" || kind === "too-slow" || kind === "store-away" || (kind === "unexpected" && problem.status >= 200);
}
