import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "../../scripts/chromium.ts";
import { installPageWatch, type PageWatch } from "./page-watch.ts";

export const CPU_SLOWDOWN = 4;
export const VIEWPORT = { width: 1440, height: 900 };
export const LOCALE = "vi-VN";
export const TIME_ZONE = "Asia/Ho_Chi_Minh";

/** The browser that everything but Lighthouse is measured in. */
export async function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/**
 * A page that has never been open before: nothing cached, nothing compiled, the processor throttled; `watch` runs in it before its own
 * scripts, and costs it something with each change that it sees.
 */
export async function withColdPage<Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
  watch: () => void = installPageWatch,
): Promise<Result> {
  const context: BrowserContext = await browser.newContext({
    viewport: VIEWPORT,
    locale: LOCALE,
    timezoneId: TIME_ZONE,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    await page.addInitScript(watch);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Asks the watch in the page. */
export function ask<Answer>(page: Page, question: (watch: PageWatch) => Answer): Promise<Answer> {
  // The function crosses to the page as text.
  return page.evaluate(`(${question})(window.pageWatch)`);
}
