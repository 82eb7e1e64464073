import { Worker } from "node:worker_threads";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";
import { type WrittenFigures, writtenSearch } from "#src/lib/written-figures.ts";
import type { FiguresAnswer, ToFiguresWorker } from "./first-figures-worker.ts";

/** The publication that is served now. `at`: when its newest change was made, in epoch milliseconds. */
export type FirstSource = {
  /** The same for as long as the files are. */
  readonly version: string;
  readonly at: number;
  /** Asked once a version. `support`: in rows or in columns. */
  readonly files: () => Promise<Readonly<Record<Endpoint, Uint8Array>>>;
};

/** The figures that a page begins with, for what its address has after the question mark; null where there are none, or not in time. */
export type FirstFigures = (search: string) => Promise<WrittenFigures | null>;

/** How long a page may wait for them, in milliseconds: it is to be there first of all. The next one has them. Of data that is still read it waits for less: most of it takes longer. */
const PATIENCE_MS = { reading: 100, read: 250, readOfMany: 1_500 };
/** Of data that is larger, some two hundred thousand lines in columns, the page itself would have no figure for seconds. */
const MANY_BYTES = 2_000_000;
/** Above this, which is some five million lines in columns, the worker would take more memory than the rest of the server. */
const LARGEST_BYTES = 64_000_000;
/** So many addresses are kept; a page for which so many are waiting already begins without. */
const KEPT = 500;
const WAITING = 8;
/** After a publication was read the worker rests for as many times what that took: where figures are entered all the time, it would read without a pause. */
const REST = 4;
/** How often the data is looked at ahead of any page, in milliseconds. */
const AHEAD_MS = 2_000;

type Kept = {
  readonly version: string;
  readonly at: number;
  readonly answers: Map<string, Promise<WrittenFigures | null>>;
  bytes: number;
  isRead: boolean;
};

/**
 * Asks for the figures in a worker of its own, so that no other answer waits while a publication is read. `current`: null where there is nothing to
 * write, since the data is elsewhere, or is an older one.
 */
export function firstFigures(current: () => Promise<FirstSource | null>, now = () => performance.now()): FirstFigures {
  const ask = figuresWorker();
  let kept: Kept | null = null;
  let waiting = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;

  async function made(search: string): Promise<WrittenFigures | null> {
    const source = await current();
    if (source === null) return null;
    const begun = now();
    const isNew = kept?.version !== source.version;
    if (isNew && begun < restsUntil) return null;
    if (kept === null || isNew) kept = { version: source.version, at: source.at, answers: new Map(), bytes: 0, isRead: false };
    const of = kept;
    const known = of.answers.get(search);
    if (known) return await known;
    if (waiting >= WAITING) return null;
    const [oldest] = of.answers.keys();
    if (oldest !== undefined && of.answers.size >= KEPT) of.answers.delete(oldest);
    waiting += 1;
    const files = async () => {
      const read = await source.files();
      of.bytes = sizeOf(read);
      return read;
    };
    const asking = ask({ ...source, files }, search)
      .then((figures) => figures && { at: of.at, search, ...figures })
      .catch(() => null)
      .finally(() => {
        waiting -= 1;
        of.isRead = true;
        if (isNew) restsUntil = now() + REST * (now() - begun);
      });
    of.answers.set(search, asking);
    return await asking;
  }

  async function late(): Promise<null> {
    await pause(PATIENCE_MS.reading);
    if (kept?.isRead) await pause(patienceFor(kept.bytes) - PATIENCE_MS.reading);
    return null;
  }

  return async (search) => await Promise.race([made(writtenSearch(search)).catch(() => null), late()]);
}

/** How long a page may wait for the figures of data that has been read, in milliseconds. `bytes`: of its files. */
export function patienceFor(bytes: number): number {
  return bytes > MANY_BYTES ? PATIENCE_MS.readOfMany : PATIENCE_MS.read;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}

/** Has each version of the data read as soon as it is served, and the whole programme's figures made, before somebody opens the page. */
export function keepAhead(figures: FirstFigures): void {
  void figures("");
  setInterval(() => void figures(""), AHEAD_MS).unref();
}

type Ask = (source: FirstSource, search: string) => Promise<FiguresAnswer["figures"]>;

/** The worker, begun when it is asked, with the version that it has read, or reads. One that has failed is begun anew by the next question. */
function figuresWorker(): Ask {
  let running: { readonly worker: Worker; readonly version: string; readonly reading: Promise<void> } | null = null;
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

  function reading({ version, files }: FirstSource): NonNullable<typeof running> {
    if (running?.version === version) return running;
    const worker = running?.worker ?? begin();
    const begun = files().then((read) => {
      if (sizeOf(read) > LARGEST_BYTES) throw new RangeError("More lines than the worker should hold");
      worker.postMessage({ kind: "read", version, files: read } satisfies ToFiguresWorker);
    });
    running = { worker, version, reading: begun };
    return running;
  }

  return async (source, search) => {
    const { worker, version, reading: read } = reading(source);
    await read;
    return await new Promise((resolve, reject) => {
      last += 1;
      open.set(last, { resolve, reject });
      worker.postMessage({ kind: "figures", version, id: last, search } satisfies ToFiguresWorker);
    });
  };
}

function sizeOf(files: Readonly<Record<Endpoint, Uint8Array>>): number {
  return ENDPOINTS.reduce((sum, endpoint) => sum + files[endpoint].length, 0);
}
