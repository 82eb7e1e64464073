import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { timeWords } from "#src/views/time-words.ts";
import { expect, test } from "./fixtures.ts";
import { bars, COMMUNES, card, cards, headline, openOverview, panel, searchOf, timeChart, wordsInSight } from "./on-page.ts";

test("the first screen answers where the programme stands, without a click", async ({ page }) => {
  await openOverview(page);
  const words = await wordsInSight(page);
  for (const answer of ["9 xã", "2,5 tỷ đồng", "2/9 xã", "tháng 9/2017", "Dữ liệu minh họa"]) expect(words).toContain(answer);
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
  await expect(headline(page, vi.figures.labels.standard)).toHaveText("2/9 xã");
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(page).toHaveTitle(/Bảng theo dõi hỗ trợ xã đặc thù/);
});

test("the first screen of a phone answers it too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openOverview(page);
  const words = await wordsInSight(page);
  for (const answer of ["9 xã", "2,5 tỷ đồng", "2/9 xã", "tháng 9/2017", "Dữ liệu minh họa"]) expect(words).toContain(answer);
});

test("each commune has its card, in the order of the Decision", async ({ page }) => {
  await openOverview(page);
  await expect(cards(page).getByRole("heading", { level: 3 })).toHaveText(COMMUNES);
  for (const commune of ["Gia Hưng", "Gia Tiến"]) {
    await expect(card(page, commune)).toContainText("19/19");
    await expect(card(page, commune)).toContainText(vi.levels.standard);
  }
  await expect(cards(page).filter({ hasText: vi.levels.standard })).toHaveCount(2);
  await expect(cards(page).filter({ hasText: /\d+\/19/ })).toHaveCount(9);
});

test("the chart over time goes from quarters to months, and from kinds to who gives", async ({ page }) => {
  await openOverview(page);
  const ofQuarters = await bars(page).count();
  expect(ofQuarters).toBeGreaterThan(5);

  const time = panel(page, /^Hỗ trợ theo/);
  await time.getByRole("radio", { name: timeWords.vi.byMonth, exact: true }).check();
  await expect(timeChart(page)).toHaveAccessibleName(timeWords.vi.titleMonth);
  await expect.poll(() => bars(page).count()).toBeGreaterThan(2 * ofQuarters);
  await expect.poll(() => searchOf(page).get("by")).toBe("month");

  await time.getByRole("radio", { name: timeWords.vi.bySponsorType }).check();
  await expect(timeChart(page).getByRole("listitem").filter({ hasText: vi.sponsorTypes.enterprise })).toBeVisible();
  await expect.poll(() => searchOf(page).get("stack")).toBe("sponsorType");
});

test("pointing at a bar tells its figures, and moves nothing", async ({ page }) => {
  await openOverview(page);
  // Clear of the line at the foot of the window: pointing must not have to scroll.
  await page.evaluate(() => scrollTo(0, 320));
  const places = () =>
    bars(page).evaluateAll((rects) =>
      rects.flatMap((rect) => {
        const { x, y, width, height } = rect.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const before = await places();
  await bars(page).first().hover();
  await expect(timeChart(page).locator(".recharts-wrapper")).toBeVisible();
  await bars(page).first().hover();
  await expect(timeChart(page).getByRole("heading", { level: 3, name: "Quý III/2016" })).toBeVisible();
  await expect(timeChart(page).getByRole("listitem").filter({ hasText: timeWords.vi.total })).toContainText(/\d\s(triệu|tỷ)/);
  const after = await places();
  expect(after).toHaveLength(before.length);
  // Recharts rounds some of its sizes to whole pixels.
  expect(Math.max(...after.map((place, index) => Math.abs(place - (before[index] ?? 0))))).toBeLessThanOrEqual(1);
});

test("other periods are drawn still, until somebody turns to the chart again", async ({ page }) => {
  await openOverview(page);
  const pointed = timeChart(page).locator(".recharts-wrapper");
  const choose = (name: string) =>
    panel(page, /^Hỗ trợ theo/)
      .getByText(name, { exact: true })
      .click();
  const { byMonth, byQuarter } = timeWords.vi;
  await bars(page).first().hover();
  await expect(pointed).toBeVisible();
  for (const [name, heading] of [
    [byMonth, /^Hỗ trợ theo tháng/],
    [byQuarter, /^Hỗ trợ theo quý/],
  ] as const) {
    await choose(name);
    await expect(panel(page, heading)).toBeVisible();
    await expect(bars(page).first()).toBeAttached();
    await expect(pointed).toHaveCount(0);
  }
  await bars(page).first().hover();
  await expect(pointed).toBeVisible();
});

test("the chart's numbers are one click away as a table, and add up to the dong", async ({ page }) => {
  await openOverview(page);
  const time = panel(page, /^Hỗ trợ theo/);
  await time.getByRole("button", { name: vi.overview.showTable }).click();
  const totals = time.getByRole("table").locator("tbody strong");
  await expect(totals).toHaveCount(5);
  const exact = await totals.evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("title")?.replace(/\D/g, ""))));
  expect(exact.reduce((sum, dong) => sum + dong, 0)).toBe(2_500_000_000);
  await time.getByRole("button", { name: vi.overview.hideTable }).click();
  await expect(timeChart(page)).toBeVisible();
});

test("the page speaks English after one click, and stays so after a reload", async ({ page }) => {
  await openOverview(page);
  await page.getByRole("banner").getByRole("radio", { name: "EN" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("main")).toContainText("2.5 billion dong");
  await expect(page.getByText(en.app.illustrative).first()).toBeVisible();
  await expect.poll(() => searchOf(page).get("lang")).toBe("en");
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the reader's choice of dark holds after a reload", async ({ page }) => {
  await openOverview(page);
  const paper = () => page.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
  const light = await paper();
  await page.getByRole("banner").getByRole("combobox", { name: vi.app.theme }).selectOption("dark");
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await paper()).toBe(dark);
});

test("printed, the overview is dark ink on light paper", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openOverview(page);
  const pdf = await page.pdf({ format: "A4", printBackground: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThanOrEqual(1);

  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const backgrounds = await page.evaluate(() =>
    ["html", "body", "main", "main section", "main article"].map((selector) => {
      const element = document.querySelector(selector);
      const canvas = document.createElement("canvas").getContext("2d");
      if (!element || !canvas) return `no ${selector}`;
      canvas.fillStyle = "#fff";
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = getComputedStyle(element).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return Math.min(red, green, blue) > 200 ? "light" : `${selector} is dark`;
    }),
  );
  expect(new Set(backgrounds)).toEqual(new Set(["light"]));
});
