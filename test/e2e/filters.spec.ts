import type { Page } from "@playwright/test";
import { filterWords } from "#src/filters/filter-words.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { expect, test } from "./fixtures.ts";
import {
  cards,
  chooseAndRead,
  expectDrawn,
  filterBar,
  headline,
  openList,
  openOverview,
  periodChoice,
  searchOf,
  timeChart,
} from "./on-page.ts";

const delivered = (page: Page) => headline(page, vi.figures.labels.delivered);

test("a filter goes into the address, and the address brings it back", async ({ page }) => {
  await openOverview(page);
  await periodChoice(page, /^Quý II\/2017/).check();
  const list = await openList(page, filterWords.vi.communes.name);
  await list.getByRole("checkbox", { name: "Gia Minh" }).check();
  await list.getByRole("checkbox", { name: "Gia Tiến" }).check();
  await page.keyboard.press("Escape");
  await filterBar(page).getByRole("combobox", { name: filterWords.vi.sponsorType.name }).selectOption("enterprise");
  await expectDrawn(page);
  await expect(cards(page)).toHaveCount(2);
  await expect
    .poll(() => Object.fromEntries(searchOf(page)))
    .toEqual({
      period: "2017-Q2",
      communes: "gia-minh,gia-tien",
      sponsorType: "enterprise",
    });
  const shown = await page.getByRole("heading", { level: 1 }).textContent();
  const money = await delivered(page).textContent();

  await page.reload();
  await expectDrawn(page);
  await expect(periodChoice(page, /^Quý II\/2017/)).toBeChecked();
  await expect(cards(page)).toHaveCount(2);
  await expect(delivered(page)).toHaveText(money ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(shown ?? "");
});

test("what is in sight of few communes answers a choice in the same frame as the control", async ({ page }) => {
  await openOverview(page);
  const before = await page.getByRole("heading", { level: 1 }).textContent();
  const { lead, isBehind } = await chooseAndRead(periodChoice(page, /^Quý II\/2017/));
  expect(isBehind).toBe(false);
  expect(lead).not.toBe(before);
  await expectDrawn(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(lead);
});

test("back and forward go through the filters", async ({ page }) => {
  await openOverview(page);
  const whole = await delivered(page).textContent();
  await periodChoice(page, /^Năm 2017/).check();
  await expect(delivered(page)).not.toHaveText(whole ?? "");
  const year = await delivered(page).textContent();
  await periodChoice(page, /^Quý III\/2017/).check();
  await expect(delivered(page)).not.toHaveText(year ?? "");

  await page.goBack();
  await expect(periodChoice(page, /^Năm 2017/)).toBeChecked();
  await expect(delivered(page)).toHaveText(year ?? "");
  await page.goBack();
  await expect(delivered(page)).toHaveText(whole ?? "");
  await expect.poll(() => searchOf(page).size).toBe(0);
  await page.goForward();
  await expect(delivered(page)).toHaveText(year ?? "");
});

test("each chip takes its own part of the filter back, and one button all of it", async ({ page }) => {
  await openOverview(page, "?period=2017-Q3&communes=gia-minh,gia-lac&kinds=infrastructure&sponsorType=agency");
  const chip = (label: string | RegExp) =>
    filterBar(page).getByRole("button", { name: label instanceof RegExp ? label : vi.filters.remove(label), exact: true });
  await expect(cards(page)).toHaveCount(2);
  await chip("Gia Lạc").click();
  await expect(cards(page)).toHaveCount(1);
  await chip(vi.sponsorTypes.agency).click();
  await chip(/^Bỏ lọc Quý III\/2017/).click();
  await expect.poll(() => Object.fromEntries(searchOf(page))).toEqual({ communes: "gia-minh", kinds: "infrastructure" });

  await filterBar(page).getByRole("button", { name: vi.filters.clearAll }).click();
  await expect(cards(page)).toHaveCount(9);
  await expect(delivered(page)).toHaveText("2,5 tỷ đồng");
  await expect.poll(() => searchOf(page).size).toBe(0);
  await expect(filterBar(page).getByRole("button", { name: vi.filters.clearAll })).toBeHidden();
});

test("wrong values in the address fall back, each with a notice, and the rest holds", async ({ page }) => {
  await openOverview(page, "?period=2017-13&communes=gia-minh,atlantis&kinds=magic");
  const notice = filterBar(page).getByRole("status");
  await expect(notice).toContainText("2017-13");
  await expect(notice).toContainText("atlantis");
  await expect(notice).toContainText("magic");
  await expect(cards(page)).toHaveCount(1);
  await notice.getByRole("button", { name: vi.filters.dismiss }).click();
  await expect(notice).toBeHidden();
  await expect.poll(() => Object.fromEntries(searchOf(page))).toEqual({ communes: "gia-minh" });
});

test("nothing is read again whatever the filters", async ({ page }) => {
  await openOverview(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await periodChoice(page, /^Năm 2017/).check();
  const list = await openList(page, filterWords.vi.kinds.name);
  await list.getByRole("checkbox").first().check();
  await page.keyboard.press("Escape");
  await filterBar(page).getByRole("combobox", { name: vi.filters.otherPeriod }).selectOption("2017-05");
  await filterBar(page).getByRole("combobox", { name: filterWords.vi.sponsorType.name }).selectOption("agency");
  await page.goBack();
  await filterBar(page).getByRole("button", { name: vi.filters.clearAll }).click();
  await expect(delivered(page)).toHaveText("2,5 tỷ đồng");
  expect(requests.filter((url) => /\/api\/|config\.json/.test(url))).toEqual([]);
});

test("filters that nothing matches say so and offer the way back", async ({ page }) => {
  await page.goto("/?period=2016-07&communes=gia-tien&sponsorType=agency&kinds=vocationalTraining");
  await page.getByRole("main").getByRole("button", { name: vi.states.clearFilters }).click();
  await expect(delivered(page)).toHaveText("2,5 tỷ đồng");
});

test("an empty cut names the filters that emptied it, takes one back alone, and keeps the files and the link in reach", async ({
  page,
}) => {
  await page.goto("/support?period=2016-07&communes=gia-tien&kinds=vocationalTraining");
  const main = page.getByRole("main");
  await expect(main.getByText(/Trống là do lọc .*loại hỗ trợ \(/)).toBeVisible();
  await main.getByRole("button", { name: /^Tải về/ }).click();
  await expect(main.getByRole("button", { name: takeAwayWords.vi.copyLink })).toBeVisible();
  await page.keyboard.press("Escape");
  const alone = main.getByRole("button", { name: /^Bỏ riêng lọc loại hỗ trợ \(còn \d+\)$/ });
  const left = /còn (\d+)/.exec((await alone.textContent()) ?? "")?.[1];
  await alone.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${left} nội dung`);
  await expect.poll(() => Object.fromEntries(searchOf(page))).toEqual({ period: "2016-07", communes: "gia-tien" });
});

test("the options say how many lines the other filters leave to each, and one that leaves none says 0", async ({ page }) => {
  await openOverview(page, "?communes=gia-tien&period=2016-07");
  const list = await openList(page, filterWords.vi.kinds.name);
  const texts = await list
    .getByRole("checkbox")
    .evaluateAll((boxes) => boxes.map((box) => box.closest("label")?.textContent ?? ""));
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) expect(text).toMatch(/ \(\d+\)$/);
  const counts = texts.map((text) => Number(/\((\d+)\)$/.exec(text)?.[1]));
  expect(counts).toContain(0);
  await expect(list.getByText(vi.filters.counts)).toBeVisible();
  // What is chosen of a field takes nothing from its own counts.
  await list.getByRole("checkbox").first().check();
  await expect(list.getByRole("checkbox", { name: texts[1] ?? "" })).toBeVisible();
  const sides = await filterBar(page)
    .getByRole("combobox", { name: filterWords.vi.sponsorType.name })
    .locator("option")
    .allTextContents();
  expect(sides.slice(1).every((text) => / \(\d+\)$/.test(text))).toBe(true);
});

test("a key that stands in the address several times is read whole", async ({ page }) => {
  await openOverview(page, "?communes=gia-minh&communes=gia-lac&period=2017-Q3&period=2017-Q2");
  await expect(cards(page)).toHaveCount(2);
  await expect(filterBar(page).getByRole("status")).toContainText("2017-Q2");
  await expect(periodChoice(page, /^Quý III\/2017/)).toBeChecked();
});

test("the filters work with the keyboard alone", async ({ page }) => {
  await openOverview(page);
  const period = periodChoice(page, /^Từ khi triển khai/);
  await tabTo(page, async () => await period.evaluate((radio) => radio === document.activeElement));
  await page.keyboard.press("ArrowRight");
  await expect(periodChoice(page, /^Năm 2017/)).toBeFocused();
  await expect(periodChoice(page, /^Năm 2017/)).toBeChecked();
  await expect.poll(() => searchOf(page).get("period")).toBe("2017");

  const opener = filterBar(page).getByRole("button", { name: new RegExp(`^${filterWords.vi.communes.name} `) });
  await tabTo(page, async () => await opener.evaluate((button) => button === document.activeElement));
  await page.keyboard.press("Enter");
  const list = filterBar(page).getByRole("dialog", { name: filterWords.vi.communes.name });
  await expect(list).toBeVisible();
  await page.keyboard.press("Tab");
  // Above the communes: whether they are those of today.
  await expect(list.getByRole("checkbox").first()).toBeFocused();
  await page.keyboard.press("Tab");
  const commune = list.getByRole("checkbox").nth(1);
  await expect(commune).toBeFocused();
  await page.keyboard.press("Space");
  await expect(cards(page)).toHaveCount(1);
  await expect(commune).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(opener).toBeFocused();
});

/** Presses Tab until `isThere`; a control that Tab never reaches fails. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("20 presses of Tab did not reach the control");
}

test("the first Tab leads to a link past the filters", async ({ page }) => {
  await openOverview(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: vi.app.skipToContent });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the filters are in a sheet, and the screen behind follows", async ({ page }) => {
    await openOverview(page);
    const opener = filterBar(page).getByRole("button", { name: new RegExp(`^${vi.filters.open}`) });
    await opener.tap();
    const sheet = page.getByRole("dialog", { name: vi.filters.title });
    await expect(sheet).toBeVisible();
    await sheet
      .getByRole("radio", { name: /^Quý III\/2017/ })
      .locator("xpath=ancestor::label")
      .tap();
    await expect(sheet.getByRole("radio", { name: /^Quý III\/2017/ })).toBeChecked();
    await sheet.getByRole("button", { name: /^Xã / }).tap();
    await sheet.getByRole("checkbox", { name: "Gia Minh" }).tap();
    await page.keyboard.press("Escape");
    await sheet.getByRole("button", { name: vi.filters.done }).tap();
    await expect(sheet).toBeHidden();
    await expect(cards(page)).toHaveCount(1);
    await expect.poll(() => Object.fromEntries(searchOf(page))).toEqual({ period: "2017-Q3", communes: "gia-minh" });
    await expect(timeChart(page)).toBeVisible();
  });
});
