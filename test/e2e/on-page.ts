import { expect, type Locator, type Page } from "@playwright/test";
import { vi } from "#src/messages/vi.ts";

/** The nine communes in the order of the Decision. */
export const COMMUNES = [
  "Gia Thắng",
  "Gia Phương",
  "Gia Lạc",
  "Gia Minh",
  "Gia Trung",
  "Gia Thịnh",
  "Liên Sơn",
  "Gia Hưng",
  "Gia Tiến",
];

/** Opens the overview and waits until its last part is drawn: the chart, and the cards with their money. */
export async function openOverview(page: Page, search = "", origin = ""): Promise<void> {
  await page.goto(`${origin}/${search}`);
  await expectDrawn(page);
}

export async function expectDrawn(page: Page): Promise<void> {
  await expect(bars(page).first()).toBeAttached();
  await expect(cards(page).first()).toBeVisible();
  await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
}

/** The stacked segments of the chart over time, in either language, in either of its frames. */
export function bars(page: Page): Locator {
  return timeChart(page).locator("svg g[fill-opacity] > rect");
}

export function timeChart(page: Page): Locator {
  return page.getByRole("figure", { name: /^(Hỗ trợ theo|Support by) / });
}

export function cards(page: Page): Locator {
  return page.getByRole("main").getByRole("article");
}

export function card(page: Page, commune: string): Locator {
  return page.getByRole("article", { name: commune, exact: true });
}

/** A part of the screen, by the words of its heading. */
export function panel(page: Page, heading: string | RegExp): Locator {
  return page
    .getByRole("main")
    .getByRole("region")
    .filter({ has: page.getByRole("heading", { level: 2, name: heading }) });
}

export function filterBar(page: Page): Locator {
  return page.getByRole("search");
}

/** The period as radio buttons, drawn as a bar: the label is what a hand touches. */
export function periodChoice(page: Page, name: string | RegExp): Locator {
  return filterBar(page).getByRole("group", { name: vi.filters.period }).getByRole("radio", { name });
}

/** Opens a list of check boxes of the filter bar. */
export async function openList(page: Page, label: string): Promise<Locator> {
  await filterBar(page)
    .getByRole("button", { name: new RegExp(`^${label} `) })
    .click();
  const list = filterBar(page).getByRole("dialog", { name: label });
  await expect(list).toBeVisible();
  return list;
}

/** The headline figure under a label, as the reader sees it: "2,5 tỷ đồng". */
export function headline(page: Page, label: string): Locator {
  return page
    .getByRole("main")
    .locator("dl > div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .getByRole("definition")
    .first();
}

/** The words inside the window, from its top to its bottom edge, without scrolling. */
export async function wordsInSight(page: Page): Promise<string> {
  const words = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { top, bottom, width } = range.getBoundingClientRect();
      const isVisible = node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
      if (isVisible && width > 1 && top >= 0 && bottom <= innerHeight) seen.push(node.textContent ?? "");
    }
    return seen.join(" ");
  });
  return words.replace(/\s+/g, " ");
}

/** The address's query as it is in the page's location. */
export function searchOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}
