import { communeWords } from "#src/features/commune/commune-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { card, cards, expectAtRest, expectDrawn, openOverview, panel } from "./on-page.ts";

test("a card leads to its commune, and back leads to where the reader was", async ({ page }) => {
  await openOverview(page, "?period=2017-Q3&sponsorType=agency");
  await card(page, "Gia Minh").scrollIntoViewIfNeeded();
  // What comes into sight is laid out only then.
  await expectAtRest(page);
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(300);
  await card(page, "Gia Minh").getByRole("link", { name: "Gia Minh" }).click();

  const heading = page.getByRole("heading", { level: 1, name: vi.commune.title("Gia Minh") });
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${vi.commune.title("Gia Minh")}`));
  await expect.poll(() => new URL(page.url()).pathname).toBe("/communes/gia-minh");
  await expect.poll(() => new URL(page.url()).search).toBe("?period=2017-Q3&sponsorType=agency");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expectDrawn(page);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
  await expect.poll(() => new URL(page.url()).search).toBe("?period=2017-Q3&sponsorType=agency");
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

test("what Gia Minh still lacks is one click from the overview, and named first", async ({ page }) => {
  await openOverview(page);
  await card(page, "Gia Minh").getByRole("link", { name: "Gia Minh" }).click();
  const toDo = panel(page, communeWords.vi.toDo.title);
  await expect(toDo.getByRole("heading", { level: 3 }).first()).toHaveText(communeWords.vi.toDo.missing("7"));
  await expect(toDo.getByRole("list").first().getByRole("link")).toHaveText([
    "2. Giao thông",
    "3. Thủy lợi",
    "6. Cơ sở vật chất văn hóa",
    "10. Thu nhập",
    "11. Hộ nghèo",
    "15. Y tế",
    "17. Môi trường và an toàn thực phẩm",
  ]);
  await expect(panel(page, communeWords.vi.criteria.title)).toContainText(communeWords.vi.criteria.missing(7));
});

test("by keys alone the reader goes from commune to commune, with the filters", async ({ page }) => {
  await page.goto("/communes/gia-minh?period=2017-Q3");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(vi.commune.title("Gia Minh"));
  const next = page.getByRole("link", { name: communeWords.vi.neighbours.next("Gia Trung") });
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText(vi.commune.title("Gia Trung"));
  await expect(heading).toBeFocused();
  await expect.poll(() => new URL(page.url()).search).toBe("?period=2017-Q3");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("link", { name: communeWords.vi.neighbours.previous("Gia Minh") })).toBeFocused();
});

test("which criteria hold back most communes stands on one screen, and so does what was lost", async ({ page }) => {
  await page.goto("/criteria");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("7/9 xã chưa đạt");
  const first = page.getByRole("row").nth(1);
  await expect(first).toContainText("17. Môi trường và an toàn thực phẩm");
  await expect(first).toContainText("không còn đạt từ tháng 5/2017");
  await page.getByRole("radio", { name: "Số thứ tự" }).check();
  await expect(page.getByRole("row").nth(1)).toContainText("1. Quy hoạch");
  await expect(page).toHaveURL(/order=number/);
});

test("the list of communes is sorted by any figure, in the address, and its foot holds the whole", async ({ page }) => {
  await page.goto("/communes");
  const rows = page.getByRole("table").getByRole("row");
  // Who needs attention first.
  await expect(rows.nth(1)).toContainText("Gia Phương");
  await expect(rows.last()).toContainText("2.500");
  await page.getByRole("columnheader", { name: "Còn thiếu" }).getByRole("button").click();
  await expect(rows.nth(1)).toContainText("Liên Sơn");
  await expect(page).toHaveURL(/sort=-remaining/);
  await expect(page.getByRole("columnheader", { name: "Còn thiếu" })).toHaveAttribute("aria-sort", "descending");
  await page.goBack();
  await expect(rows.nth(1)).toContainText("Gia Phương");
});

test("each commune's page is printed on one sheet of A4, with the day of its data", async ({ page }) => {
  for (const id of ["gia-minh", "lien-son", "gia-trung", "gia-tien"]) {
    await page.goto(`/communes/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g), id).toHaveLength(1);
  }
});

test("a commune that is not in the programme is not found, and the way home is there", async ({ page }) => {
  await page.goto("/communes/gia-khong?period=2017-Q3");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(communeWords.vi.notFoundTitle);
  await expect(page.getByRole("main")).toContainText("gia-khong");
  await page.getByRole("main").getByRole("link", { name: vi.app.home }).click();
  await expect(cards(page)).toHaveCount(9);
  await expect.poll(() => new URL(page.url()).search).toBe("?period=2017-Q3");
});

test("an address that leads nowhere says so, and the shell stands", async ({ page }) => {
  await page.goto("/khong/co/trang-nay");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(vi.errors.notFoundTitle);
  await expect(page.getByRole("search")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: vi.app.home }).click();
  await expect(cards(page)).toHaveCount(9);
});
