import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { bars, expectAtRest, expectDrawn, openOverview, panel, searchOf, timeChart } from "./on-page.ts";

// No figure, bar, tile or entry of a legend is a dead end: each leads to what is behind it, under the same filters.

const CUT = "?communes=gia-minh%2Clien-son&period=2017-Q3";

function figure(page: Page, label: string): Locator {
  return page.getByRole("main").getByRole("link", { name: new RegExp(`^${label}: `) });
}

/** What was followed, and the filters that came along. */
async function expectAt(page: Page, path: string, search: Record<string, string>): Promise<void> {
  await expect.poll(() => new URL(page.url()).pathname).toBe(path);
  expect(Object.fromEntries(searchOf(page))).toEqual(search);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** With the hand, where the bar is: the link lies over it for the keyboard alone. */
async function pressOn(page: Page, link: Locator): Promise<void> {
  // What is still drawn would move it from under the hand.
  await expectAtRest(page);
  await link.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x = 0, y = 0, width = 0, height = 0 } = (await link.boundingBox()) ?? {};
  await page.mouse.click(x + width / 2, y + height / 2);
}

test("each figure leads to its screen with the filters", async ({ page }) => {
  const { labels } = vi.figures;
  const filters = { communes: "gia-minh,lien-son", period: "2017-Q3" };
  for (const [label, path] of [
    [labels.delivered, "/support"],
    [labels.completion, "/pace"],
    [labels.standard, "/communes"],
    [labels.coverage, "/coverage"],
    [labels.proposals, "/proposals"],
  ] as const) {
    await openOverview(page, CUT);
    await figure(page, label).click();
    await expectAt(page, path, filters);
  }
  await openOverview(page, CUT);
  await page
    .getByRole("main")
    .locator("dl")
    .first()
    .getByRole("link", { name: /^chưa báo cáo/ })
    .click();
  await expectAt(page, "/reporting", filters);
});

test("the share of the plan leads to the pace of the same months; of a period that is over, to its lines", async ({ page }) => {
  const { completion } = vi.figures.labels;
  for (const [search, path, expected] of [
    ["", "/pace", { since: "programme" }],
    ["?period=2017", "/pace", { period: "2017", since: "year" }],
    ["?period=2017-Q2", "/support", { period: "2017-Q2" }],
  ] as const) {
    await openOverview(page, search);
    const share = await figure(page, completion).textContent();
    await figure(page, completion).click();
    await expectAt(page, path, expected);
    if (path === "/pace") await expect(page.getByRole("heading", { level: 1 })).toContainText(share ?? "");
  }
});

test("a row of a list of bars leads to what is behind it, wherever it is pressed", async ({ page }) => {
  for (const [heading, row, path, search] of [
    [/chiếm/, "Dạy nghề", "/support", { period: "2017-Q3", kinds: "vocationalTraining" }],
    [/đóng góp/, vi.sponsorTypes.enterprise, "/enterprises", { period: "2017-Q3" }],
    [vi.overview.ranking.title, "Liên Sơn", "/communes/lien-son", { period: "2017-Q3" }],
  ] as const) {
    await openOverview(page, "?period=2017-Q3");
    const item = panel(page, heading).getByRole("listitem").filter({ hasText: row });
    await item.scrollIntoViewIfNeeded();
    const { width = 0, height = 0 } = (await item.boundingBox()) ?? {};
    await item.click({ position: { x: width - 6, y: height / 2 } });
    await expectAt(page, path, search);
  }
});

test("a bar over time is its period as the filter, and all again when it is pressed again", async ({ page }) => {
  await openOverview(page, "?stack=sponsorType");
  const link = timeChart(page).getByRole("link", { name: /^Quý II\/2017: 641,5 triệu đồng, đạt 93,6 % kế hoạch/ });
  await pressOn(page, link);
  await expect.poll(() => Object.fromEntries(searchOf(page))).toEqual({ stack: "sponsorType", period: "2017-Q2" });
  await expectDrawn(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Quý II/2017");
  await expect(link).toHaveAttribute("aria-current", "true");
  await link.press("Enter");
  await expect.poll(() => Object.fromEntries(searchOf(page))).toEqual({ stack: "sponsorType" });
  await expect(link).toBeFocused();
});

test("an entry of the legend shows one part alone, by keyboard too; the chart and its files say so", async ({ page }) => {
  await openOverview(page);
  const time = panel(page, /^Hỗ trợ theo quý/);
  const before = await bars(page).count();
  const entry = time.getByRole("button", { name: "Dạy nghề", exact: true });
  await expect(entry).toHaveAttribute("aria-pressed", "false");
  await entry.press("Enter");
  await expect(entry).toHaveAttribute("aria-pressed", "true");
  await expect(time.getByRole("heading", { level: 2 })).toContainText(
    "Hỗ trợ theo quý, riêng Dạy nghề. Cao nhất là Quý II/2017: 115 triệu đồng",
  );
  expect(await bars(page).count()).toBeLessThan(before);
  // It is in the link.
  await page.reload();
  await expectDrawn(page);
  await expect(entry).toHaveAttribute("aria-pressed", "true");

  await time.getByRole("button", { name: /^Tải về/ }).click();
  const downloading = page.waitForEvent("download");
  await time.getByRole("button", { name: "CSV (dấu ,)" }).click();
  const csv = readFileSync(await (await downloading).path(), "utf8");
  expect(csv).toContain("Dạy nghề");
  expect(csv).not.toContain("Giải quyết việc làm");
  expect(csv).toContain("115000000");

  await entry.press("Space");
  await expect(entry).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => bars(page).count()).toBe(before);
  expect(searchOf(page).has("part")).toBe(false);
});

test.describe("why the third quarter is below its plan", () => {
  /** The step from plan to delivery are on the screen, of that quarter. */
  async function expectReasons(page: Page): Promise<void> {
    const bridge = page.getByRole("region", { name: /753 .*548,5/ });
    await expect(bridge).toContainText("Thực hiện một phần");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("72,8");
  }

  test("one click, on the sentence or on the bar", async ({ page }) => {
    let clicks = 0;
    await page.exposeFunction("countClick", () => {
      clicks += 1;
    });
    await page.addInitScript(() =>
      addEventListener("click", (event) => event.isTrusted && Reflect.get(window, "countClick")(), true),
    );
    await openOverview(page);
    await page
      .getByRole("heading", { level: 1 })
      .getByRole("link", { name: /^Quý III\/2017 đạt 72,8/ })
      .click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/pace");
    await expectReasons(page);
    expect(clicks).toBe(1);

    await openOverview(page);
    await pressOn(page, timeChart(page).getByRole("link", { name: /^Quý III\/2017/ }));
    await expect.poll(() => searchOf(page).get("period")).toBe("2017-Q3");
    await expectDrawn(page);
    await expectReasons(page);
    expect(clicks).toBe(2);
  });

  test("one key beside those that walk there", async ({ page }) => {
    await openOverview(page);
    const link = page.getByRole("heading", { level: 1 }).getByRole("link");
    await page.getByRole("link", { name: vi.app.skipToContent }).focus();
    await page.keyboard.press("Enter");
    for (let step = 0; step < 3 && !(await link.evaluate((one) => one === document.activeElement)); step++)
      await page.keyboard.press("Tab");
    await expect(link).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/pace");
    await expectReasons(page);
  });
});
