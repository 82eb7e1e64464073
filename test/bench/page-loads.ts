import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod/mini";
import { type BareBrowser, type BarePage, withBareBrowser } from "./bare-browser.ts";
import type { BySide } from "./page-sides.ts";
import { installPageWatch } from "./page-watch.ts";

/** Milliseconds from the start of the navigation. */
export type Load = {
  /** The first contentful paint: the app's is the frame in the HTML. */
  readonly firstPaint: number;
  /** The bars over time are on the screen: the app's in its frame. */
  readonly charts: number;
  /** Those that answer to the reader are. */
  readonly liveCharts: number;
  /** The last change of the page is on the screen: every panel, every card. */
  readonly everything: number;
};

/** Long enough for the last card to be drawn, throttled. Until then nobody asks the page anything: each question would be work for it. */
const SETTLE_MS = 4000;
/** On a slow machine the chart may come later; then it is asked for again and again, in the same span. */
const LONGEST_MS = 30_000;

/** Opens each side `count` times in turn, each time as if for the first. One load of each before them warms server and browser up. */
export async function measureLoads(urls: BySide<string>, count: number): Promise<BySide<Load[]>> {
  const [app = [], plain = []] = await measureLoadsInTurn([urls.app, urls.plain], count);
  return { app, plain };
}

/** The same of any pages: the loads of each, in the order of their addresses. */
export async function measureLoadsInTurn(urls: readonly string[], count: number): Promise<Load[][]> {
  const loads = urls.map((url): { url: string; measured: Load[] } => ({ url, measured: [] }));
  await withBareBrowser(async (browser) => {
    for (let load = 0; load <= count; load++) {
      for (const { url, measured } of loads) {
        const one = await measureLoad(browser, url);
        if (load > 0) measured.push(one);
      }
    }
  });
  return loads.map(({ measured }) => measured);
}

const seenContract = z.object({
  firstPaint: z.nullish(z.number()),
  charts: z.nullable(z.number()),
  liveCharts: z.nullable(z.number()),
  everything: z.nullable(z.number()),
});

const SEEN = `({
  firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  charts: window.pageWatch.firstBars(),
  liveCharts: window.pageWatch.liveBars(),
  everything: window.pageWatch.presented().everything,
})`;

function measureLoad(browser: BareBrowser, url: string): Promise<Load> {
  // The function crosses to the page as text.
  return browser.withDevice((device) => device.withPage(`(${installPageWatch})()`, null, (page) => load(page, url)));
}

async function load(page: BarePage, url: string): Promise<Load> {
  await page.goto(url);
  let seen: z.infer<typeof seenContract> = { firstPaint: null, charts: null, liveCharts: null, everything: null };
  for (let waited = 0; seen.liveCharts === null && waited < LONGEST_MS; waited += SETTLE_MS) {
    await wait(SETTLE_MS);
    seen = seenContract.parse(await page.evaluate(SEEN));
  }
  const { firstPaint, charts, liveCharts, everything } = seen;
  if (typeof firstPaint !== "number" || charts === null || liveCharts === null || everything === null)
    throw new Error(`${url} did not draw its charts: ${JSON.stringify(seen)}`);
  return { firstPaint, charts, liveCharts, everything };
}
