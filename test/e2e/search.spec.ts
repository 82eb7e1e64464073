import { searchWords } from "#src/features/search/search-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { openOverview, violations } from "./on-page.ts";

const words = searchWords.vi;

test("by keyboard alone from the overview to a commune, and on to what is typed without accents", async ({ page }) => {
  await openOverview(page);
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: words.title });
  const field = dialog.getByRole("combobox");
  await expect(field).toBeFocused();
  await page.keyboard.type("GIA THỊNH".normalize("NFD"));
  await expect(dialog.getByRole("option").first()).toContainText("Gia Thịnh");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/communes\/gia-thinh$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Gia Thịnh");
  await expect(dialog).toBeHidden();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("dao tao");
  await expect(dialog.getByRole("option").first()).toContainText("Đào tạo");
  await field.fill("tien do");
  await expect(dialog.getByRole("option").first()).toContainText(words.screens.pace);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("the focus comes back to the button; the shortcuts can be turned off, and stay off", async ({ page }) => {
  await openOverview(page);
  const button = page.getByRole("button", { name: vi.app.search, exact: true });
  await button.click();
  const dialog = page.getByRole("dialog", { name: words.title });
  await dialog.getByRole("button", { name: words.shortcuts }).click();
  const help = page.getByRole("dialog", { name: words.shortcuts });
  await help.getByRole("checkbox").uncheck();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d\/\d/);
  await page.keyboard.press("/");
  await page.keyboard.press("?");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(dialog).toBeVisible();
});

for (const [colorScheme, lang, width, height] of [
  ["light", "vi", 1440, 900],
  ["dark", "en", 390, 844],
] as const) {
  test(`axe finds nothing in the search, ${colorScheme}, ${lang}, at ${width} px; nor does it widen a page of 320 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await openOverview(page, `?lang=${lang}`);
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog", { name: searchWords[lang].title });
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("combobox").fill("gia");
    await expect(dialog.getByRole("option").nth(3)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("where its code does not arrive the search says so in a line, and the page below it stands", async ({ page, tolerate }) => {
  tolerate(/\/assets\/search-dialogs-/, /dynamically imported module/);
  await openOverview(page);
  await page.route("**/assets/search-dialogs-*.js", (route) => route.abort("connectionrefused"));
  const search = page.getByRole("button", { name: vi.app.search, exact: true });
  await search.click();
  await expect(page.getByRole("banner").getByRole("alert")).toHaveText(vi.errors.network(vi.app.search));
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
});
