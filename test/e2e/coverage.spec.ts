import type { Locator, Page } from "@playwright/test";
import { gridWords } from "#src/features/coverage/grid-words.ts";
import { expect, test } from "./fixtures.ts";
import { expectAtRest, open, searchOf, violations, wider } from "./on-page.ts";

const grid = (page: Page, at = 0): Locator => page.getByRole("grid").nth(at);
const cellAt = (page: Page, row: number, column: number): Locator => grid(page).locator(`[data-at="${row}:${column}"]`);

test("coverage is one stop of Tab; arrows lead to a cell, its amounts are told, Enter opens its lines", async ({ page }) => {
  await open(page, "/coverage?period=2017-Q3");
  expect(await grid(page).locator("[tabindex='0']").count()).toBe(1);
  await cellAt(page, 1, 1).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(cellAt(page, 2, 2)).toBeFocused();
  await expect(grid(page).locator("[tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("Control+Home");
  await expect(cellAt(page, 0, 0)).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await grid(page).evaluate((it) => it.contains(document.activeElement))).toBe(false);

  // A share: both amounts beside it.
  const share = grid(page).locator("tbody a:has([data-step='2'])").first();
  await share.focus();
  const told = page.locator("p[aria-hidden=true]").filter({ hasText: /% kế hoạch, thực hiện [\d,.]+ \/ [\d,.]+ triệu đồng/ });
  await expect(told.last()).toBeVisible();
  const lines = new URL((await share.evaluate((link: HTMLAnchorElement) => link.href)) ?? "").searchParams;
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/nội dung/);
  await expect
    .poll(() => [searchOf(page).get("communes"), searchOf(page).get("kinds"), searchOf(page).get("period")])
    .toEqual([lines.get("communes"), lines.get("kinds"), "2017-Q3"]);
});

test("the cells that matter stand above the grid, each a way to its lines, and a cell that nobody helps in says so there", async ({
  page,
}) => {
  await open(page, "/coverage?period=2017-Q3");
  const matters = page.getByRole("group", { name: gridWords.vi.matters });
  await expect(matters.getByRole("heading", { level: 3 })).toHaveCount(3);
  const [above, below] = await Promise.all([matters.boundingBox(), grid(page).boundingBox()]);
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await matters
    .getByRole("link", { name: /chưa có đơn vị hỗ trợ/ })
    .first()
    .click();
  await expect(page.getByRole("main").getByText(/Trống là do lọc/)).toBeVisible();
});

test("cells are at least 48 px in each direction, over the whole width", async ({ page }) => {
  for (const address of ["/coverage", "/coverage?with=sponsor", "/reporting"]) {
    await open(page, address);
    for (let at = 0; at < (await page.getByRole("grid").count()); at++) {
      const sizes = await grid(page, at)
        .locator("tbody td > *")
        .evaluateAll((cells) =>
          cells.map((cell) => cell.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
        );
      expect(sizes.length, address).toBeGreaterThan(40);
      expect(Math.min(...sizes), address).toBeGreaterThanOrEqual(48);
      const [main, box] = await Promise.all([page.getByRole("main").boundingBox(), grid(page, at).boundingBox()]);
      expect(box?.width, address).toBeGreaterThanOrEqual((main?.width ?? 0) - 1);
    }
  }
});

test("who owes most stands first, and the sign of it needs no colour", async ({ page }) => {
  await open(page, "/reporting");
  expect(await violations(page)).toEqual([]);
  const owed = await grid(page).locator("tbody tr td:nth-child(2) [aria-hidden]").allTextContents();
  const counts = owed.map(Number);
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  for (const text of await grid(page).locator("[data-owed] > [aria-hidden]:first-child").allTextContents())
    expect(text).toMatch(/\*$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the grid scrolls in its own box, its first column stays, and the amounts stand in the cells", async ({ page }) => {
    await open(page, "/coverage?with=sponsor");
    expect(await wider(page)).toEqual([]);
    const box = grid(page).locator("xpath=..");
    const name = grid(page).locator("tbody th").first();
    const before = await name.boundingBox();
    await box.evaluate((scroller) => scroller.scrollTo(300, 0));
    await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBe(300);
    expect((await name.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
    await expect(
      grid(page)
        .getByText(/^[\d,.]+ \/ [\d,.]+$/)
        .first(),
    ).toBeVisible();
    await expectAtRest(page);
    expect(await violations(page)).toEqual([]);
  });
});

test("on paper no mark depends on what is printed behind it: bars of five breadths, dashes, amounts in ink", async ({ page }) => {
  await open(page, "/coverage?period=2017-Q3");
  await page.emulateMedia({ media: "print" });
  const marks = await page.locator("[data-step]").evaluateAll((cells) =>
    cells.map((cell) => {
      const { borderInlineStartWidth, borderInlineStartStyle, color, backgroundColor } = getComputedStyle(cell);
      return {
        step: cell.getAttribute("data-step"),
        breadth: Number.parseFloat(borderInlineStartWidth),
        borderInlineStartStyle,
        color,
        backgroundColor,
      };
    }),
  );
  const breadths = [0, 1, 2, 3, 4].map((step) => [
    ...new Set(marks.filter((mark) => mark.step === String(step)).map(({ breadth }) => breadth)),
  ]);
  expect(breadths.every((one) => one.length === 1)).toBe(true);
  expect(breadths.flat()).toEqual([...breadths.flat()].sort((a, b) => a - b));
  expect(new Set(breadths.flat()).size).toBe(5);
  expect(new Set(marks.map(({ backgroundColor }) => backgroundColor))).toEqual(new Set(["rgba(0, 0, 0, 0)"]));
  const owed = page.locator("td [data-owed]").first();
  expect(await owed.evaluate((cell) => getComputedStyle(cell).borderTopStyle)).toBe("dashed");
  await expect(
    grid(page)
      .getByText(/^[\d,.]+ \/ [\d,.]+$/)
      .first(),
  ).toBeVisible();
});

test("in forced colours the fills, the hatching and the outline are there", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, "/coverage?period=2017-Q3");
  const fills = await page
    .locator("li [data-step]")
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).backgroundColor));
  expect(new Set(fills).size).toBe(5);
  const look = (what: string) => page.locator(`li ${what}`).evaluate((swatch) => getComputedStyle(swatch));
  expect((await look("[data-owed]")).backgroundImage).toContain("gradient");
  expect((await look("[data-open]")).borderTopStyle).toBe("dashed");
  expect(await violations(page)).toEqual([]);
});
