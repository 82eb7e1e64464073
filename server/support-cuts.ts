import type { Buffer } from "node:buffer";
import { Worker } from "node:worker_threads";
import type { LineRows } from "#src/api/columns/line-rows.ts";
import { linesOfColumns } from "#src/api/columns/lines-of-columns.ts";
import { type CutPage, cutPage } from "./cut-page.ts";
import type { LineCut } from "./line-cut.ts";
import type { CutAnswer, CutAsked } from "./support-cut-thread.ts";

/** From so many bytes of columns on, some 50,000 lines, they are read in a thread. */
const LARGE_BYTES = 600_000;

/** How long a thread waits for the next page, in milliseconds, before its lines are let go. */
const IDLE_MS = 5 * 60_000;

type Thread = {
  readonly columns: Buffer;
  ask(cut: LineCut): Promise<CutPage>;
  end(): void;
};

/** Pages of the lines of a file that is there in columns. Those of the file asked for last are kept read. `largeBytes`: from so many on in a thread. */
export function supportCuts(largeBytes = LARGE_BYTES): (columns: Buffer, cut: LineCut) => Promise<CutPage> {
  const read = new WeakMap<Buffer, LineRows>();
  let thread: Thread | null = null;

  return async (columns, cut) => {
    if (columns.length >= largeBytes) {
      if (thread?.columns !== columns) {
        thread?.end();
        const begun = begin(columns, () => {
          if (thread === begun) thread = null;
        });
        thread = begun;
      }
      return await thread.ask(cut);
    }
    const lines = read.get(columns) ?? linesOfColumns(JSON.parse(columns.toString("utf8")), "support.json");
    read.set(columns, lines);
    return cutPage(lines, cut);
  };
}

/** `over`: when it has ended, whatever of. Whoever still waits then is told so. */
function begin(columns: Buffer, over: () => void): Thread {
  const worker = new Worker(new URL("./support-cut-thread.ts", import.meta.url), { workerData: columns });
  const waiting = new Map<number, { resolve(page: CutPage): void; reject(error: unknown): void }>();
  const pages = new Set<Promise<CutPage>>();
  let asked = 0;
  const end = (why: unknown) => {
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
    over();
  };
  const idle = setTimeout(() => void worker.terminate(), IDLE_MS);
  idle.unref();
  // What is kept for the next page keeps no server from ending.
  worker.unref();
  worker.on("message", ({ id, page }: CutAnswer) => {
    waiting.get(id)?.resolve(page);
    waiting.delete(id);
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("The lines were let go")));
  return {
    columns,
    ask(cut) {
      const page = new Promise<CutPage>((resolve, reject) => {
        const id = ++asked;
        waiting.set(id, { resolve, reject });
        idle.refresh();
        worker.postMessage({ id, cut } satisfies CutAsked);
      });
      pages.add(page);
      page.catch(() => undefined).finally(() => pages.delete(page));
      return page;
    },
    // Who waits for a page of the file of before has it first.
    end: () => void Promise.allSettled(pages).then(() => worker.terminate()),
  };
}
