import { LIST_ENDPOINTS, ofEachList } from "#src/api/endpoints.ts";
import { EntryError } from "#src/api/entry/entry-problem.ts";
import type { WireAnswers } from "#src/import/publication-after.ts";
import { letOthersRun } from "#src/lib/let-others-run.ts";
import type { ImportSession } from "./import-session.ts";
import { type ImportState, NOTHING_YET } from "./import-state.ts";
import type { BaseSource } from "./import-tools.ts";
import type { Asking, FromWorker, SentRows } from "./worker-messages.ts";

/** Copied to the other thread within a few milliseconds. */
const ROWS_AT_ONCE = 2_000;

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void };

/** A session in a thread of its own. Once it is ended, what was asked of it is never answered. */
export function workerSession(): ImportSession {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  const listeners = new Set<() => void>();
  const waiting = new Map<number, Waiting>();
  let state: ImportState = NOTHING_YET;
  let lastId = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "state") {
      state = data.state;
      for (const listener of listeners) listener();
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "done") asked?.resolve(data.value);
    else asked?.reject(data.problem ? new EntryError(data.problem) : new Error(data.message));
  });
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || "The import's worker has failed"));
    waiting.clear();
    state = { ...state, phase: "idle", fault: "broken" };
    for (const listener of listeners) listener();
  });

  function ask<Name extends keyof Asking>(name: Name): Asking[Name];
  function ask(name: keyof Asking) {
    return (...given: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, name, given });
      });
  }

  /** A large publication would hold the page while it is copied to the other thread: it goes there a piece at a time, unless another source is named meanwhile. */
  async function sendRows(answers: WireAnswers, isMeant: () => boolean): Promise<void> {
    for (const list of LIST_ENDPOINTS) {
      let from = 0;
      do {
        if (!isMeant()) return;
        const part: SentRows = { name: "rows", list, from, rows: answers[list].slice(from, from + ROWS_AT_ONCE) };
        worker.postMessage(part);
        from += ROWS_AT_ONCE;
        await letOthersRun();
      } while (from < answers[list].length);
    }
  }

  const compareWith = ask("compareWith");
  let named = 0;
  async function compareWithWhole(source: BaseSource): Promise<void> {
    named += 1;
    const own = named;
    if (source.kind === "store") return await compareWith(source);
    const { programme } = source.answers;
    await sendRows(source.answers, () => own === named);
    if (own === named) await compareWith({ kind: "publication", answers: { programme, ...ofEachList(() => []) } });
  }

  return {
    state: () => state,
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    compareWith: compareWithWhole,
    add: ask("add"),
    remove: ask("remove"),
    answer: ask("answer"),
    addRecipes: ask("addRecipes"),
    askAgain: ask("askAgain"),
    mend: ask("mend"),
    lines: ask("lines"),
    refusals: ask("refusals"),
    commit: ask("commit"),
    publication: ask("publication"),
    marked: ask("marked"),
    end: () => {
      worker.terminate();
      listeners.clear();
      waiting.clear();
    },
  };
}
