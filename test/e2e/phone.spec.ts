import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { openOverview, searchOf } from "./on-page.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A finger's width, in pixels. */
const FINGER = 44;

test("the header is one row of 52 px, with the search and a menu of language and theme", async ({ page }) => {
  await openOverview(page);
  const banner = page.getByRole("banner");
  const navigation = await banner.getByRole("navigation").boundingBox();
  expect(navigation?.y).toBe(52);
  expect(navigation?.height).toBeGreaterThanOrEqual(FINGER);
  for (const name of [vi.app.search, vi.app.menu]) {
    const box = await banner.getByRole("button", { name }).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(FINGER);
    expect(box?.height).toBeGreaterThanOrEqual(FINGER);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(52);
  }
  const language = banner.getByRole("radio", { name: "EN" });
  await expect(language).toBeHidden();
  await banner.getByRole("button", { name: vi.app.menu }).tap();
  await expect(banner.getByRole("combobox", { name: vi.app.theme })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(language).toBeHidden();
  await banner.getByRole("button", { name: vi.app.menu }).tap();
  await language.tap();
  await expect.poll(() => searchOf(page).get("lang")).toBe("en");
});

test("the entry of the page one is on is in sight, and the row fades where it goes on", async ({ page }) => {
  await page.goto("/data");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const current = page.getByRole("navigation").locator("[aria-current]");
  await expect(current).toHaveText(vi.app.nav.data);
  await expect(current).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("navigation").first()).toHaveCSS("mask-image", /linear-gradient/);
});

test("every entry of the navigation and every choice of the menu is as wide as a finger", async ({ page }) => {
  for (const lang of ["vi", "en"]) {
    await openOverview(page, `?lang=${lang}`);
    await page.locator("header [popovertarget]").tap();
    const narrow = await page.locator("header nav a, header [popover] label, header [popover] select").evaluateAll(
      (all, least) =>
        all
          .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < least || box.height < least)
          .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
      FINGER,
    );
    expect(narrow, lang).toEqual([]);
  }
});

test("what the keyboard reaches does not hide under the bar at the foot", async ({ page }) => {
  await openOverview(page);
  const foot = await page.getByRole("complementary").boundingBox();
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate((top) => {
      const focused = document.activeElement;
      if (!focused || focused.closest("aside, header, dialog")) return null;
      const { top: from, bottom } = focused.getBoundingClientRect();
      return (from + bottom) / 2 > top ? `${focused.textContent} ${from}–${bottom}` : null;
    }, foot?.y ?? 0);
    expect(hidden).toBeNull();
  }
});
