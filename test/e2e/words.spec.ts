import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { open } from "./on-page.ts";

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
