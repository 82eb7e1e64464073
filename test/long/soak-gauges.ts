import type { CDPSession, Page } from "@playwright/test";
import { median } from "../bench/page-statistics.ts";
import { heapSnapshot, ownBytes } from "./heap-snapshot.ts";

/** What must not grow with the hours, each with how much more of it there may be at the end. */
export const GAUGES = {
  heap: { name: "heap after collection, KB", share: 0.1, more: 0 },
  own: { name: "of it the app's own objects and texts, KB", share: 0.1, more: 0 },
  nodes: { name: "DOM nodes", share: 0.1, more: 0 },
  listeners: { name: "event listeners", share: 0.1, more: 0 },
  documents: { name: "documents", share: 0, more: 1 },
  timers: { name: "pending timers", share: 0, more: 2 },
  objectUrls: { name: "object URLs not taken back", share: 0, more: 1 },
  workers: { name: "workers", share: 0, more: 0 },
  stored: { name: "kept on the device, KB", share: 0.1, more: 64 },
  databases: { name: "records in IndexedDB", share: 0, more: 4 },
} as const;

export type Gauge = keyof typeof GAUGES;
export type Sample = Readonly<Record<Gauge, number>>;

const SAMPLES = 5;
const BETWEEN_MS = 400;

/** The median of several, each after the browser has collected what nothing holds, and the heap itself once. */
export async function sample(page: Page, session: CDPSession): Promise<{ figures: Sample; snapshot: string }> {
  const samples: Omit<Sample, "own">[] = [];
  for (let count = 0; count < SAMPLES; count++) {
    await page.waitForTimeout(BETWEEN_MS);
    samples.push(await sampleOnce(page, session));
  }
  const snapshot = await heapSnapshot(session);
  const of = (gauge: Exclude<Gauge, "own">) => median(samples.map((one) => one[gauge]));
  const figures: Sample = {
    heap: of("heap"),
    own: ownBytes(snapshot) / 1024,
    nodes: of("nodes"),
    listeners: of("listeners"),
    documents: of("documents"),
    timers: of("timers"),
    objectUrls: of("objectUrls"),
    workers: of("workers"),
    stored: of("stored"),
    databases: of("databases"),
  };
  return { figures, snapshot };
}

async function sampleOnce(page: Page, session: CDPSession): Promise<Omit<Sample, "own">> {
  // What a first collection finalises, a second one takes away.
  for (let times = 0; times < 2; times++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { documents, nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const { targetInfos } = await session.send("Target.getTargets");
  const own = await page.evaluate(ofThePage);
  return {
    heap: usedSize / 1024,
    nodes,
    documents,
    listeners: jsEventListeners,
    workers: targetInfos.filter(({ type }) => type.includes("worker")).length,
    ...own,
  };
}

/** Runs in the page. */
async function ofThePage(): Promise<Pick<Sample, "timers" | "objectUrls" | "stored" | "databases">> {
  const { usage = 0 } = await navigator.storage.estimate();
  const ended = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error));
    });
  let records = 0;
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await ended(indexedDB.open(name));
    for (const store of database.objectStoreNames) records += await ended(database.transaction(store).objectStore(store).count());
    database.close();
  }
  const { pageGauges } = window;
  if (!pageGauges) throw new Error("The page has no gauges");
  return { timers: pageGauges.timers(), objectUrls: pageGauges.objectUrls(), stored: usage / 1024, databases: records };
}

/** What has grown beyond its limit, in words. */
export function grown(before: Sample, after: Sample): string[] {
  return gaugesOf().flatMap((gauge) => {
    const limit = limitOf(gauge, before);
    return after[gauge] <= limit
      ? []
      : [`${GAUGES[gauge].name}: ${Math.round(after[gauge])} after ${Math.round(before[gauge])}, above ${Math.round(limit)}`];
  });
}

export function limitOf(gauge: Gauge, before: Sample): number {
  const { share, more } = GAUGES[gauge];
  return before[gauge] * (1 + share) + more;
}

export function gaugesOf(): Gauge[] {
  return ["heap", "own", "nodes", "listeners", "documents", "timers", "objectUrls", "workers", "stored", "databases"];
}
