import { Worker } from "node:worker_threads";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";
import { type WrittenFigures, writtenSearch } from "#src/lib/written-figures.ts";
import type { FiguresAnswer, FiguresQuestion } from "./first-figures-worker.ts";

/** The publication that is served now. `at`: when its newest change was made, in epoch milliseconds. */
export type FirstSource = {
  /** The same for as long as the files are. */
  readonly version: string;
  readonly at: number;
  readonly files: Readonly<Record<Endpoint, Uint8Array>>;
};

/** The figures that a page begins with, for what its address has after the question mark; null where there are none, or not in time. */
export type FirstFigures = (search: string) => Promise<WrittenFigures | null>;

/** How long a page may wait for them, in milliseconds: it is to be there first of all. The next one has them. */
const PATIENCE_MS = 100;
/** Above this the worker would take more memory than the rest of the server, and the first answer would be seconds late. */
const LARGEST_BYTES = 100_000_000;
/** So many addresses are kept; a page for which so many are waiting already begins without. */
const KEPT = 500;
const WAITING = 8;
/** A worker that nobody asks gives its memory back, in milliseconds. What it has answered is kept here. */
const IDLE_MS = 300_000;

type Kept = { readonly version: string; readonly at: number; readonly answers: Map<string, Promise<WrittenFigures | null>> };

/**
 * Asks for the figures in a worker of its own, so that no other answer waits while a publication is read. `current`: null where there is nothing to
 * write, since the data is elsewhere, or is an older one.
 */
export function firstFigures(current: () => Promise<FirstSource | null>): FirstFigures {
  const ask = figuresWorker();
  let kept: Kept | null = null;
  let waiting = 0;

  async function made(search: string): Promise<WrittenFigures | null> {
    const source = await current();
    if (source === null || sizeOf(source) > LARGEST_BYTES) return null;
    if (kept?.version !== source.version) kept = { version: source.version, at: source.at, answers: new Map() };
    const { at, answers } = kept;
    const known = answers.get(search);
    if (known) return await known;
    if (waiting >= WAITING) return null;
    const [oldest] = answers.keys();
    if (oldest !== undefined && answers.size >= KEPT) answers.delete(oldest);
    waiting += 1;
    const asking = ask(source, search)
      .then((figures) => figures && { at, search, ...figures })
      .catch(() => null)
      .finally(() => {
        waiting -= 1;
      });
    answers.set(search, asking);
    return await asking;
  }

  return async (search) => {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS).unref());
    return await Promise.race([made(writtenSearch(search)).catch(() => null), late]);
  };
}

function sizeOf({ files }: FirstSource): number {
  return ENDPOINTS.reduce((sum, endpoint) => sum + files[endpoint].length, 0);
}

type Ask = (source: FirstSource, search: string) => Promise<FiguresAnswer["figures"]>;

/** The worker, begun when it is asked; one that has failed is begun anew by the next question. */
function figuresWorker(): Ask {
  let running: { worker: Worker; version: string } | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  const open = new Map<number, { resolve: (figures: FiguresAnswer["figures"]) => void; reject: (error: unknown) => void }>();

  function stop(error: unknown): void {
    running?.worker.terminate().catch(() => undefined);
    running = null;
    for (const { reject } of open.values()) reject(error);
    open.clear();
  }

  function begin(): Worker {
    const worker = new Worker(new URL("./first-figures-worker.ts", import.meta.url));
    worker.unref();
    worker.on("message", ({ id, figures }: FiguresAnswer) => {
      open.get(id)?.resolve(figures);
      open.delete(id);
    });
    worker.on("error", stop);
    return worker;
  }

  return (source, search) =>
    new Promise((resolve, reject) => {
      clearTimeout(idle);
      idle = setTimeout(() => stop(new Error("Nobody asks")), IDLE_MS).unref();
      const isNew = running?.version !== source.version;
      running = { worker: running?.worker ?? begin(), version: source.version };
      last += 1;
      open.set(last, { resolve, reject });
      const question: FiguresQuestion = { id: last, search, files: isNew ? source.files : null };
      running.worker.postMessage(question);
    });
}
