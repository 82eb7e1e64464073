import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { card, cards, expectDrawn, openOverview } from "./on-page.ts";

test("a card leads to its commune, and back leads to where the reader was", async ({ page }) => {
  await openOverview(page, "?period=2017-Q3&sponsorType=agency");
  await card(page, "Gia Minh").scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(300);
  await card(page, "Gia Minh").getByRole("link", { name: "Gia Minh" }).click();

  const heading = page.getByRole("heading", { level: 1, name: vi.commune.title("Gia Minh") });
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${vi.commune.title("Gia Minh")}`));
  expect(new URL(page.url()).pathname).toBe("/communes/gia-minh");
  expect(new URL(page.url()).search).toBe("?period=2017-Q3&sponsorType=agency");
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expectDrawn(page);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
  expect(new URL(page.url()).search).toBe("?period=2017-Q3&sponsorType=agency");
  await expect(page).toHaveTitle(new RegExp(`^${vi.overview.title}`));
});

test("the whole card leads to the commune", async ({ page }) => {
  await openOverview(page);
  const box = await card(page, "Liên Sơn").boundingBox();
  await card(page, "Liên Sơn").click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) - 12 } });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(vi.commune.title("Liên Sơn"));
});

test("a commune's address opens the commune, with its figures", async ({ page }) => {
  await page.goto("/communes/gia-tien");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(vi.commune.title("Gia Tiến"));
  await expect(page.getByRole("main")).toContainText("19/19");
  await expect(page.getByRole("table").first()).toContainText("Quý III/2017");
  await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
});

test("a commune that is not in the programme is not found, and the way home is there", async ({ page }) => {
  await page.goto("/communes/gia-khong?period=2017-Q3");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(vi.errors.communeNotFoundTitle);
  await expect(page.getByRole("main")).toContainText("gia-khong");
  await page.getByRole("main").getByRole("link", { name: vi.app.home }).click();
  await expect(cards(page)).toHaveCount(9);
  expect(new URL(page.url()).search).toBe("?period=2017-Q3");
});

test("an address that leads nowhere says so, and the shell stands", async ({ page }) => {
  await page.goto("/khong/co/trang-nay");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(vi.errors.notFoundTitle);
  await expect(page.getByRole("search")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: vi.app.home }).click();
  await expect(cards(page)).toHaveCount(9);
});
