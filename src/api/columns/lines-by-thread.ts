import { GroupRows } from "../groups/group-rows.ts";
import type { FromThread, ToThread } from "./columns-thread.ts";
import { LineRows } from "./line-rows.ts";

/** How long the thread may take, in milliseconds, before the page does it itself. */
const PATIENCE_MS = 20_000;

/** The lines of an answer, in rows or in columns, read in a thread of its own. Null where there can be none, or it fails: then the page reads it, and says why. */
export async function linesByThread(
  url: string,
  pieces: readonly Uint8Array<ArrayBuffer>[],
): Promise<LineRows | GroupRows | null> {
  if (typeof Worker === "undefined") return null;
  try {
    const worker = new Worker(new URL("./columns-thread.ts", import.meta.url), { type: "module" });
    const asked: ToThread = { url, answer: new Blob([...pieces]) };
    const lines = await answerOf(worker, asked).finally(() => worker.terminate());
    if (lines === null) return null;
    return "groups" in lines ? new GroupRows(lines) : new LineRows(lines);
  } catch {
    // A policy of the server forbids it, or its script does not arrive.
    return null;
  }
}

function answerOf(worker: Worker, asked: ToThread): Promise<FromThread> {
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromThread>) => resolve(data));
    for (const event of ["error", "messageerror"]) worker.addEventListener(event, reject);
    setTimeout(reject, PATIENCE_MS);
    worker.postMessage(asked);
  });
}
