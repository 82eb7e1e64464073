import type { Browser } from "@playwright/test";
import { ask, withColdPage } from "./page-browser.ts";

/** Milliseconds from the start of the navigation. */
export type Load = {
  /** The first contentful paint: the frame in the HTML. */
  readonly firstPaint: number;
  /** The time chart's bars are in the page, and on the screen. */
  readonly charts: number;
  /** The last change of the page is on the screen: every panel, every card. */
  readonly everything: number;
};

/** Long enough for the last card to be drawn, throttled. Until then nobody asks the page anything: each question would be work for it. */
const SETTLE_MS = 4000;

/** Opens the overview `count` times, each time as if for the first. One load before them warms the server and the browser up. */
export async function measureLoads(browser: Browser, url: string, count: number): Promise<Load[]> {
  const loads: Load[] = [];
  for (let load = 0; load <= count; load++) {
    const measured = await measureLoad(browser, url);
    if (load > 0) loads.push(measured);
  }
  return loads;
}

function measureLoad(browser: Browser, url: string): Promise<Load> {
  return withColdPage(browser, async (page) => {
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForTimeout(SETTLE_MS);
    const firstPaint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    const charts = await ask(page, (watch) => watch.firstBars());
    const { everything } = await ask(page, (watch) => watch.presented());
    if (firstPaint === undefined || charts === null || everything === null)
      throw new Error(`The page did not draw its charts: ${JSON.stringify({ firstPaint, charts, everything })}`);
    return { firstPaint, charts, everything };
  });
}
