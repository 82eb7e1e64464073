import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { paths } from "#src/lib/paths.ts";
import { vi } from "#src/messages/vi.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { loseNetwork, openOverview, savedPack, searchOf, violations } from "./on-page.ts";

const words = presenterWords.vi;
const deck = demoDeck();
const PRESENT = paths.present.href();

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);
const titleOf = (index: number) => deck.slides[index]?.title ?? "";

/** The stage with its first slide on it, or the one of the address. */
async function openStage(page: Page, address: string = PRESENT, title = titleOf(0)): Promise<void> {
  await page.goto(address);
  await expect(heading(page)).toHaveText(title);
}

/** To the last slide by the key of a clicker, seeing each. */
async function walk(page: Page): Promise<void> {
  for (const [index, { id, title }] of deck.slides.entries()) {
    if (index > 0) await page.keyboard.press("PageDown");
    const slide = page.locator(`[data-slide="${id}"]`);
    await expect(slide.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
    await expect(slide).toContainText(`${index + 1} / ${deck.slides.length}`);
    await expect(slide).toBeInViewport({ ratio: 1 });
  }
  await page.keyboard.press("PageDown");
  await expect(heading(page)).toHaveText(titleOf(deck.slides.length - 1));
}

test("the whole deck is walked by a clicker alone at 1280×720, with the network cut after entering", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openStage(page);
  await loseNetwork(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.route("**", (route) => route.abort());
  await walk(page);
  await expect.poll(() => searchOf(page).get("slide")).toBe(deck.slides.at(-1)?.id);
  await page.keyboard.press("o");
  await expect(page.getByRole("list", { name: words.overview.list }).getByRole("listitem").last()).toBeAttached();
  expect(asked).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(heading(page)).toHaveText(/2\/9 xã/);
});

test("the whole deck is walked at 1920×1080, and what changes at the source shows only after leaving", async ({
  page,
  ownServer,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openStage(page, `${ownServer.url}${PRESENT}`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const file = path.join(ownServer.dataDir, "api/support.json");
  const lines: { delivered: number | null }[] = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify(lines.map((line) => ({ ...line, delivered: line.delivered === null ? null : 0 }))));
  await page.evaluate(() => {
    window.dispatchEvent(new Event("focus"));
    document.dispatchEvent(new Event("visibilitychange"));
    window.dispatchEvent(new Event("online"));
  });
  await walk(page);
  expect(asked).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: vi.app.refresh }).click();
  await expect(heading(page)).toHaveText(/2\/9 xã/);
  await expect(heading(page)).not.toContainText("2,5 tỷ đồng");
});

test("F5 fills the screen instead of loading anew; Esc takes back one layer at a time and leaves with the filters", async ({
  page,
}) => {
  await openOverview(page, "?period=2017-Q3&communes=gia-minh");
  await page.getByRole("navigation", { name: vi.app.nav.label }).getByRole("link", { name: vi.app.nav.review }).click();
  await page.getByRole("main").getByRole("link", { name: "Trình chiếu" }).click();
  await expect(page.getByText("1 / ").first()).toBeAttached();
  await page.evaluate(() => document.documentElement.setAttribute("data-same", ""));
  await page.keyboard.press("F5");
  await expect.poll(() => isFull(page)).toBe(true);
  await page.keyboard.press("Shift+F5");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("b");
  await expect(page.getByText(words.black)).toBeAttached();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: words.keys.title })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: words.keys.title })).toBeHidden();
  await expect(page.getByText(words.black)).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.getByText(words.black)).toHaveCount(0);
  await page.keyboard.press("o");
  await expect(heading(page)).toHaveText(words.overview.title);
  await page.keyboard.press("Escape");
  await expect(heading(page)).not.toHaveText(words.overview.title);
  expect(await isFull(page)).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => isFull(page)).toBe(false);
  await expect(page).toHaveURL(/\/present\?/);
  await expect(page.locator("html[data-same]")).toHaveCount(1);
  // A browser with a window may have left full screen by itself: an Esc that comes at once is then the same one still (use-full-screen.ts).
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/\/report\?period=2017-Q3&communes=gia-minh$/, { timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole("main").getByRole("link", { name: "Trình chiếu" })).toBeFocused();
  await expect(page.getByRole("navigation", { name: vi.app.nav.label })).toBeVisible();
});

test("the Esc by which the browser itself leaves full screen does not leave the stage", async ({ page }) => {
  await openStage(page);
  await page.keyboard.press("f");
  await expect.poll(() => isFull(page)).toBe(true);
  // The key comes right after the change, once the page has drawn it; between two promises a busy machine may take too long.
  await page.evaluate(async () => {
    const left = new Promise<void>((resolve) => {
      const handOn = () => {
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
        resolve();
      };
      document.addEventListener("fullscreenchange", () => queueMicrotask(handOn), { once: true });
    });
    await document.exitFullscreen();
    await left;
  });
  expect(await isFull(page)).toBe(false);
  await expect(heading(page)).toHaveText(titleOf(0));
  await expect(page).toHaveURL(/\/present$/);
});

test("digits and Enter jump; a blank screen hides everything; a finger swipes; the controls come with the pointer", async ({
  page,
}) => {
  await openStage(page);
  await page.keyboard.type("14");
  await expect(page.getByText(words.typed("14"))).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(titleOf(13));
  await page.keyboard.press("w");
  const atCentre = () =>
    page.evaluate(() => {
      const element = document.elementFromPoint(innerWidth / 2, 100);
      return element && getComputedStyle(element).backgroundColor;
    });
  await expect.poll(atCentre).toBe("rgb(255, 255, 255)");
  await page.keyboard.press(".");
  await expect.poll(atCentre).toBe("rgb(0, 0, 0)");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(words.black)).toHaveCount(0);
  await expect(heading(page)).toHaveText(titleOf(13));

  const finger = { pointerType: "touch", isPrimary: true, pointerId: 7, bubbles: true, clientY: 300 };
  await page.getByRole("main").dispatchEvent("pointerdown", { ...finger, clientX: 600 });
  await page.getByRole("main").dispatchEvent("pointerup", { ...finger, clientX: 300 });
  await expect(heading(page)).toHaveText(titleOf(14));

  const bar = page.getByRole("toolbar", { name: words.bar.label });
  await expect(bar).toHaveCSS("opacity", "0");
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 300);
  await expect(bar).toHaveCSS("opacity", "1");
  await bar.getByRole("button", { name: words.bar.next }).click();
  await page.keyboard.press("Space");
  await expect(heading(page)).toHaveText(titleOf(16));
});

test("slides are hidden and moved by keys alone; whoever opens the link sees the same deck", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openStage(page);
  await page.keyboard.press("g");
  const list = page.getByRole("list", { name: words.overview.list });
  await expect(list.getByRole("button", { name: words.overview.slide(1, titleOf(0)) })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(list.getByRole("button", { name: words.overview.slide(1, titleOf(0)) })).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("h");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(deck.slides.at(-1)?.title ?? "");
  await page.keyboard.press("g");
  await page.getByRole("button", { name: words.overview.copyLink }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(heading(other)).toHaveText(deck.slides.at(-1)?.title ?? "");
  await other.keyboard.press("Home");
  for (const index of [1, 0, 3]) {
    await expect(heading(other)).toHaveText(titleOf(index));
    await other.keyboard.press("PageDown");
  }
  await expect(other.locator("[data-slide]")).toContainText(`4 / ${deck.slides.length - 1}`);
});

test("a slide that there is not is told beside the slide, not upon it", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openStage(page, `${PRESENT}?slide=atlantis`);
  const notice = page.getByText(words.unknownSlide("atlantis"));
  const slide = page.locator("[data-slide]");
  await expect(notice).toBeVisible();
  const gap = async () => {
    const [above, below] = [await notice.boundingBox(), await slide.boundingBox()];
    return (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0);
  };
  // Within a device's pixel: the slide is scaled to what the notice leaves.
  await expect.poll(gap).toBeGreaterThan(-0.5);
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await slide.boundingBox())?.width).toBe(1280);
});

for (const [colorScheme, language] of [
  ["light", "vi"],
  ["dark", "en"],
] as const) {
  test.describe(`in a ${colorScheme} room, in ${language}`, () => {
    // What is fading in has not its own contrast yet.
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("axe finds nothing on a slide, in the overview, in the list of keys, in a failure", async ({ page }) => {
      const title = demoDeck(language).slides.find(({ id }) => id === "map")?.title;
      await openStage(page, `${PRESENT}?slide=map&lang=${language}`, title);
      await page.mouse.move(300, 300);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("?");
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("o");
      await page.keyboard.press("h");
      expect(await violations(page)).toEqual([]);
      await routeJson(page, "support.json", { kind: "status", status: 500 });
      await page.goto(PRESENT);
      await expect(page.getByRole("alert")).toContainText("support.json");
      expect(await violations(page)).toEqual([]);
    });
  });
}

test("the review pack shows the same stage from its file", async ({ page }, testInfo) => {
  await openOverview(page);
  const file = await savedPack(page, testInfo);
  await loseNetwork(page);
  await openStage(page, `${pathToFileURL(file).href}#${PRESENT}`);
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/#\/present\?slide=figures$/);
  await expect(heading(page)).toHaveText(titleOf(1));
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/#\/\?$|#\/$/);
});
