import type { EntryProblem } from "#src/api/entry/entry-problem.ts";
import type { ImportSession } from "./import-session.ts";
import type { ImportState } from "./import-state.ts";

/** What of a session is asked across a thread: all that answers later. */
export type Asking = Omit<ImportSession, "state" | "follow" | "end">;

/** A question to the worker, by the name of the session's function and what it is given. */
export type ToWorker = {
  readonly [Name in keyof Asking]: { readonly id: number; readonly name: Name; readonly given: Parameters<Asking[Name]> };
}[keyof Asking];

/** `value` fits whoever asked under this id: `worker-session.ts` sees to it. */
export type FromWorker =
  | { readonly kind: "state"; readonly state: ImportState }
  | { readonly kind: "done"; readonly id: number; readonly value: never }
  | { readonly kind: "failed"; readonly id: number; readonly problem: EntryProblem | null; readonly message: string };
