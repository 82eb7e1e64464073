import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { savePackWords } from "#src/app/save-pack-words.ts";
import { takeAwayTableWords } from "#src/documents/take-away-table-words.ts";
import { dataHealthWords } from "#src/features/data-health/data-health-words.ts";
import { searchFrameWords } from "#src/features/search/search-frame-words.ts";
import { supportLinesWords } from "#src/features/support-lines/support-lines-words.ts";
import { paths } from "#src/lib/paths.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { PAYLOADS, withAllPayloads } from "#test/payloads.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { card, cards, expectDrawn, loseNetwork, open, openOverview, periodChoice, savedPack, violations } from "./on-page.ts";

const lead = (page: Page) => page.getByRole("heading", { level: 1 });
const saveButton = (page: Page) => page.getByRole("button", { name: vi.app.savePack });
const status = (page: Page) => page.getByRole("complementary", { name: vi.app.freshness });

/** Opens the file as a double click does, with the network off; what is returned names each request that it makes all the same. */
async function openPack(page: Page, file: string, fragment = ""): Promise<string[]> {
  const requests: string[] = [];
  await loseNetwork(page);
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url())) requests.push(request.url().split("#")[0] ?? "");
  });
  await page.goto(pathToFileURL(file).href + fragment);
  return requests;
}

test("saved in one click from any screen, it opens from a file and says the same, filtered or not", async ({
  page,
}, testInfo) => {
  await openOverview(page, "?period=2017-Q3");
  const inQuarter = await lead(page).innerText();
  await open(page, "/support");
  const total = await page.locator("tfoot").innerText();
  const file = await savedPack(page, testInfo);
  expect(path.basename(file)).toMatch(/^goi-so-ket-gia-vien-140-\d{4}-\d{2}-\d{2}\.html$/);
  await expect(page.getByRole("status").filter({ hasText: path.basename(file) })).toBeVisible();
  expect((await stat(file)).size).toBeLessThanOrEqual(2_000_000);
  await openOverview(page);
  const whole = await lead(page).innerText();

  const requests = await openPack(page, file);
  await expectDrawn(page);
  await expect(lead(page)).toHaveText(whole);
  await expect(cards(page)).toHaveCount(9);
  await periodChoice(page, "Quý III/2017").click();
  await expect(lead(page)).toHaveText(inQuarter);
  await expect(page).toHaveURL(/\.html#\/\?period=2017-Q3$/);
  await periodChoice(page, "Từ khi triển khai").click();
  await page.getByRole("navigation", { name: vi.app.nav.label }).getByRole("link", { name: vi.app.nav.support }).click();
  await expect(page.locator("tfoot")).toHaveText(total, { useInnerText: true });
  await page.reload();
  await expect(page.locator("tfoot")).toHaveText(total, { useInnerText: true });
  expect(new Set(requests)).toEqual(new Set([pathToFileURL(file).href]));
});

test("it opens on what was chosen; its links, back and forward, search, language and files work without a network", async ({
  page,
}, testInfo) => {
  await openOverview(page, "?period=2017-Q3");
  const file = await savedPack(page, testInfo);
  await expect(page.getByText(savePackWords.vi.savedAsChosen(path.basename(file)))).toBeVisible();
  const requests = await openPack(page, file);
  await expectDrawn(page);
  await expect(page).toHaveURL(/\.html#\/\?period=2017-Q3$/);
  const link = card(page, "Gia Minh").getByRole("link", { name: "Gia Minh" }).first();
  await expect(link).toHaveAttribute("href", "#/communes/gia-minh?period=2017-Q3");
  await link.click();
  await expect(lead(page)).toContainText("Gia Minh");
  await page.goBack();
  await expect(cards(page).first()).toBeVisible();
  await page.goForward();
  await expect(lead(page)).toContainText("Gia Minh");

  await page.keyboard.press("/");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("gia thinh");
  await expect(page.getByRole("dialog", { name: searchFrameWords.vi.title }).getByRole("option").first()).toContainText(
    "Gia Thịnh",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/communes\/gia-thinh\?period=2017-Q3$/);

  await page.getByRole("link", { name: vi.app.skipToContent }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/communes\/gia-thinh\?period=2017-Q3$/);
  await expect(lead(page)).toContainText("Gia Thịnh");

  await page.getByRole("navigation", { name: vi.app.nav.label }).getByRole("link", { name: vi.app.nav.support }).click();
  for (const label of [takeAwayTableWords.vi.csvSemicolon, takeAwayTableWords.vi.xlsx]) {
    await page.getByRole("button", { name: takeAwayWords.vi.openWhat(supportLinesWords.vi.title) }).click();
    const [taken] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: label }).click()]);
    expect((await readFile(await taken.path())).length).toBeGreaterThan(1_000);
  }

  await page.getByText("EN", { exact: true }).click();
  await expect(page.getByRole("navigation", { name: en.app.nav.label })).toBeVisible();
  await expect(page).toHaveURL(/#\/support\?period=2017-Q3&lang=en$/);
  expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
});

test("it is marked as frozen, offers nothing that it cannot do, and every screen of it opens", async ({ page }, testInfo) => {
  test.slow();
  await openOverview(page);
  await expect(status(page)).toContainText(vi.app.refresh);
  const embedCode = page.getByText(takeAwayWords.vi.embed, { exact: true });
  await expect(embedCode).not.toHaveCount(0);
  const requests = await openPack(page, await savedPack(page, testInfo));
  await expectDrawn(page);
  await expect(status(page)).toContainText(/Gói sơ kết – số liệu chốt lúc \d{2}:\d{2} ngày \d{2}\/\d{2}\/\d{4}/);
  await expect(page.getByRole("button", { name: vi.app.refresh })).toHaveCount(0);
  await expect(saveButton(page)).toHaveCount(0);
  await expect(embedCode).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  const screens = [
    "communes",
    "criteria",
    "agencies",
    "enterprises",
    "coverage",
    "reporting",
    "pace",
    "proposals",
    "compare",
    "report",
  ];
  for (const screen of [...screens, "changes", "present", "data"]) {
    await page.goto(`${page.url().split("#")[0]}#/${screen}`);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator("body")).not.toContainText(vi.errors.notFoundTitle);
    await expect(page.locator("body")).not.toContainText(vi.errors.pageTitle);
    await expect(page.locator("#root [aria-busy=true]")).toHaveCount(0);
  }
  const main = page.getByRole("main");
  await expect(main.getByText("support.json", { exact: true })).toBeVisible();
  await expect(main.getByRole("link", { name: /\.json/ })).toHaveCount(0);
  await expect(main.getByRole("link", { name: dataHealthWords.vi.endpoints.contract })).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
});

test("no text of its data gets out of its element, and none runs, on any screen or slide", async ({
  page,
  ownServer,
}, testInfo) => {
  test.slow();
  const { bodies } = withAllPayloads(0);
  for (const endpoint of ENDPOINTS)
    await writeFile(path.join(ownServer.dataDir, `api/${endpoint}.json`), JSON.stringify(bodies[endpoint]));
  await openOverview(page, "", ownServer.url);
  const file = await savedPack(page, testInfo);
  const hostile = PAYLOADS["the end of a script, and another"] ?? "";
  const requests = await openPack(page, file, `#/support?q=${encodeURIComponent(hostile)}`);
  await expect(page.getByRole("main")).toContainText(hostile);
  // The theme's, the data, the app, and what unpacks it.
  expect(await page.evaluate(() => document.querySelectorAll("script").length)).toBe(4);
  const expectNothingRan = async (at: string) => {
    expect(await page.evaluate(() => "owned" in globalThis), at).toBe(false);
    await expect(page.locator("#root :is(img, script, iframe, [onerror], [onload], [href^='javascript:'])"), at).toHaveCount(0);
  };
  const parents = ["/communes/", "/agencies/", "/enterprises/"];
  const screens = Object.values(paths).filter(
    ({ pattern }) => pattern !== paths.speaker.pattern && !pattern.startsWith("/embed"),
  );
  for (const { pattern } of screens) {
    const parent = parents.find((one) => pattern.startsWith(`${one}:`));
    if (parent) {
      await page.goto(`${page.url().split("#")[0]}#${parent.slice(0, -1)}`);
      await page.getByRole("table").getByRole("rowheader").getByRole("link").first().click();
    } else await page.goto(`${page.url().split("#")[0]}#${pattern}`);
    await expect(page.getByRole("heading", { level: 1 }).first(), pattern).toBeVisible();
    await expect(page.locator("#root [aria-busy=true]"), pattern).toHaveCount(0);
    await expect(page.locator("body")).not.toContainText(vi.errors.pageTitle);
    await expectNothingRan(pattern);
  }
  await page.goto(`${page.url().split("#")[0]}#/present`);
  const slide = page.locator("article[data-slide]").first();
  const slides = Number(/\/ (\d+)$/.exec((await slide.locator("footer").innerText()).trim())?.[1]);
  for (let number = 1; number <= slides; number += 1) {
    await expect(slide.locator("footer")).toContainText(`${number} / ${slides}`);
    await expectNothingRan(`slide ${number}`);
    await page.keyboard.press("PageDown");
  }
  console.log(`payloads in a pack: ${screens.length} screens and ${slides} slides, 0 run`);
  expect(slides).toBeGreaterThan(20);
  expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
});

test("a pack without its data says so in both languages", async ({ page }, testInfo) => {
  await openOverview(page);
  const file = await savedPack(page, testInfo);
  const broken = testInfo.outputPath("broken.html");
  await writeFile(broken, (await readFile(file, "utf8")).replace("commune-support-snapshot", "another-format"));
  await openPack(page, broken);
  await expect(page.getByRole("alert")).toContainText("Gói sơ kết này không có số liệu dùng được");
  await expect(page.getByRole("alert")).toContainText("This review pack holds no usable data");
});

test("saving says what is missing: a file that was not read, the network", async ({ page, tolerate }) => {
  const heal = await routeJson(page, "proposals.json", { kind: "status", status: 404 });
  await page.goto("/");
  await expect(cards(page).first()).toBeVisible();
  await saveButton(page).click();
  const incomplete = savePackWords.vi.incomplete("proposals.json", ENDPOINTS.length);
  await expect(page.getByRole("alert").filter({ hasText: incomplete })).toBeVisible();
  await heal();
  await openOverview(page);
  tolerate("save-pack", "review-pack", "ERR_INTERNET_DISCONNECTED");
  await loseNetwork(page);
  await saveButton(page).click();
  await expect(status(page).getByRole("alert")).toContainText("Kiểm tra mạng");
  await page.context().setOffline(false);
  const [download] = await Promise.all([page.waitForEvent("download"), saveButton(page).click()]);
  expect(download.suggestedFilename()).toContain("goi-so-ket");
});
