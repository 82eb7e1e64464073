import type { Locator, Page } from "@playwright/test";
import { LANGUAGES } from "#src/lib/language.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { openOverview, panel } from "./on-page.ts";

// The first screen answers before anything is touched: the sentence, the figures, who must act; then the charts.

const PHONE = { width: 390, height: 844 };
const WIDE = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
];

type Box = { top: number; bottom: number; left: number; right: number };

async function boxOf(locator: Locator): Promise<Box> {
  return await locator.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return { top, bottom, left, right };
  });
}

/** Where the line at the window's foot begins: what lies under it is out of sight. */
async function footOf(page: Page): Promise<number> {
  return (await boxOf(page.getByRole("complementary"))).top;
}

function matters(page: Page): Locator {
  return panel(page, /^(Cần chú ý|Needs attention): /).getByRole("listitem");
}

for (const viewport of WIDE) {
  for (const lang of LANGUAGES) {
    test(`at ${viewport.width} × ${viewport.height} the sentence, the figures, four matters and the chart's title are in sight, in ${lang}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await openOverview(page, `?lang=${lang}`);
      const foot = await footOf(page);
      const sentence = page.getByRole("heading", { level: 1 });
      const figures = page.getByRole("main").locator("dl").first();
      const chart = page.getByRole("heading", { level: 2, name: /^(Hỗ trợ theo quý|Support by quarter)/ });
      const [first, chartTitle] = [await boxOf(sentence), await boxOf(chart)];
      await expect(sentence).toHaveCSS("font-size", "28px");
      for (const figure of await figures.locator("> div").all()) {
        const box = await boxOf(figure);
        expect(box.top).toBeGreaterThanOrEqual(first.bottom);
        expect(box.bottom).toBeLessThanOrEqual(chartTitle.top);
      }
      const left = await boxOf(figures);
      for (const place of [0, 1, 2, 3]) {
        const box = await boxOf(matters(page).nth(place));
        expect(box.left).toBeGreaterThan(left.right);
        expect(box.top).toBeGreaterThanOrEqual(first.bottom);
        expect(box.bottom).toBeLessThanOrEqual(chartTitle.top);
      }
      expect(chartTitle.bottom).toBeLessThanOrEqual(foot);
      expect(first.top).toBeGreaterThanOrEqual((await boxOf(page.getByRole("search"))).bottom);
    });
  }
}

test("at 1440 px each note of a figure stands on one line", async ({ page }) => {
  await openOverview(page);
  const notes = page.getByRole("main").locator("dl").first().getByRole("definition");
  const lines = await notes.evaluateAll((all) =>
    all.map((note) => {
      // Of its letters: a link within it is higher than they are.
      const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
      const bottoms = new Set<number>();
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { bottom } of range.getClientRects()) bottoms.add(Math.round(bottom));
      }
      return `${bottoms.size}: ${note.textContent}`;
    }),
  );
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.filter((line) => !line.startsWith("1: "))).toEqual([]);
});

for (const viewport of [...WIDE, PHONE]) {
  test(`who had no support for two months, and who is in charge of it: no click at ${viewport.width} × ${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openOverview(page);
    const matter = matters(page).filter({ hasText: "2 tháng liền chưa có hỗ trợ" });
    await expect(matter).toContainText(
      "Liên Sơn · 2 tháng liền chưa có hỗ trợ, Quý III 23,1 % kế hoạch · phụ trách: Cơ quan cấp tỉnh 07",
    );
    const { top, bottom } = await boxOf(matter);
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThanOrEqual(await footOf(page));
  });
}

test("a matter's row is the link, and high enough for a finger", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openOverview(page);
  await panel(page, /^Cần chú ý: 16 việc/)
    .getByRole("button", { name: "Xem cả 10 mục" })
    .click();
  await expect(matters(page)).toHaveCount(10);
  for (const row of await matters(page).all()) {
    const [link, whole] = [await boxOf(row.getByRole("link")), await boxOf(row)];
    expect(link.bottom - link.top).toBeGreaterThanOrEqual(44);
    expect(link.right - link.left).toBeGreaterThanOrEqual(whole.right - whole.left - 1);
  }
  await matters(page)
    .filter({ hasText: "Gia Phương" })
    .click({ position: { x: 340, y: 8 } });
  await expect(page).toHaveURL(/\/communes\/gia-phuong$/);
});

test("what a matter asks for is told by its words and its form, not by colour alone", async ({ page }) => {
  await openOverview(page);
  await panel(page, /^Cần chú ý/)
    .getByRole("button", { name: "Xem cả 10 mục" })
    .click();
  const forms = await matters(page)
    .getByRole("link")
    .evaluateAll((links) =>
      links.map((link) => [
        /^(Xử lý|Đôn đốc|Hỏi báo cáo)/.exec(link.textContent ?? "")?.[0],
        getComputedStyle(link).borderLeftStyle,
      ]),
    );
  expect(new Set(forms.map(String))).toEqual(new Set(["Xử lý,solid", "Đôn đốc,double", "Hỏi báo cáo,dotted"]));
});

test("with no filter set there is no row that says so", async ({ page }) => {
  await openOverview(page);
  const bar = await boxOf(page.getByRole("search"));
  expect(bar.bottom - bar.top).toBeLessThan(60);
  await expect(page.getByRole("button", { name: vi.filters.clearAll })).toHaveCount(0);
  await openOverview(page, "?period=2017-Q3&lang=en");
  await expect(page.getByRole("button", { name: en.filters.clearAll })).toBeVisible();
});
