import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, type TestInfo } from "@playwright/test";
import { filterWords } from "#src/filters/filter-words.ts";
import { isOfEntry, paths } from "#src/lib/paths.ts";
import { vi } from "#src/messages/vi.ts";
import { type PrintedPage, pagesOf } from "#test/pdf-pages.ts";

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

/** The first row of a list endpoint, by its id. */
async function firstId(page: Page, file: string): Promise<string> {
  const rows: { id: string }[] = await (await page.request.get(`/api/${file}`)).json();
  return rows[0]?.id ?? "";
}

/** One address of every screen: a new path is covered without an edit. */
export async function addresses(page: Page): Promise<string[]> {
  const ids = {
    "/communes/": await firstId(page, "communes.json"),
    "/agencies/": await firstId(page, "agencies.json"),
    "/enterprises/": await firstId(page, "enterprises.json"),
    "/embed/": "time",
  };
  // Over a folder of files every screen of entry is the same notice: one of them stands for all.
  const shown = Object.values(paths).filter(({ pattern }) => !isOfEntry(pattern) || pattern === paths.enter.pattern);
  return shown.map(({ pattern }) => {
    const [list, parameter] = pattern.split(":");
    if (parameter === undefined) return pattern;
    const id = Object.entries(ids).find(([start]) => start === list)?.[1];
    if (!id) throw new Error(`No id is known for ${pattern}`);
    return `${list}${id}`;
  });
}

/** Opens a screen and waits until nothing of it is pending, for longer than Playwright does where a world is large. */
export async function open(page: Page, address: string, waiting: { readonly timeout?: number } = {}): Promise<void> {
  await page.goto(address);
  await expectUp(page, waiting);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible(waiting);
  await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0, waiting);
  await expectLetters(page);
}

/** Waits until the app stands in the place of the frame: the frame, too, has a heading where a headline is remembered, and answers no key. */
export async function expectUp(page: Page, waiting: { readonly timeout?: number } = {}): Promise<void> {
  await expect(page.locator("#root > .frame")).toHaveCount(0, waiting);
}

/** Waits until the web font has come: on a phone that is after the first drawing, and the next page is drawn in it. */
export async function expectLetters(page: Page): Promise<void> {
  await expect(page.locator(":root[data-letters=late]")).toHaveCount(0);
}

/** Waits until the browser has nothing left to do: the fonts have come, it was idle once, and what that drew is on the screen. */
export async function expectAtRest(page: Page): Promise<void> {
  await expectLetters(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A browser without a window may give no idle time at all to a page that draws nothing: it is kept drawing until it does.
    let isIdle = false;
    const draw = () => {
      if (!isIdle) requestAnimationFrame(draw);
    };
    draw();
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
    isIdle = true;
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** The sheets that come out of the printer, once the page is at rest: a chart is drawn a moment after what is pending has come. */
export async function sheetsOf(page: Page, options: { readonly printBackground?: boolean } = {}): Promise<PrintedPage[]> {
  await expectAtRest(page);
  return pagesOf(await page.pdf({ preferCSSPageSize: true, ...options }));
}

/** Holds the requests that match until they are let go, by what is returned. */
export async function hold(page: Page, pattern: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(pattern, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** From its next load on a page waits a tenth as long where it waits by the platform's own clock, which `page.clock` cannot put forward. How long it is are unit tests. */
export async function hurryTimeouts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const wait = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => wait(milliseconds / 10);
  });
}

/** What a page fetches by itself while nobody does anything: with the shell, and on the stage, which has none. */
const FETCHED_AT_REST = {
  shell: ["shared", "at-rest-banners", "result-announcer", "changed-figures", "kept-data"],
  stage: ["shared"],
};

/** The network goes. Not while the page fetches what it fetches at rest: that would be a failure that no test is about. */
export async function loseNetwork(page: Page): Promise<void> {
  // A pack, and a page that has not been anywhere yet, fetch nothing.
  const isServed = page.url().startsWith("http");
  const hasShell = (await page.locator("#content").count()) > 0;
  const parts = !isServed ? [] : hasShell ? FETCHED_AT_REST.shell : FETCHED_AT_REST.stage;
  for (const part of parts) {
    const hasCome = () =>
      page.evaluate((name) => performance.getEntriesByType("resource").some((one) => one.name.includes(`/${name}-`)), part);
    await expect.poll(hasCome, `${part} has come`).toBe(true);
  }
  await page.context().setOffline(true);
}

/** Opens the overview and waits until its last part is drawn: the chart, and the cards with their money. */
export async function openOverview(page: Page, search = "", origin = ""): Promise<void> {
  await page.goto(`${origin}/${search}`);
  await expectDrawn(page);
}

/** Waits until the figures in sight are those of the filter chosen: before a text is read to be compared later, never after a sleep. */
export async function expectDrawn(page: Page): Promise<void> {
  await expect(bars(page).first()).toBeAttached();
  await expect(cards(page).first()).toBeVisible();
  await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
  await expectLetters(page);
}

/** The stacked segments of the chart over time, in either language, in either of its frames. */
export function bars(page: Page): Locator {
  return timeChart(page).locator("svg g[fill-opacity] > rect");
}

export function timeChart(page: Page): Locator {
  // The frame, which stands before any script, has one of its own.
  return page.getByRole("main").getByRole("figure", { name: /^(Hỗ trợ theo|Support by) / });
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
  return filterBar(page).getByRole("group", { name: filterWords.vi.period.name }).getByRole("radio", { name });
}

/** Makes a choice; what the page says of itself then, before the browser can draw a frame. */
export function chooseAndRead(choice: Locator): Promise<{ lead: string; isBehind: boolean }> {
  return choice.evaluate(async (control: HTMLElement) => {
    control.click();
    // What is drawn with the control is there when the browser's own turn ends.
    await Promise.resolve();
    const lead = document.querySelector("main h1")?.textContent ?? "";
    return { lead, isBehind: document.querySelector("main [aria-busy=true]") !== null };
  });
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

/** Of the version that AxeBuilder brings. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** Each violation by its rule, the element and what axe found. */
export async function violations(page: Page): Promise<string[]> {
  // AxeBuilder would send a megabyte and a half twice for each look, also to a page that has it.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  // A colour on its way from one theme to the other is neither's.
  await page.evaluate(() =>
    Promise.allSettled(
      document.getAnimations().flatMap((animation) => (animation instanceof CSSTransition ? animation.finished : [])),
    ),
  );
  await drawOutOfSight(page);
  // No screen has a frame, so axe need not gather its findings in a page of its own; and of what passes it need not tell.
  // That a control's name holds what is seen of it is asked of who speaks to the page: axe has it as an experiment.
  const rules = { "label-content-name-mismatch": { enabled: true } };
  const axe = new AxeBuilder({ page, axeSource: "void 0" }).setLegacyMode().options({ resultTypes: ["violations"], rules });
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, failureSummary }) => `${id}: ${target.join(" ")}: ${any[0]?.message ?? failureSummary ?? ""}`),
  );
}

/**
 * A panel below the window is not laid out until it comes near, and until then keeps the height that it had last: after the window was narrowed its rows would
 * lie over those of the next. Axe looks at a page as nobody scrolls it.
 */
async function drawOutOfSight(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("main * { content-visibility: visible !important }");
    document.adoptedStyleSheets = [sheet];
  });
}

/** Saves the review pack from the screen that is open. The path of its file. */
export async function savedPack(page: Page, testInfo: TestInfo): Promise<string> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: vi.app.savePack }).click();
  const failure = page.getByRole("complementary").getByRole("alert");
  // What the page says of a failure, at once, instead of a wait for a file that will not come.
  const failed = failure.waitFor({ timeout: 0 }).then(async () => {
    throw new Error(`no pack was saved: ${await failure.innerText()}`);
  });
  failed.catch(() => undefined);
  const download = await Promise.race([downloading, failed]);
  const file = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** What is wider than the window, by how much. Within a box that scrolls or clips on its own nothing counts. */
export function wider(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const culprits = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 0.5;
    });
    const names = culprits.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`);
    return [`${scrollWidth} > ${clientWidth}: ${names.join(", ")}`];
  });
}

/** Texts that are cut off where the box hides what overflows. Deliberate clamps and scrollers are not meant. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *, search *, header *, aside *, footer *")].flatMap((element) => {
      const style = getComputedStyle(element);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      if (
        !element.checkVisibility() ||
        element.clientWidth <= 1 ||
        element.classList.contains("visually-hidden") ||
        !element.textContent?.trim()
      )
        return [];
      const isWide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isHigh = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      return isWide || isHigh ? [`${element.getAttribute("class")}: ${element.textContent.trim().slice(0, 60)}`] : [];
    }),
  );
}
