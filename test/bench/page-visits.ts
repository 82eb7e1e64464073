import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod/mini";
import { type BarePage, type Device, type Line, withBareBrowser } from "./bare-browser.ts";
import { installPageWatch } from "./page-watch.ts";

/** Milliseconds from the start of the navigation until the headline's amount was presented. */
export type Visit = {
  readonly figure: number;
  /** The bars over time, those that answer to the reader. */
  readonly charts: number;
};

/** One reader's first visit, and the next. */
export type VisitPair = { readonly first: Visit; readonly second: Visit };

/** Several readers on one line. */
export type Visits = { readonly line: string; readonly pairs: readonly VisitPair[] };

/** What the headline of the demonstration data says. Another amount, or an older one, is no first figure. */
export const HEADLINE = "2,5 tỷ đồng";

/** As Lighthouse and the browser's own tools throttle: the delay stands for setting up a connection, too. */
export const SLOW_4G: Line = { name: "slow 4G", latencyMs: 562.5, bytesPerSecond: (1_474.56 * 1024) / 8 };

/** Until then nobody asks the page anything: each question would be work for it. */
const SETTLE_MS = 4000;
const LONGEST_MS = 24_000;

const visitContract = z.object({
  figure: z.nullable(z.object({ text: z.string(), at: z.nullable(z.number()) })),
  charts: z.nullable(z.number()),
  workerStart: z.number(),
});

const SEEN = `({
  figure: window.pageWatch.firstFigure(),
  charts: window.pageWatch.liveBars(),
  workerStart: performance.getEntriesByType("navigation")[0].workerStart,
})`;

/** The worker has the whole build and is in charge, and the data is kept. */
const AT_REST = `(async () => {
  await navigator.serviceWorker.ready;
  const isKept = () => new Promise((resolve) => {
    const opening = indexedDB.open("commune-support-kept");
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const counting = opening.result.transaction("data").objectStore("data").count();
      counting.onsuccess = () => { opening.result.close(); resolve(counting.result > 0); };
    };
  });
  for (let tries = 0; tries < 100; tries++) {
    if (navigator.serviceWorker.controller?.state === "activated" && await isKept()) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
})()`;

/** Readers one after another, each with a device of its own: a first visit, and once that is at rest a second. One before them warms up. */
export async function measureVisits(
  url: string,
  line: Line | null,
  count: number,
  headline: string | null = HEADLINE,
): Promise<VisitPair[]> {
  const pairs: VisitPair[] = [];
  await withBareBrowser(async (browser) => {
    for (let reader = 0; reader <= count; reader++) {
      const pair = await browser.withDevice((device) => visitTwice(device, url, line, headline));
      if (reader > 0) pairs.push(pair);
    }
  });
  return pairs;
}

async function visitTwice(device: Device, url: string, line: Line | null, headline: string | null): Promise<VisitPair> {
  // The function crosses to the page as text.
  const watch = `(${installPageWatch})()`;
  const first = await device.withPage(watch, line, async (page) => {
    const visit = await measureVisit(page, url, "first", headline);
    if ((await page.evaluate(AT_REST)) !== true) throw new Error("The first visit left no worker in charge, or no data");
    await page.goto("about:blank");
    await page.stopWorkers();
    return visit;
  });
  return { first, second: await device.withPage(watch, line, (page) => measureVisit(page, url, "second", headline)) };
}

async function measureVisit(page: BarePage, url: string, which: "first" | "second", headline: string | null): Promise<Visit> {
  await page.goto(url);
  let seen: z.infer<typeof visitContract> = { figure: null, charts: null, workerStart: 0 };
  for (let waited = 0; seen.charts === null && waited < LONGEST_MS; waited += SETTLE_MS) {
    await wait(SETTLE_MS);
    seen = visitContract.parse(await page.evaluate(SEEN));
  }
  const { figure, charts, workerStart } = seen;
  const isRight = headline === null || figure?.text.replaceAll(/\s/g, " ") === headline;
  if (!isRight || figure === null || figure.at === null || charts === null)
    throw new Error(`The ${which} visit did not say ${headline}: ${JSON.stringify(seen)}`);
  if (workerStart > 0 !== (which === "second"))
    throw new Error(
      `The ${which} visit had ${workerStart > 0 ? "a" : "no"} worker in charge: the two visits are not what they are called`,
    );
  return { figure: figure.at, charts };
}
