import { expect, type Page } from "@playwright/test";
import type { Deck } from "#src/documents/deck.ts";

/** From the first slide, which is shown, to the last by the key of a clicker: what does not fit, and what holds nothing but its title. */
export async function deckProblems(page: Page, deck: Deck): Promise<string[]> {
  const problems: string[] = [];
  for (const [index, { id, title }] of deck.slides.entries()) {
    if (index > 0) await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
    problems.push(...(await slideProblems(page, id)));
    const words = await page.locator(`[data-slide="${id}"]:has(h1)`).innerText();
    const [own, foot] = [words.replace(title, "").trim(), `${index + 1} / ${deck.slides.length}`];
    if (own.replace(foot, "").trim() === "") problems.push(`${id}: is empty`);
  }
  return problems;
}

/**
 * What does not fit on the slide that is shown: text under 24 px, outside the slide or the window, clipped, or upon other text. A slide
 * is scaled as a whole; what is measured is what is seen.
 */
export function slideProblems(page: Page, id: string): Promise<string[]> {
  return page.evaluate(measuredSlide, id);
}

/** Runs in the page: it may use nothing from around it. */
export function measuredSlide(id: string): string[] {
  const slides = [...document.querySelectorAll<HTMLElement>(`[data-slide="${id}"]`)];
  const slide = slides.reduce<HTMLElement | undefined>(
    (widest, each) => (widest && widest.getBoundingClientRect().width >= each.getBoundingClientRect().width ? widest : each),
    undefined,
  );
  if (!slide) return [`${id}: is not shown`];
  const frame = slide.getBoundingClientRect();
  const scale = frame.width / 1280;
  const problems: string[] = [];
  const lines: { text: string; element: Element; box: DOMRect }[] = [];
  const clipping = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return overflowX !== "visible" || overflowY !== "visible";
  };
  const reaches = (box: DOMRect, out: DOMRect) =>
    box.left < out.left - 1 || box.right > out.right + 1 || box.top < out.top - 1 || box.bottom > out.bottom + 1;
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (!element || text === "") continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < 23.99) problems.push(`${size} px: ${text}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (boxes.length === 0) problems.push(`not drawn: ${text}`);
    for (const box of boxes) {
      if (reaches(box, frame) || reaches(box, new DOMRect(0, 0, innerWidth, innerHeight))) problems.push(`outside: ${text}`);
      for (let around: Element | null = element; around && around !== slide; around = around.parentElement) {
        if (clipping(around) && reaches(box, around.getBoundingClientRect())) problems.push(`clipped: ${text}`);
      }
      for (const other of lines) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        const most = 2 * Math.max(1, scale);
        if (other.element !== element && across > most && down > most) problems.push(`overlap: ${text} × ${other.text}`);
      }
      lines.push({ text, element, box });
    }
  }
  return [...new Set(problems)].map((problem) => `${id}: ${problem}`);
}
