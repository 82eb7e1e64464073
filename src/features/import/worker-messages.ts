import type { ListEndpoint } from "#src/api/endpoints.ts";
import type { EntryProblem } from "#src/api/entry/entry-problem.ts";
import type { ImportSession } from "./import-session.ts";
import type { ImportState } from "./import-state.ts";

/** What of a session is asked across a thread: all that answers later. */
export type Asking = Omit<ImportSession, "state" | "follow" | "end">;

/** A question to the worker, by the name of the session's function and what it is given. */
export type Question = {
  readonly [Name in keyof Asking]: { readonly id: number; readonly name: Name; readonly given: Parameters<Asking[Name]> };
}[keyof Asking];

/** Rows of a publication that the files will be compared with, ahead of the question that says so. `from`: the place of the first; what was sent from there on before is no more. */
export type SentRows = {
  readonly name: "rows";
  readonly list: ListEndpoint;
  readonly from: number;
  readonly rows: readonly unknown[];
};

export type ToWorker = Question | SentRows;

/** `value` fits whoever asked under this id: `worker-session.ts` sees to it. */
export type FromWorker =
  | { readonly kind: "state"; readonly state: ImportState }
  | { readonly kind: "done"; readonly id: number; readonly value: never }
  | { readonly kind: "failed"; readonly id: number; readonly problem: EntryProblem | null; readonly message: string };
