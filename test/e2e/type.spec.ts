import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { open } from "./on-page.ts";

const SCREENS = ["/", "/communes", "/communes/gia-minh", "/criteria", "/agencies", "/pace", "/support", "/proposals", "/data"];
/** Whose figures stand in tables. */
const TABLES = ["/communes", "/pace"];
/** CSS pixels. */
const LEAST = 13;
const TABLE = 14;
const LARGE = { width: 1920, height: 1080 };
const STEP = 1.15;

/** Texts that are smaller than this, with their size; those only read aloud do not count. */
function smaller(page: Page, least: number, within = "body"): Promise<string[]> {
  return page.evaluate(
    ([size, selector]) =>
      [...document.querySelectorAll(`${selector} *`)].flatMap((element) => {
        const has = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
        const found = Number.parseFloat(getComputedStyle(element).fontSize);
        const isShown = has && element.checkVisibility() && element.closest(".visually-hidden, script, style, noscript") === null;
        return isShown && found < size - 0.01 ? [`${found} ${element.localName} ${element.textContent.trim().slice(0, 30)}`] : [];
      }),
    [least, within] as const,
  );
}

test("no text of any screen is under 13 px, nor of a table under 14, and a large screen takes a step up", async ({ page }) => {
  test.slow();
  const desk = page.viewportSize();
  for (const address of SCREENS) {
    await page.goto("about:blank");
    if (desk) await page.setViewportSize(desk);
    await open(page, address);
    expect.soft(await smaller(page, LEAST), address).toEqual([]);
    if (TABLES.includes(address)) expect.soft(await smaller(page, TABLE, "main table"), `tables of ${address}`).toEqual([]);
    await page.setViewportSize(LARGE);
    await expect.poll(() => smaller(page, LEAST * STEP), `${address} on a large screen`).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize), address).toBe(`${15 * STEP}px`);
  }
});
