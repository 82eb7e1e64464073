import { deviceDatabase } from "#src/lib/device-database.ts";

const database = deviceDatabase("commune-support-drafts", "drafts");

/** What somebody typed and has not saved; `at` by the device's clock, in epoch milliseconds. */
export type Draft = { readonly at: number; readonly value: unknown };

/** One after another: what is forgotten must not come back with a writing that was begun before. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const turn = last.then(task, task);
  last = turn.catch(() => undefined);
  return turn;
}

/** Null where there is none, or the device keeps none. */
export async function readDraft(key: string): Promise<Draft | null> {
  try {
    const kept = await inTurn(() => database.ask("readonly", (store) => store.get(key)));
    return isDraft(kept) ? { at: kept.at, value: kept.value } : null;
  } catch {
    return null;
  }
}

function isDraft(kept: unknown): kept is Draft {
  return typeof kept === "object" && kept !== null && "at" in kept && typeof kept.at === "number" && "value" in kept;
}

/** Resolves to whether the device has it. */
export async function keepDraft(key: string, draft: Draft): Promise<boolean> {
  try {
    await inTurn(() => database.ask("readwrite", (store) => store.put(draft, key)));
    return true;
  } catch {
    return false;
  }
}

export async function forgetDraft(key: string): Promise<void> {
  try {
    await inTurn(() => database.ask("readwrite", (store) => store.delete(key)));
  } catch {
    // It was never kept.
  }
}
