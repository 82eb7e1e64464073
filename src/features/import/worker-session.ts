import { EntryError } from "#src/api/entry/entry-problem.ts";
import type { ImportSession } from "./import-session.ts";
import { type ImportState, NOTHING_YET } from "./import-state.ts";
import type { Asking, FromWorker } from "./worker-messages.ts";

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

  return {
    state: () => state,
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    compareWith: ask("compareWith"),
    add: ask("add"),
    remove: ask("remove"),
    answer: ask("answer"),
    addRecipes: ask("addRecipes"),
    askAgain: ask("askAgain"),
    mend: ask("mend"),
    lines: ask("lines"),
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
