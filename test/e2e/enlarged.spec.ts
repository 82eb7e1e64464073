import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { paths } from "#src/lib/paths.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { crowdedLetters, cutCells, roomForContent } from "./enlarged.ts";
import { expect, test } from "./fixtures.ts";
import { addresses, expectAtRest, open, wider } from "./on-page.ts";
import { slideProblems } from "./slide-fit.ts";

// A reader who set the browser's letters to twice their size: not the page's zoom, which makes the window smaller instead.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--blink-settings=defaultFontSize=32"] });
  },
});

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
/** They have the whole window for themselves, and are measured below. */
const ALONE: readonly string[] = [paths.present.pattern, paths.speaker.pattern];

test("letters of twice the size are cut in no cell, nor do they widen a page or lie upon one another; what stays in sight leaves room", async ({
  page,
}) => {
  test.slow();
  const found: string[] = [];
  for (const address of await addresses(page)) {
    if (ALONE.includes(address)) continue;
    await page.setViewportSize(WINDOWS[0] ?? { width: 0, height: 0 });
    await open(page, address);
    await expect(page.locator("html")).toHaveCSS("font-size", "32px");
    for (const size of WINDOWS) {
      await page.setViewportSize(size);
      await expectAtRest(page);
      const problems = [...(await wider(page)), ...(await cutCells(page))];
      // The axis of a chart on a phone has no room for letters of this size: its figures are in the table beside it.
      if (size.width > 390) problems.push(...(await crowdedLetters(page)));
      const room = await roomForContent(page);
      if (room < size.height / 2) problems.push(`only ${room} of ${size.height} px are left`);
      found.push(...problems.map((problem) => `${address} at ${size.width}: ${problem}`));
    }
  }
  expect(found).toEqual([]);
});

test("nor do they cover a slide, whose bar and overview stay within reach", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(paths.present.href());
  const { bar, overview } = presenterWords.vi;
  const found: string[] = [];
  for (const [index, { id, title }] of demoDeck("vi").slides.entries()) {
    if (index > 0) await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
    found.push(...(await slideProblems(page, id)));
  }
  expect(found).toEqual([]);
  // The bar takes more rows, and none of its controls leaves the window.
  await page.mouse.move(300, 300);
  const toolbar = page.getByRole("toolbar", { name: bar.label });
  for (const control of await toolbar.getByRole("button").all()) await expect(control).toBeInViewport({ ratio: 1 });
  const slide = await page.locator("[data-slide]:has(h1)").boundingBox();
  const covers = await toolbar.boundingBox();
  expect(covers?.height).toBeLessThan((slide?.height ?? 0) / 3);
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1, name: overview.title })).toBeVisible();
  expect(await wider(page)).toEqual([]);
  for (const control of await page.getByRole("toolbar").getByRole("button").all()) {
    await control.scrollIntoViewIfNeeded();
    await expect(control).toBeInViewport({ ratio: 1 });
  }
});
