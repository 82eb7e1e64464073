import type { Page } from "@playwright/test";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { mapWaitingWords } from "#src/features/overview/map-waiting-words.ts";
import { mapWords } from "#src/features/overview/map-words.ts";
import { LINE_COLUMNS } from "#src/features/support-lines/line-columns.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { vi } from "#src/messages/vi.ts";
import { matterEntryWords } from "#src/review/matter/matter-entry-words.ts";
import { type PrintedPage, unspaced } from "#test/pdf-pages.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { open, openOverview, panel, sheetsOf, timeChart } from "./on-page.ts";

const PORTRAIT = [210, 297];
const LANDSCAPE = [297, 210];

/** Letters that are more than a line left over. */
const MORE_THAN_A_LINE = 100;

/** Sheets of A4, with the demonstration data: exact where the screen holds so many whatever is written in it. */
const SHEETS: readonly {
  readonly address: string;
  readonly sheet: readonly number[];
  readonly least: number;
  readonly most: number;
}[] = [
  { address: "/", sheet: PORTRAIT, least: 3, most: 4 },
  { address: "/communes", sheet: LANDSCAPE, least: 1, most: 1 },
  { address: "/communes/gia-minh", sheet: PORTRAIT, least: 1, most: 1 },
  { address: "/communes/lien-son?by=month", sheet: PORTRAIT, least: 1, most: 1 },
  { address: "/criteria", sheet: LANDSCAPE, least: 1, most: 2 },
  { address: "/agencies", sheet: LANDSCAPE, least: 1, most: 2 },
  { address: "/agencies/cq-tinh-01", sheet: PORTRAIT, least: 1, most: 3 },
  { address: "/enterprises", sheet: LANDSCAPE, least: 1, most: 2 },
  { address: "/enterprises/dn-01", sheet: PORTRAIT, least: 2, most: 3 },
  { address: "/coverage", sheet: LANDSCAPE, least: 1, most: 2 },
  { address: "/reporting", sheet: LANDSCAPE, least: 2, most: 3 },
  { address: "/pace", sheet: LANDSCAPE, least: 3, most: 4 },
  { address: "/support", sheet: LANDSCAPE, least: 8, most: 13 },
  { address: "/proposals", sheet: LANDSCAPE, least: 3, most: 5 },
  { address: "/compare", sheet: PORTRAIT, least: 2, most: 3 },
  { address: "/data", sheet: PORTRAIT, least: 1, most: 2 },
  { address: "/accessibility", sheet: PORTRAIT, least: 1, most: 2 },
  { address: "/changes", sheet: PORTRAIT, least: 2, most: 3 },
];

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;

/** The words that need their ground to be read: paper may leave it out. */
async function faintOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const faint = await page.getByRole("main").evaluate((main, least) => {
    const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const luminance = (colour: string) => {
      if (!context) return Number.NaN;
      context.fillStyle = "#fff";
      context.fillRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      const linear = (value: number) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return [...main.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || !(element instanceof HTMLElement) || !element.checkVisibility() || element.closest(".visually-hidden"))
        return [];
      const { color } = getComputedStyle(element);
      const ground = element.closest<HTMLElement>("[data-mark], [data-state]");
      const grounds = ["#fff", ...(ground ? [getComputedStyle(ground).backgroundColor] : [])];
      const worst = Math.min(...grounds.map((each) => contrast(luminance(color), luminance(each))));
      return worst < least ? [`${worst.toFixed(2)} ${element.textContent.trim().slice(0, 40)}`] : [];
    });
  }, READABLE);
  await page.emulateMedia({ media: null });
  return faint;
}

// What is dark on the screen is light on paper.
test.use({ colorScheme: "dark" });

/** Lists and grids that a phone shows otherwise than a desk, and prints alike. */
const FROM_A_PHONE = ["/support", "/enterprises", "/communes", "/communes/gia-minh", "/criteria"];
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

for (const lang of LANGUAGES) {
  const inLanguage = (address: string) => `${address}${address.includes("?") ? "&" : "?"}lang=${lang}`;

  test(`every screen prints on sheets of A4, none for a line alone and no word of it faint, in ${lang}${lang === "vi" ? ", from a phone as from a desk" : ""}`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow();
    // Colours are of no language, and what a phone prints is not either.
    const phone = lang === "vi" ? await browser.newPage({ baseURL: baseURL ?? "", locale: "vi-VN", ...PHONE }) : null;
    const expectFromPhone = async (address: string, fromDesk: readonly PrintedPage[]) => {
      if (!phone) return;
      await open(phone, inLanguage(address));
      expect(textsOf(await sheetsOf(phone)), `${address}, from a phone`).toEqual(textsOf(fromDesk));
    };
    for (const { address, sheet, least, most } of SHEETS) {
      await open(page, inLanguage(address));
      const pages = await sheetsOf(page);
      expect(pages.length, address).toBeGreaterThanOrEqual(least);
      expect(pages.length, address).toBeLessThanOrEqual(most);
      for (const { width, height } of pages) expect([width, height], address).toEqual(sheet);
      const foot = await page.getByRole("contentinfo").locator("p").allTextContents();
      for (const { text } of pages) {
        const own = foot.reduce((rest, line) => rest.replace(unspaced(line), ""), text);
        expect(own.length, `${address}: a sheet of ${own}`).toBeGreaterThan(MORE_THAN_A_LINE);
      }
      if (phone) expect(await faintOnPaper(page), `${address}: needs its ground`).toEqual([]);
      if (FROM_A_PHONE.includes(address)) await expectFromPhone(address, pages);
    }
    const pace = "/pace?period=2017-Q2";
    if (phone) {
      await open(page, inLanguage(pace));
      await expectFromPhone(pace, await sheetsOf(page));
    }
    await phone?.close();
  });
}

const textsOf = (sheets: readonly PrintedPage[]) => sheets.map(({ text }) => text);

test("paper says what it shows: filters, the day of the data, the address; and has no controls", async ({ page }) => {
  await open(page, "/proposals?period=2017-Q3&communes=gia-minh");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByText(vi.app.dataThrough("tháng 9/2017"))).toBeVisible();
  await expect(page.getByText(vi.app.illustrative, { exact: true })).toBeVisible();
  await expect(page.getByText(page.url(), { exact: true })).toBeVisible();
  await expect(page.getByRole("search")).toContainText("Gia Minh");
  await expect(page.getByRole("search")).toContainText("Quý III/2017");
  await expect(page.getByRole("button", { name: vi.app.refresh })).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(255, 255, 255)");
});

test("a map that had not come when the page was printed says so in its place, and leaves no hole", async ({ page, tolerate }) => {
  // It is asked for in earnest once nobody holds it back any more, as the test ends.
  tolerate("/api/boundaries.json");
  const { programme } = illustrativePublication();
  await routeJson(page, "programme.json", { kind: "json", data: { ...programme, boundaries: {} } });
  await page.route(/\/boundaries\.json$/, () => undefined);
  // Not until it is at rest: the map never comes.
  await page.goto("/");
  const map = panel(page, mapWords.vi.titles.criteria);
  await expect(map.getByText(mapWaitingWords.vi.onPaper)).toBeAttached();
  await page.emulateMedia({ media: "print" });
  await expect(map.getByText(mapWaitingWords.vi.onPaper)).toBeVisible();
  await expect(map.getByText(vi.states.loading)).toHaveCSS("clip-path", "none");
  // As high as a title and two lines, not as the map.
  expect((await map.boundingBox())?.height).toBeLessThan(200);
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("rows set aside are told on paper, without what there is to press", async ({ page }) => {
  await routeJson(page, "support.json", {
    kind: "edited",
    edit: (rows) => Array.isArray(rows) && rows.map((row, index) => (index < 5 ? { ...row, planned: "7,5 triệu" } : row)),
  });
  for (const address of ["/", "/communes/gia-minh", "/proposals"]) {
    await open(page, address);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(vi.app.setAside(5))).toBeVisible();
    await expect(page.getByRole("button", { name: vi.app.setAsideShow })).toBeHidden();
    await expect(page.getByRole("link", { name: vi.app.setAsidePage })).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  }
});

test("all that needs attention is on paper, not only what the screen opens with", async ({ page }) => {
  await openOverview(page);
  const attention = panel(page, new RegExp(`^${vi.overview.attention.title}`));
  const entries = attention.getByRole("listitem");
  const names = entries.locator("strong");
  const shown = await entries.count();
  await attention.getByRole("button", { name: /^Xem cả/ }).click();
  const all = await names.allInnerTexts();
  expect(all.length).toBeGreaterThan(shown);
  await attention.getByRole("button", { name: vi.overview.attention.showLess }).click();
  await expect(entries).toHaveCount(shown);
  const sheets = await sheetsOf(page);
  const text = sheets.map((sheet) => sheet.text).join("");
  const weights = Object.values(matterEntryWords.vi.weights);
  const printed = all.filter((name) => weights.some((weight) => text.includes(unspaced(`${weight}${name}·`))));
  expect(printed).toEqual(all);
  await expect(entries).toHaveCount(shown);
});

test("a criterion newly met is told on paper as met, by its sign, and as new, by its frame", async ({ page }) => {
  await open(page, "/criteria");
  await page.emulateMedia({ media: "print" });
  const mark = (state: string) => page.locator(`main [data-state="${state}"]`).first();
  const signOf = (state: string) => mark(state).innerText();
  const frameOf = (state: string) =>
    mark(state).evaluate((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth));
  expect(await signOf("new")).toBe(await signOf("met"));
  expect(await signOf("new")).not.toBe(await signOf("notMet"));
  expect(await frameOf("new")).toBeGreaterThan(await frameOf("notMet"));
  expect(await frameOf("new")).toBeGreaterThan(await frameOf("met"));
});

test("every support line is on paper, not only those in sight", async ({ page }) => {
  await open(page, "/support?period=2017-Q3");
  const rows = page.locator("tbody tr[data-row]");
  const lines = Number(/^\d+/.exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[0]);
  expect(lines).toBeGreaterThan(await rows.count());
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(rows).toHaveCount(lines);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => rows.count()).toBeLessThan(lines);
});

test("every sheet of the support lines has every column, of all that can be shown", async ({ page }) => {
  for (const address of ["/support?period=2017-Q3", `/support?period=2017-Q3&cols=${LINE_COLUMNS.join(",")}`]) {
    await open(page, address);
    const headings = await page
      .locator("thead th button")
      .evaluateAll((all) => all.map(({ firstChild }) => firstChild?.textContent));
    expect(headings.length, address).toBeGreaterThan(8);
    for (const { text } of await sheetsOf(page))
      for (const heading of headings) expect(text, address).toContain(unspaced(heading ?? "?"));
  }
});

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test("the chart is drawn anew for the sheet, so that its newest period is on it", async ({ page }) => {
    await openOverview(page);
    const drawing = timeChart(page).locator("svg").last();
    const width = () => drawing.evaluate((svg) => svg.getBoundingClientRect().width);
    const onScreen = await width();
    expect(onScreen).toBeGreaterThan(1200);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await width()).toBeLessThanOrEqual(1040);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(width).toBe(onScreen);
  });
});
