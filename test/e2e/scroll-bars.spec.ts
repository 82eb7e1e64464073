import { chromium, type Page } from "@playwright/test";
import { communeWords } from "#src/features/commune/commune-words.ts";
import { CHROMIUM_FLAGS } from "../../scripts/chromium.ts";
import { expect, test } from "./fixtures.ts";
import { open, panel, wider } from "./on-page.ts";

/** A browser whose scroll bars take room, as on Windows and with a mouse: Playwright's own hide them. */
const withBars = test.extend({
  browser: [
    async ({ launchOptions }, use) => {
      const browser = await chromium.launch({ ...launchOptions, args: CHROMIUM_FLAGS, ignoreDefaultArgs: ["--hide-scrollbars"] });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
});

/** The room that the bar beside the page takes, in pixels. */
function barWidth(page: Page): Promise<number> {
  return page.evaluate(() => innerWidth - document.documentElement.clientWidth);
}

withBars("beside a classic scroll bar the criteria of a commune stand in three columns at 1440 px", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "/communes/gia-minh");
  expect(await barWidth(page), "the bar takes room").toBeGreaterThan(10);
  const lefts = await panel(page, communeWords.vi.criteria.title)
    .getByRole("listitem")
    .filter({ hasText: /^\d+\. / })
    .evaluateAll((items) => [...new Set(items.map((item) => Math.round(item.getBoundingClientRect().left)))]);
  expect(lefts).toHaveLength(3);
  expect(await wider(page)).toEqual([]);
});

withBars(
  "beside classic scroll bars each amount of the support lines, and their total, stands whole on a line at 390 px",
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, "/support");
    const faults = await page
      .getByRole("region")
      .filter({ has: page.locator("tfoot") })
      .last()
      .evaluate((scroller) => {
        const { left } = scroller.getBoundingClientRect();
        const end = left + scroller.clientLeft + scroller.clientWidth;
        const range = document.createRange();
        return [...scroller.querySelectorAll("[data-figure]")].flatMap((cell) => {
          range.selectNodeContents(cell);
          const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
          const text = cell.textContent ?? "";
          const isUnder = boxes.some(({ right }) => right > end + 0.5);
          const isBroken = /\d$/.test(text) && new Set(boxes.map(({ top }) => Math.round(top))).size > 1;
          return isUnder || isBroken ? [`${isUnder ? "under the bar" : "broken"}: ${text}`] : [];
        });
      });
    expect(faults).toEqual([]);
    expect(await wider(page)).toEqual([]);
  },
);
