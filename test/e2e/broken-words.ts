import type { Page } from "@playwright/test";

/**
 * Words of the tables in sight that begin on one line and end on another, or reach over the edge of their cell; a hyphen or a slash may end
 * a line, and what a cell cuts with an ellipsis does not reach out of it.
 */
export function brokenWords(page: Page): Promise<string[]> {
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
