import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectAtRest, open } from "./on-page.ts";

/**
 * Words of the tables in sight that begin on one line and end on another, or reach over the edge of their cell; a hyphen or a slash may end
 * a line, and what a cell cuts with an ellipsis does not reach out of it.
 */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const cell of document.querySelectorAll("main :is(th, td, [role=gridcell], [role=columnheader], [role=rowheader])")) {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.parentElement?.closest(".visually-hidden, [hidden], svg, details:not([open]) > :not(summary)")) continue;
        for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[^\s\-–/]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
          const box = cell.getBoundingClientRect();
          const isCut = [node.parentElement, cell].some((one) => one && getComputedStyle(one).overflowX !== "visible");
          const isOver =
            !isCut && [...range.getClientRects()].some(({ left, right }) => left < box.left - 1 || right > box.right + 1);
          if (lines.size > 1 || isOver)
            broken.push(`${word}${isOver ? " out of" : " in"} "${cell.textContent?.trim().slice(0, 60)}"`);
        }
      }
    }
    return [...new Set(broken)];
  });
}

const SCREENS = [
  "/agencies",
  "/enterprises",
  "/communes",
  "/criteria",
  "/pace",
  "/reporting",
  "/coverage",
  "/coverage?with=sponsor",
  "/proposals?status=all",
  "/support",
  "/compare",
  "/compare?mode=communes",
  "/report",
  "/communes/gia-minh",
  "/agencies/cq-01",
  "/data",
];

/** A desk's first: a page that stands is made narrower. */
const WIDTHS = [1280, 768];

for (const lang of ["en", "vi"]) {
  test(`no word of a table is broken across lines or leaves its cell at 1280 and 768 px, in ${lang}`, async ({ page }) => {
    test.slow();
    const broken: [string, string[]][] = [];
    for (const address of SCREENS) {
      const url = new URL(address, "http://x");
      url.searchParams.set("lang", lang);
      for (const [index, width] of WIDTHS.entries()) {
        await page.setViewportSize({ width, height: 1024 });
        if (index === 0) await open(page, url.pathname + url.search);
        await expectAtRest(page);
        const words = await brokenWords(page);
        if (words.length > 0) broken.push([`${address} at ${width}`, words]);
      }
    }
    expect(broken).toEqual([]);
  });
}

/** The numbers of documents that stand in more than one line. */
function brokenCodes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement?.closest(".visually-hidden, script, style, svg, option, textarea")) continue;
      for (const { 0: code, index } of (node.textContent ?? "").matchAll(/\d+-QĐ\/TU|\d+\/QĐ-TTg/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + code.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(code);
      }
    }
    return broken;
  });
}

test("the number of a document never breaks, whatever the width, and is found and copied with the hyphen of the keyboard", async ({
  page,
}) => {
  for (const address of ["/", "/criteria", "/report"]) {
    await open(page, address);
    for (let width = 1500; width >= 320; width -= 20) {
      await page.setViewportSize({ width, height: 900 });
      expect(await brokenCodes(page), `${address} at ${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  await open(page, "/report");
  const found = await page.evaluate(() => Reflect.get(window, "find").call(window, "Quyết định số 140-QĐ/TU"));
  expect(found).toBe(true);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("Quyết định số 140-QĐ/TU");
});
