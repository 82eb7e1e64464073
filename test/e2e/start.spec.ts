import type { Locator } from "@playwright/test";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { startFront } from "./front.ts";
import { bars as drawnBars, expectDrawn, headline, hold, openOverview, panel } from "./on-page.ts";

/** What takes ten seconds at most to be told. */
const TOLD = { timeout: 12_000 };

const SLOW = /Mạng chậm, hoặc máy chủ chưa trả lời/;

for (const [name, pattern] of [
  ["main script", "**/assets/index-*.js"],
  ["style sheet", "**/assets/style-*.css"],
  ["configuration", "**/config.json"],
] as const) {
  test(`a ${name} that does not come is told within ten seconds, with a way out; when it comes the page stands`, async ({
    page,
  }) => {
    const release = await hold(page, pattern);
    await page.goto("/", { waitUntil: "commit" });
    await expect(page.getByRole("alert")).toContainText(SLOW, TOLD);
    await expect(page.getByRole("alert").getByRole("link", { name: "tải lại trang" })).toBeVisible();
    await expect(page.getByText("Đang đọc số liệu…")).toBeHidden();
    release();
    await expectDrawn(page);
    await expect(page.getByText(SLOW)).toHaveCount(0);
  });
}

/** Of a heading or a panel, from the top of the page, in pixels. */
const topOf = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN;

for (const { address, bars, ...size } of [
  { address: "/", bars: 5, width: 1440, height: 900 },
  { address: "/", bars: 5, width: 1920, height: 1080 },
  { address: "/?period=2017-08", bars: 15, width: 1280, height: 720 },
])
  test(`before any script ${address} shows sentence, figures and chart where it has them, at ${size.width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const release = await hold(page, "**/assets/index-*.js");
    await page.goto(address, { waitUntil: "commit" });
    const frame = page.locator("#root > .frame");
    await expect(frame.locator("figure .bar")).toHaveCount(bars);
    const middles = (marks: Locator) =>
      marks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, width }) => left + width / 2));
    const places = await middles(frame.locator("figure .bar"));
    const [sentence, figures, chart] = [
      await topOf(frame.locator("h1")),
      await topOf(frame.locator("dl")),
      await topOf(frame.locator("figure")),
    ];
    const title = await frame.locator("figcaption b").innerText();
    release();
    await expectDrawn(page);
    const time = panel(page, title);
    await expect(time).toBeVisible();
    expect(Math.abs((await topOf(page.getByRole("heading", { level: 1 }))) - sentence)).toBeLessThanOrEqual(8);
    expect(Math.abs((await topOf(page.locator("main dl").first())) - figures)).toBeLessThanOrEqual(8);
    expect(Math.abs((await topOf(time)) - chart)).toBeLessThanOrEqual(8);
    // A stack has a piece for each part, one over the other.
    const pieces = new Set((await middles(drawnBars(page))).map(Math.round));
    for (const place of places) expect([...pieces].some((piece) => Math.abs(piece - place) <= 4)).toBe(true);
  });

test("before any script the figures stand beside what is to come wherever they do so in the page", async ({ page }) => {
  await page.setViewportSize({ width: 1120, height: 800 });
  const release = await hold(page, "**/assets/index-*.js");
  await page.goto("/", { waitUntil: "commit" });
  const widthOf = async (place: Locator) => Math.round((await place.boundingBox())?.width ?? Number.NaN);
  const width = await widthOf(page.locator("#root > .frame dl"));
  release();
  await expectDrawn(page);
  expect(width).toBe(await widthOf(page.locator("main dl").first()));
});

test("the words of a language that do not come: the page speaks Vietnamese within ten seconds", async ({ page }) => {
  const release = await hold(page, "**/assets/en-*.js");
  await page.goto("/?lang=en", { waitUntil: "commit" });
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng", TOLD);
  release();
});

test("a configuration that stumbles once is asked for once more", async ({ page, tolerate }) => {
  tolerate("/config.json");
  let asked = 0;
  await page.route("**/config.json", async (route) => {
    asked += 1;
    if (asked === 1) await route.fulfill({ status: 503, body: "" });
    else await route.continue();
  });
  await page.goto("/");
  await expectDrawn(page);
  expect(asked).toBe(2);
});

test("data that takes long says how far it is, in bytes and percent, and then is there", async ({ page, baseURL }) => {
  const front = await startFront(String(baseURL));
  await page.setViewportSize({ width: 390, height: 844 });
  front.doing = (path) => (path.endsWith("/api/support.json") ? { pieces: 20, everyMs: 300 } : "pass");
  await page.goto(front.url);
  const told = page.getByRole("complementary", { name: vi.app.freshness });
  const shares: number[] = [];
  await expect
    .poll(
      async () => {
        const [, share] = /Đang đọc số liệu: \d+\sKB trong \d+\sKB \((\d+)\s%\)/.exec((await told.textContent()) ?? "") ?? [];
        if (share !== undefined) shares.push(Number(share));
        return new Set(shares).size;
      },
      { intervals: [200] },
    )
    .toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.every((share) => share > 0 && share < 100)).toBe(true);
  await expect(page.getByRole("progressbar")).toHaveAttribute("value", /^\d+$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
  await expect(told).not.toContainText("Đang đọc số liệu");
  await front.stop();
});

test("data older than a minute is read again when the reader comes back to it; younger data is not", async ({ page }) => {
  await page.clock.install();
  await page.goto("/");
  await expectDrawn(page);
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/api/support.json")) asked += 1;
  });
  const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await comeBack();
  await page.clock.fastForward(30_000);
  await comeBack();
  expect(asked).toBe(0);
  await page.clock.fastForward(40_000);
  await comeBack();
  await expect.poll(() => asked).toBe(1);
});

test("with the network back, what is older than a minute is read again by itself", async ({ page, context }) => {
  await page.clock.install();
  await page.goto("/");
  await expectDrawn(page);
  // What is fetched for later is there.
  await page.clock.runFor(5_000);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.clock.fastForward(90_000);
  const again = page.waitForRequest("**/api/support.json");
  await context.setOffline(false);
  await again;
});

test("who comes back sees the figures of the last visit, with when they were read, before any script has come; at no other address", async ({
  page,
}) => {
  const address = "/?period=2017-Q3&communes=gia-minh";
  const kept = () => page.evaluate(() => localStorage.getItem("last-headline"));
  await openOverview(page, address.slice(1));
  await expect.poll(kept).not.toBeNull();
  const figures = page.getByRole("main").locator("dl dd").first();
  const [said, sentence] = [await figures.innerText(), await page.getByRole("heading", { level: 1 }).innerText()];
  const release = await hold(page, "**/assets/index-*.js");
  await page.goto(address, { waitUntil: "commit" });
  const frame = page.locator("#root > .frame");
  await expect(frame.locator("dd").first()).toHaveText(said);
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(sentence);
  await expect(frame).toContainText(vi.app.illustrative);
  await expect(frame.locator(".last")).toHaveText(/lần đọc trước, lúc \d\d:\d\d .*\d\/\d{4}$/);
  release();
  await expectDrawn(page);
  await expect(frame).toHaveCount(0);
  // The scripts are there and the data is not: the figures stay, first in the frame, then in the page that the device keeps.
  const comes = await hold(page, "**/api/support.json");
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const figure = document.querySelector(":is(.frame, main) dl dd");
      if (document.querySelector("main") && !/\d/.test(figure?.textContent ?? "")) Reflect.set(window, "wentGrey", true);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(address);
  await expect(page.getByText(/^Chưa đọc lại được số liệu\. Đang hiển thị số liệu đọc lúc/)).toBeVisible();
  await expectDrawn(page);
  await expect(figures).toHaveText(said);
  expect(await page.evaluate(() => Reflect.get(window, "wentGrey"))).toBeUndefined();
  comes();
  await expect(page.getByText(/^Chưa đọc lại được/)).toHaveCount(0);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const hasNone = await hold(page, "**/assets/index-*.js");
  for (const other of ["/", `${address}&lang=en`]) {
    await page.goto(other, { waitUntil: "commit" });
    await expect(frame).toBeVisible();
    await expect(frame.locator(".last")).toBeHidden();
    await expect(frame).not.toContainText(sentence);
  }
  hasNone();
});

for (const [address, moment] of [
  ["/", "Dưới đây là số liệu ghi sẵn trong trang, theo dữ liệu lúc"],
  ["/?period=2017-Q3&lang=en", "Below are the figures that came with the page, of the data as of"],
] as const) {
  test(`a first visit has the figures of ${address} before any script has come, with of when they are`, async ({ page }) => {
    const release = await hold(page, "**/assets/index-*.js");
    const frame = page.locator("#root > .frame");
    // The server makes them beside its other answers: the first page it ever sends may be without.
    await expect(async () => {
      await page.goto(address, { waitUntil: "commit" });
      await expect(frame.locator("dd").first()).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(frame).toContainText(new RegExp(`${moment} \\d\\d:\\d\\d .*\\d{4}`));
    const written = [frame.getByRole("heading", { level: 1 }), frame.locator("dl").first()];
    const [sentence = "", figures = ""] = await Promise.all(written.map(async (one) => await one.innerText()));
    release();
    await expectDrawn(page);
    await expect(frame).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveText(sentence);
    await expect(page.getByRole("main").locator("dl").first()).toHaveText(figures.replaceAll(/\s+/g, " "), {
      useInnerText: true,
    });
  });
}

test("no other screen begins with the figures of the overview", async ({ page }) => {
  const release = await hold(page, "**/assets/index-*.js");
  await page.goto("/communes", { waitUntil: "commit" });
  await expect(page.locator("#root > .frame")).toBeVisible();
  await expect(page.locator("#root > .frame dd")).toHaveCount(0);
  release();
});

test("whoever has signed out, and is told so after the figures of the last visit are there, keeps none of them", async ({
  page,
  tolerate,
}) => {
  tolerate(/401/);
  await openOverview(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("last-headline"))).not.toBeNull();
  const figures = page.getByRole("main").locator("dl dd").first();
  const said = await figures.innerText();
  const { promise: isTold, resolve: tell } = Promise.withResolvers<void>();
  await page.route("**/api/*.json", async (route) => {
    await isTold;
    await route.fulfill({ status: 401, body: "" });
  });
  await page.goto("/");
  await expect(page.getByText(/^Chưa đọc lại được số liệu/)).toBeVisible();
  await expect(figures).toHaveText(said);
  tell();
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("401");
  await expect(page.getByText(said)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("last-headline"))).toBeNull();
});
