import type { Browser } from "@playwright/test";
import { ask, withColdPage } from "./page-browser.ts";
import { type BySide, SIDES, type Side } from "./page-sides.ts";

/** Milliseconds from the start of the navigation. */
export type Load = {
  /** The first contentful paint: the app's is the frame in the HTML. */
  readonly firstPaint: number;
  /** The time chart's bars are in the page, and on the screen. */
  readonly charts: number;
  /** The last change of the page is on the screen: every panel, every card. */
  readonly everything: number;
};

/** Long enough for the last card to be drawn, throttled. Until then nobody asks the page anything: each question would be work for it. */
const SETTLE_MS = 4000;
/** On a slow machine the chart may come later; then it is asked for again and again, in the same span. */
const LONGEST_MS = 15_000;

/** Opens each side `count` times in turn, each time as if for the first. One load of each before them warms server and browser up. */
export async function measureLoads(browser: Browser, urls: BySide<string>, count: number): Promise<BySide<Load[]>> {
  const loads: Record<Side, Load[]> = { app: [], plain: [] };
  for (let load = 0; load <= count; load++) {
    for (const side of SIDES) {
      const measured = await measureLoad(browser, urls[side]);
      if (load > 0) loads[side].push(measured);
    }
  }
  return loads;
}

function measureLoad(browser: Browser, url: string): Promise<Load> {
  return withColdPage(browser, async (page) => {
    await page.goto(url, { waitUntil: "commit" });
    let charts: number | null = null;
    for (let waited = 0; charts === null && waited < LONGEST_MS; waited += SETTLE_MS) {
      await page.waitForTimeout(SETTLE_MS);
      charts = await ask(page, (watch) => watch.firstBars());
    }
    const firstPaint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    const { everything } = await ask(page, (watch) => watch.presented());
    if (firstPaint === undefined || charts === null || everything === null)
      throw new Error(`${url} did not draw its charts: ${JSON.stringify({ firstPaint, charts, everything })}`);
    return { firstPaint, charts, everything };
  });
}
