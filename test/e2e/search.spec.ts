import { searchFrameWords } from "#src/features/search/search-frame-words.ts";
import { searchWords } from "#src/features/search/search-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { expectAtRest, expectDrawn, hold, openOverview, violations } from "./on-page.ts";

const words = searchWords.vi;

test("by keyboard alone from the overview to a commune, and on to what is typed without accents", async ({ page }) => {
  await openOverview(page);
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: searchFrameWords.vi.title });
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

test("nothing typed is lost while what searches is on its way", async ({ page }) => {
  // Whenever it is asked for.
  const arrive = await hold(page, "**/assets/search-body-*.js");
  await openOverview(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("gia t");
  const dialog = page.getByRole("dialog", { name: searchFrameWords.vi.title });
  await expect(dialog).toContainText(searchFrameWords.vi.coming);
  await expect(dialog.getByRole("option")).toHaveCount(0);
  await page.keyboard.type("han");
  arrive();
  await page.keyboard.type("g");
  await expect(dialog.getByRole("option").first()).toContainText("Gia Thắng");
  await expect(dialog.getByRole("combobox")).toHaveValue("gia thang");
  await expect(dialog.getByRole("combobox")).toBeFocused();
});

test("an Enter pressed before there was a list opens what is found first", async ({ page }) => {
  await openOverview(page);
  await page.route("**/assets/search-body-*.js", async (route) => {
    await expect(page.getByRole("combobox", { name: searchFrameWords.vi.label })).toHaveValue("gia thang");
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("gia thang");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/communes\/gia-thang$/);
});

test("a line and a proposal are found by their ids", async ({ page }) => {
  await openOverview(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("ht-003");
  await expect(page.getByRole("option").first()).toContainText("ht-003");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/support\?line=ht-003$/);
  const drawer = page.locator("dialog[open]");
  await expect(drawer.getByText("ht-003")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("kn-01");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/proposals\?communes=gia-thang&status=done&proposal=kn-01$/);
  const marked = page.locator("tr[aria-current]");
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText("600 m đường trục thôn");
  await expect(marked).toBeInViewport({ ratio: 1 });
});

test("what a key opens as the search closes stays open: the browser says of the closing only later", async ({ page }) => {
  await openOverview(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  const press = (key: string) =>
    page.evaluate((pressed) => {
      document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true }));
    }, key);
  await press("?");
  await expect(page.getByRole("dialog", { name: words.shortcuts })).toBeVisible();
  await press("/");
  await expect(page.getByRole("dialog", { name: searchFrameWords.vi.title })).toBeVisible();
  await press("/");
  await expectAtRest(page);
  await expect(page.getByRole("dialog", { name: searchFrameWords.vi.title })).toBeVisible();
});

test("a key that follows Escape before the browser has drawn is not taken for typing into the closed field", async ({ page }) => {
  await openOverview(page);
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox", { name: searchFrameWords.vi.label })).toBeFocused();
  await page.evaluate(() => {
    document.querySelector("dialog")?.close();
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
  });
  await expect(page.getByRole("dialog", { name: words.shortcuts })).toBeVisible();
});

test("Escape calls off what has not come yet", async ({ page }) => {
  const comes = await hold(page, "**/assets/shortcuts-dialog-*.js");
  await openOverview(page);
  const asked = page.waitForRequest("**/assets/shortcuts-dialog-*.js");
  await page.keyboard.press("?");
  await asked;
  await page.keyboard.press("Escape");
  const came = page.waitForResponse("**/assets/shortcuts-dialog-*.js");
  comes();
  await (await came).finished();
  await expectAtRest(page);
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: words.shortcuts })).toBeVisible();
});

test("the focus comes back to the button; the shortcuts can be turned off, and stay off", async ({ page }) => {
  await openOverview(page);
  const button = page.getByRole("button", { name: vi.app.search, exact: true });
  await button.click();
  const dialog = page.getByRole("dialog", { name: searchFrameWords.vi.title });
  await dialog.getByRole("button", { name: words.shortcuts }).click();
  const help = page.getByRole("dialog", { name: words.shortcuts });
  await help.getByRole("checkbox").uncheck();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.reload();
  await expectDrawn(page);
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
    const dialog = page.getByRole("dialog", { name: searchFrameWords[lang].title });
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("combobox").fill("gia");
    await expect(dialog.getByRole("option").nth(3)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("where its code does not arrive the search says so in a line, and the page below it stands", async ({ page, tolerate }) => {
  tolerate(/\/assets\/search-body-/, /dynamically imported module/);
  await openOverview(page);
  await page.route("**/assets/search-body-*.js", (route) => route.abort("connectionrefused"));
  const search = page.getByRole("button", { name: vi.app.search, exact: true });
  await search.click();
  await expect(page.getByRole("banner").getByRole("alert")).toContainText(vi.errors.codeMissing.why.server);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
});

test("a proposal far down its list comes into sight, on a phone too", async ({ page }) => {
  for (const viewport of [
    { width: 1440, height: 600 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto("/proposals?status=all");
    const last = page.getByRole("main").getByRole("table").first().locator("tbody tr").last();
    await expect(last).not.toBeInViewport();
    await page.goto("/proposals?status=all&proposal=kn-01");
    await expect(page.locator("tr[aria-current]")).toBeInViewport();
  }
});
