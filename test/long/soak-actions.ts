import type { Download, Locator, Page } from "@playwright/test";
import { chartFilesWords } from "#src/charts/chart-files-words.ts";
import { takeAwayTableWords } from "#src/documents/take-away-table-words.ts";
import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { reportScreenWords } from "#src/features/report/report-screen-words.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";

/** One thing that a reader does, to its end: what it asks for is on the screen, or in a file. */
export type Action = { readonly name: string; readonly run: (page: Page) => Promise<void> };

const files = takeAwayTableWords.vi;
const pictures = chartFilesWords.vi;

/** To a screen within the page, as a link or the browser's own buttons lead there: nothing is loaded anew. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, address);
  await settled(page);
}

/** Nothing of the screen is pending. */
async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.locator("main [aria-busy=true]").first().waitFor({ state: "detached" });
}

const filterBar = (page: Page) => page.getByRole("search");

async function downloaded(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  // Not only begun: the file is whole, and then it goes, or hours of them would fill the disk.
  await download.path();
  await download.delete();
  return download;
}

/** From the menu of a panel's files. */
async function take(page: Page, address: string, label: string): Promise<void> {
  await goTo(page, address);
  await page.getByRole("button", { name: takeAwayWords.vi.open }).first().click();
  await downloaded(page, page.getByRole("button", { name: label, exact: true }).first());
}

/** A box of a list of the filter bar, on and off again in another round. */
async function toggle(page: Page, list: string, nth: number): Promise<void> {
  await goTo(page, "/");
  await filterBar(page)
    .getByRole("button", { name: new RegExp(`^${list} `) })
    .click();
  await filterBar(page).getByRole("dialog").getByRole("checkbox").nth(nth).press("Space");
  await page.keyboard.press("Escape");
  await settled(page);
}

async function stage(page: Page, work: () => Promise<void>): Promise<void> {
  await goTo(page, "/report");
  await page.getByRole("main").getByRole("link", { name: "Trình chiếu" }).click();
  await page.locator("[data-slide]").first().waitFor();
  await work();
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: vi.app.nav.label }).waitFor();
  await settled(page);
}

async function withSpeaker(page: Page): Promise<void> {
  const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await speaker.getByRole("textbox").first().waitFor();
  for (let slide = 0; slide < 3; slide++) await speaker.keyboard.press("ArrowRight");
  await speaker.close();
}

/** As the browser tells of a reader who comes back, and of a network that does. */
async function comeBack(page: Page, what: "focus" | "online"): Promise<void> {
  await page.clock.fastForward(90_000);
  await page.evaluate((kind) => {
    if (kind === "online") window.dispatchEvent(new Event("offline"));
    document.dispatchEvent(new Event("visibilitychange"));
    window.dispatchEvent(new Event(kind));
  }, what);
  await settled(page);
}

async function choose(page: Page, group: string, name: string): Promise<void> {
  await page.getByRole("group", { name: group }).getByText(name, { exact: true }).click();
}

async function inEnglish(page: Page): Promise<void> {
  await choose(page, vi.app.language, "EN");
  await page.locator("html[lang=en]").waitFor();
  await settled(page);
  // The control has its name in the page's language.
  await page.getByRole("banner").getByText("VI", { exact: true }).click();
  await page.locator("html[lang=vi]").waitFor();
  await settled(page);
}

const FILES: readonly Action[] = [
  { name: "XLSX of a table", run: (page) => take(page, "/communes", files.xlsx) },
  { name: "CSV of a table", run: (page) => take(page, "/support", files.csvSemicolon) },
  { name: "picture of a chart", run: (page) => take(page, "/", pictures.png) },
  { name: "drawing of a chart", run: (page) => take(page, "/", pictures.svg) },
  {
    name: "Word",
    run: async (page) => {
      await goTo(page, "/report");
      await downloaded(page, page.getByRole("button", { name: reportScreenWords.vi.word }).first());
    },
  },
  {
    name: "PowerPoint",
    run: (page) =>
      stage(page, async () => {
        await page.mouse.move(300, 300);
        await page.mouse.move(320, 320);
        await downloaded(page, page.getByRole("button", { name: presenterWords.vi.pptx.make }).first());
      }),
  },
  {
    name: "review pack",
    run: async (page) => {
      await goTo(page, "/");
      await downloaded(page, page.getByRole("button", { name: vi.app.savePack }));
    },
  },
];

const LOOKS: readonly Action[] = [
  { name: "the other language, and back", run: inEnglish },
  ...(["dark", "light", "system"] as const).map((theme) => ({
    name: `theme: ${theme}`,
    run: async (page: Page) => {
      await page.getByRole("combobox", { name: vi.app.theme }).selectOption(theme);
    },
  })),
  {
    name: "pointing at the chart",
    run: async (page) => {
      await goTo(page, "/");
      await page.locator("main figure svg").first().hover();
    },
  },
  {
    name: "a narrow window, and back",
    run: async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await settled(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await settled(page);
    },
  },
];

const FILTERS: readonly Action[] = [
  ...[0, 1, 2, 3].map((nth) => ({
    name: `period ${nth}`,
    run: async (page: Page) => {
      await goTo(page, "/");
      await filterBar(page).getByRole("radio").nth(nth).press("Space");
      await settled(page);
    },
  })),
  ...[0, 4].map((nth) => ({ name: `commune ${nth}`, run: (page: Page) => toggle(page, "Xã", nth) })),
  ...[0, 3].map((nth) => ({ name: `kind ${nth}`, run: (page: Page) => toggle(page, "Loại hỗ trợ", nth) })),
  {
    name: "every filter off",
    run: async (page) => {
      await goTo(page, "/?period=2017-Q3&communes=gia-minh");
      await page.getByRole("button", { name: vi.filters.clearAll }).first().click();
      await settled(page);
    },
  },
];

const STAGE: readonly Action[] = [
  {
    name: "the stage, some slides, and out",
    run: (page) =>
      stage(page, async () => {
        for (let slide = 0; slide < 12; slide++) await page.keyboard.press("PageDown");
        await page.keyboard.press("Home");
      }),
  },
  {
    name: "the stage: all slides at once",
    run: (page) =>
      stage(page, async () => {
        await page.keyboard.press("o");
        await page.getByRole("list", { name: presenterWords.vi.overview.list }).waitFor();
        await page.keyboard.press("Escape");
      }),
  },
  { name: "the speaker's window", run: (page) => stage(page, () => withSpeaker(page)) },
];

const READINGS: readonly Action[] = [
  { name: "coming back to the tab", run: (page) => comeBack(page, "focus") },
  { name: "the network comes back", run: (page) => comeBack(page, "online") },
  {
    name: "reading again",
    run: async (page) => {
      await page.getByRole("button", { name: vi.app.refresh }).first().click();
      await settled(page);
    },
  },
];

/** One round: every screen by its address, and everything else once. */
export function actionsOf(screens: readonly string[]): Action[] {
  const visits = screens.map((address) => ({ name: address, run: (page: Page) => goTo(page, address) }));
  return [...visits, ...FILTERS, ...LOOKS, ...READINGS, ...STAGE, ...FILES];
}
