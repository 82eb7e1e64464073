import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { takeAwayTableWords } from "#src/documents/take-away-table-words.ts";
import { offlineWords } from "#src/features/data-health/offline-words.ts";
import { speakerWords } from "#src/features/presenter/speaker/speaker-words.ts";
import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { reportScreenWords } from "#src/features/report/report-screen-words.ts";
import { formatReadAt } from "#src/lib/format-time.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { partsOfFile, plainTextOf } from "#test/office-file.ts";
import { test as base, expect } from "./fixtures.ts";
import { type Front, startFront } from "./front.ts";
import { addresses, expectDrawn, headline, hold, panel, savedPack, timeChart } from "./on-page.ts";
import { startServer } from "./start-server.ts";

const deck = demoDeck();
const NEW_VERSION = "Có bản mới của bảng theo dõi";
const TAKE_NEW = "Dùng bản mới";

/** What a browser says by itself of a request that cannot be made, or is refused. */
const NO_NETWORK = [
  /ERR_INTERNET_DISCONNECTED/,
  /ERR_FAILED/,
  /Failed to load resource/,
  /^answered (?:401|404|500): GET [^ ]+\/api\//,
];

const test = base.extend<{ front: Front; site: string }>({
  front: async ({}, use) => {
    const front = await startFront(process.env.E2E_BASE_URL ?? "");
    await use(front);
    await front.stop();
  },
  // At an address of the test's own: what the device keeps is kept for one.
  site: async ({ front, tolerate }, use) => {
    tolerate(...NO_NETWORK);
    await use(front.url);
  },
});
test.use({ serviceWorkers: "allow" });

/**
 * Until the first visit is at rest: the worker has the app and is in charge, and the data is kept. The page asks for its worker after three seconds of rest, which one test waits for;
 * `isInHaste`: it is asked for here, as the page does it (`own-worker.ts`).
 */
async function visited(page: Page, site: string, address = "/", isInHaste = true): Promise<void> {
  await page.goto(site + address);
  if (isInHaste) {
    await expect(heading(page).first()).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }));
  }
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return registration.active?.state;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
  await expect.poll(() => keptText(page)).not.toBeNull();
}

/** What lies in the store, as text; null where there is nothing. To open it makes it where it is not: the page would then find one that holds nothing, and keep nothing. */
function keptText(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === "commune-support-kept")) return null;
    return await new Promise<string | null>((resolve, reject) => {
      const opening = indexedDB.open("commune-support-kept");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const asked = opening.result.transaction("data").objectStore("data").getAll();
        asked.onsuccess = () => {
          opening.result.close();
          resolve(asked.result[0]?.text ?? null);
        };
      };
    });
  });
}

/** Puts another text in its place. */
async function keepText(page: Page, source: string, text: string): Promise<void> {
  await page.evaluate(
    ([key, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("commune-support-kept");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("data", "readwrite");
          transaction.objectStore("data").put({ text: value }, key);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [source, text] as const,
  );
}

const stale = (page: Page) => page.getByText(/^Chưa đọc lại được số liệu/);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** A file that never comes is told sooner than the whole test would run out of time. */
const FILE = { timeout: 60_000 };

async function made(page: Page, button: string): Promise<Map<string, string>> {
  const downloading = page.waitForEvent("download", FILE);
  await page.getByRole("button", { name: button }).first().click();
  return await partsOfFile(new Blob([await readFile(await (await downloading).path())]));
}

test("after one visit every address opens without a network, with the data and its age", async ({ page, context, site }) => {
  test.slow();
  await visited(page, site, "/", false);
  const screens = await addresses(page);
  expect(screens.length).toBeGreaterThanOrEqual(20);
  await context.setOffline(true);
  for (const address of screens) {
    await page.goto(site + address);
    await expect(heading(page).first(), address).toBeVisible();
    await expect(page.getByText(vi.errors.pageTitle), address).toHaveCount(0);
    await expect(page.getByText(vi.errors.codeMissing.title), address).toHaveCount(0);
    await expect(page.getByText(vi.errors.panelTitle), address).toHaveCount(0);
    if (!/^\/(present|embed)/.test(address)) await expect(stale(page), address).toBeVisible();
  }
});

/** What is asked of a device that is without a network after one visit, each of it from an address of its own. Nothing of one is what another is about. */
const AFTER_ONE_VISIT = "after one visit, and without a network";

test(`${AFTER_ONE_VISIT}: figures, addresses, a walk and a chart`, async ({ page, context, site }) => {
  test.slow();
  const filtered = `${site}/?period=2017-Q3&communes=gia-minh`;
  await visited(page, site);
  await page.goto(filtered);
  await expectDrawn(page);
  const figures = page.getByRole("main").locator("h1, dl dd");
  const seen = await figures.allTextContents();
  expect(seen.join(" ")).toContain("đạt 109,4");
  await context.setOffline(true);

  await test.step("the chart answers the pointer, although nobody had pointed at it before", async () => {
    await page.goto(site);
    await timeChart(page).hover();
    await expect(page.locator(".recharts-wrapper")).toBeAttached();
  });

  await test.step("the figures are those of the visit, and so is a filter of the address", async () => {
    await page.goto(filtered);
    await expect.poll(() => figures.allTextContents()).toEqual(seen);
    await page.goto(site);
    await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
  });

  await test.step("a walk from screen to screen asks for nothing", async () => {
    for (const name of [vi.app.nav.communes, vi.app.nav.pace, vi.app.nav.support, vi.app.nav.proposals, vi.app.nav.overview]) {
      await page.getByRole("navigation").getByRole("link", { name, exact: true }).first().click();
      await expect(heading(page)).toBeVisible();
      await expect(page.getByText(vi.errors.codeMissing.title)).toHaveCount(0);
    }
  });

  await test.step("what is not an address of the app says so", async () => {
    await page.goto(`${site}/khong/co`);
    await expect(heading(page)).toContainText(vi.errors.notFoundTitle);
  });

  await test.step("an address that was never seen in the other language speaks it", async () => {
    await page.goto(`${site}/communes?lang=en`);
    await expect(page.getByRole("navigation").first()).toContainText(en.app.nav.communes);
  });

  await test.step("with the network back, reading again brings the new data and takes the banner away", async () => {
    await page.goto(`${site}/?lang=vi`);
    await expect(stale(page)).toBeVisible();
    await context.setOffline(false);
    await page.getByRole("button", { name: vi.app.refresh }).first().click();
    await expect(stale(page)).toHaveCount(0);
    await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
  });
});

test("what the server answers itself comes from the server: the way to an identity provider, a calendar", async ({
  page,
  site,
}) => {
  await visited(page, site);
  for (const address of ["/api/oidc/start?return=/enter", "/api/due-days.ics"]) {
    const answer = await page.goto(site + address);
    // Over a folder of files there is neither; the app's page in their place would say 200.
    expect([answer?.status(), answer?.fromServiceWorker()], address).toEqual([404, false]);
  }
});

test(`${AFTER_ONE_VISIT}: the stage`, async ({ page, context, site }) => {
  test.slow();
  await visited(page, site);
  await context.setOffline(true);

  await test.step("it is entered from the overview, and left for it", async () => {
    await page.getByRole("link", { name: "Trình chiếu" }).first().click();
    await expect(heading(page)).toHaveText(deck.slides[0]?.title ?? "");
    await page.keyboard.press("Escape");
    await expectDrawn(page);
  });

  await test.step("cold, it goes through its slides", async () => {
    await page.goto(`${site}/present`);
    await expect(heading(page)).toHaveText(deck.slides[0]?.title ?? "");
    for (const slide of deck.slides.slice(1, 8)) {
      await page.keyboard.press("PageDown");
      await expect(heading(page)).toHaveText(slide.title);
    }
  });

  await test.step("PowerPoint is made", async () => {
    await page.goto(`${site}/present`);
    await expect(heading(page)).toBeVisible();
    await page.mouse.move(300, 300);
    const parts = await made(page, presenterWords.vi.pptx.make);
    expect([...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(deck.slides.length);
  });

  await test.step("the speaker's window opens, and leads the stage", async () => {
    await page.goto(`${site}/present`);
    await expect(heading(page)).toBeVisible();
    const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await expect(speaker.getByRole("textbox", { name: speakerWords.vi.notes })).toBeVisible();
    await speaker.keyboard.press("ArrowRight");
    await expect(heading(page)).toHaveText(deck.slides[1]?.title ?? "");
  });
});

test(`${AFTER_ONE_VISIT}: what is taken away`, async ({ page, context, site }, testInfo) => {
  test.slow();
  await visited(page, site);
  await context.setOffline(true);

  await test.step("Word is made", async () => {
    await page.goto(`${site}/report`);
    const parts = await made(page, reportScreenWords.vi.word);
    expect(plainTextOf(parts.get("word/document.xml") ?? "")).toContain("2.500");
  });

  for (const [name, choice, extension] of [
    ["XLSX", takeAwayTableWords.vi.xlsx, "xlsx"],
    ["CSV", takeAwayTableWords.vi.csvSemicolon, "csv"],
  ] as const)
    await test.step(`${name} is made`, async () => {
      await page.goto(`${site}/communes`);
      await page.getByRole("button", { name: takeAwayWords.vi.open }).first().click();
      const downloading = page.waitForEvent("download", FILE);
      await page.getByRole("button", { name: choice, exact: true }).first().click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
      expect((await readFile(await download.path())).length).toBeGreaterThan(500);
    });

  await test.step("the review pack is saved, and holds the data", async () => {
    await page.goto(site);
    await expectDrawn(page);
    const pack = await readFile(await savedPack(page, testInfo), "utf8");
    expect(pack).toContain("commune-support-snapshot");
  });
});

const NOT_USED = [
  ["of another version", JSON.stringify({ format: "commune-support-snapshot", version: 99 })],
  ["broken", `{"format":"commune-supp`],
  ["with a row of the programme missing", JSON.stringify({ format: "commune-support-snapshot", version: 1, answers: {} })],
] as const;

test("what is kept is used with the day it is of; what cannot be used is not: the page says what is the matter", async ({
  page,
  context,
  site,
}) => {
  await visited(page, site);
  const kept = JSON.parse((await keptText(page)) ?? "");
  await context.setOffline(true);

  await test.step("data of another day says which day, not only the time", async () => {
    const frozenAt = "2026-11-20T16:30:00+07:00";
    await keepText(page, `${site}/api`, JSON.stringify({ ...kept, frozenAt }));
    await page.goto(site);
    await expect(stale(page)).toContainText(formatReadAt(Date.parse(frozenAt), "vi"));
    await expect(stale(page)).toContainText("20/11/2026");
  });

  for (const [name, text] of NOT_USED)
    await test.step(`what is kept ${name} is not used`, async () => {
      await keepText(page, `${site}/api`, text);
      await page.goto(site);
      await expect(page.getByRole("main").getByRole("alert").first()).toContainText(vi.errors.network("programme.json"));
      await expect(stale(page)).toHaveCount(0);
    });
});

test("a device that refuses storage works with a network, and says of a lost one what is the matter", async ({
  page,
  context,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { get: () => undefined });
  });
  await page.goto(site);
  await expectDrawn(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
  await context.setOffline(true);
  await page.goto(site);
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText(vi.errors.network("programme.json"));
});

test("storage that is cleared in mid-use costs nothing of what is open", async ({ page, context, site }) => {
  await visited(page, site);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    localStorage.clear();
    indexedDB.deleteDatabase("commune-support-kept");
  });
  await context.setOffline(true);
  await page.getByRole("navigation").getByRole("link", { name: vi.app.nav.overview, exact: true }).first().click();
  await expectDrawn(page);
});

test("/data says what the device keeps; deleted, nothing is kept until it is wished again", async ({ page, context, site }) => {
  await visited(page, site, "/data");
  const words = offlineWords.vi;
  const kept = panel(page, words.title);
  await expect(kept).toContainText(words.app.here);
  await expect(kept).toContainText(/Số liệu: giữ bản đọc lúc \d\d:\d\d \(\d+\sKB\)/);
  await kept.getByRole("button", { name: words.forget }).click();
  await expect(kept).toContainText(words.notKept);
  expect(await keptText(page)).toBeNull();
  await page.reload();
  await expect(kept).toContainText(words.notKept);
  await page.getByRole("button", { name: vi.app.refresh }).first().click();
  await context.setOffline(true);
  await page.goto(site);
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText(vi.errors.network("programme.json"));
  await context.setOffline(false);
  await page.goto(`${site}/data`);
  await kept.getByRole("button", { name: words.keep }).click();
  await page.getByRole("button", { name: vi.app.refresh }).first().click();
  await expect(kept).toContainText(/giữ bản đọc lúc/);
});

test("what the server answers in place of the data, at the start, is told; the last data stands, with its age", async ({
  page,
  front,
  site,
}) => {
  await visited(page, site);
  const signIn = { status: 200, body: "<!doctype html><title>Đăng nhập</title>", headers: { "content-type": "text/html" } };
  for (const [name, answer] of [
    ["500", { status: 500 }],
    ["a page of a sign-in", signIn],
  ] as const)
    await test.step(`${name}: the last data, with its age`, async () => {
      front.doing = (asked) => (asked.startsWith("/api/") ? answer : "pass");
      await page.goto(site);
      await expect(stale(page)).toBeVisible();
      await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
    });

  await test.step("no answer ever: the last data after some seconds, while it is still awaited", async () => {
    front.doing = (asked) => (asked.startsWith("/api/") ? "silent" : "pass");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(site);
    await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng", { timeout: 10_000 });
    // At once, not when the silence is over.
    expect(await stale(page).isVisible()).toBe(true);
    // What may still be arriving is not begun anew.
    expect(requests.filter((asked) => asked === "/api/support.json")).toHaveLength(1);
  });

  await test.step("a file that the source no longer has is told as missing, not replaced by an old one; the others stand", async () => {
    front.doing = (asked) => (asked.endsWith("/api/proposals.json") ? { status: 404 } : "pass");
    await page.goto(`${site}/proposals`);
    await expect(page.getByRole("main").getByRole("alert").first()).toContainText(vi.errors.http("proposals.json", 404));
    await page.goto(site);
    await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
  });
});

test("whoever has signed out keeps nothing", async ({ page, front, site }) => {
  await visited(page, site);
  front.doing = (asked) => (asked.startsWith("/api/") ? { status: 401 } : "pass");
  await page.goto(site);
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText(vi.errors.http("programme.json", 401));
  expect(await keptText(page)).toBeNull();
  expect(await page.evaluate(() => localStorage.getItem("last-headline"))).toBeNull();
});

/** As a page does by itself every half hour, and when a reader comes back to it. */
async function lookForNewVersion(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update().then(() => true)));
}

/** The same build with one word more in its page, and the worker that knows it. */
async function withNewVersion(front: Front, use: () => Promise<void>): Promise<void> {
  const distDir = mkdtempSync(path.join(tmpdir(), "new-version-"));
  cpSync(path.resolve(import.meta.dirname, "../../dist"), distDir, { recursive: true });
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(path.join(distDir, file), change(readFileSync(path.join(distDir, file), "utf8")));
  edit("index.html", (html) => html.replace("</body>", '<p id="new-version" hidden></p></body>'));
  // Another revision of the page, as a build gives it.
  edit("service-worker.js", (script) =>
    script.replace(
      /(["'`]?url["'`]?:\s*["'`]index\.html["'`],\s*["'`]?revision["'`]?:\s*["'`])[0-9a-f]{16}/,
      "$10123456789abcdef",
    ),
  );
  const server = await startServer({ distDir });
  const before = front.upstream;
  front.upstream = server.url;
  try {
    await use();
  } finally {
    front.upstream = before;
    await server.stop();
    rmSync(distDir, { recursive: true });
  }
}

test("a new version is told, and taken when it is wished: at the same address, and in no other tab by itself", async ({
  page,
  context,
  front,
  site,
}) => {
  await visited(page, site);
  const other = await context.newPage();
  await other.goto(`${site}/communes`);
  await expect(heading(other)).toBeVisible();
  await page.goto(`${site}/?period=2017-Q3`);
  await expectDrawn(page);
  await withNewVersion(front, async () => {
    await lookForNewVersion(page);
    await expect(page.getByText(NEW_VERSION)).toBeVisible();
    await expect(page.locator("#new-version")).toHaveCount(0);
    await other.evaluate(() => {
      document.title = "still the same page";
    });
    await page.getByRole("button", { name: TAKE_NEW }).click();
    await expect(page.locator("#new-version")).toBeAttached();
    await expectDrawn(page);
    await expect(page).toHaveURL(`${site}/?period=2017-Q3`);
    await expect(page.getByText(NEW_VERSION)).toHaveCount(0);
    expect(await other.title()).toBe("still the same page");
  });
});

test("on the stage nothing is said of a new version, and nothing moves", async ({ page, front, site }) => {
  await visited(page, site);
  await page.goto(`${site}/present`);
  await expect(heading(page)).toBeVisible();
  await withNewVersion(front, async () => {
    await lookForNewVersion(page);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.waiting?.state)))
      .toBe("installed");
    await page.keyboard.press("PageDown");
    await expect(heading(page)).toHaveText(deck.slides[1]?.title ?? "");
    await expect(page.getByText(NEW_VERSION)).toHaveCount(0);
    await expect(page.locator("#new-version")).toHaveCount(0);
  });
});

test("a part of the page that stands in another's frame puts no app on the device; by itself it does", async ({
  page,
  front,
  site,
}) => {
  const framed = { status: 200, body: '<iframe src="/embed/time"></iframe>', headers: { "content-type": "text/html" } };
  front.doing = (asked) => (asked === "/portal.html" ? framed : "pass");
  const registrations = () => page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length));
  await page.goto(`${site}/portal.html`);
  await expect(page.frameLocator("iframe").locator("svg").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await registrations()).toBe(0);
  await page.goto(`${site}/embed/time`);
  await expect.poll(registrations).toBe(1);
});

test.describe("without a worker", () => {
  test.use({ serviceWorkers: "block" });

  test("a screen whose code is gone from the server: there is a new version, one press brings it", async ({
    page,
    front,
    site,
    tolerate,
  }) => {
    tolerate(/\/assets\//, /dynamically imported module/);
    await page.goto(site);
    await expectDrawn(page);
    front.doing = (asked) => (/\/assets\/pace-page/.test(asked) ? { status: 404 } : "pass");
    await page.route("**/index.html", (route) =>
      route.fulfill({ body: '<script src="assets/index-new.js"></script>', contentType: "text/html" }),
    );
    await page.getByRole("navigation").getByRole("link", { name: vi.app.nav.pace, exact: true }).first().click();
    await expect(page.getByRole("alert")).toContainText(vi.errors.codeMissing.why["new-version"]);
    await expect(page.getByRole("banner")).toContainText(vi.app.title);
    front.doing = () => "pass";
    await page.getByRole("button", { name: vi.errors.codeMissing.takeNewVersion }).click();
    await expect(page).toHaveURL(`${site}/pace`);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("a screen whose code cannot be fetched for want of a network: the page stays, and trying again brings it once there is one", async ({
    page,
    context,
    site,
    tolerate,
  }) => {
    tolerate(/\/assets\//, /dynamically imported module/);
    await page.goto(site);
    await expectDrawn(page);
    await context.setOffline(true);
    await page.getByRole("navigation").getByRole("link", { name: vi.app.nav.pace, exact: true }).first().click();
    await expect(page.getByRole("alert")).toContainText(vi.errors.codeMissing.why.network);
    // Pressed in vain, it destroys nothing.
    await page.getByRole("button", { name: vi.errors.retry }).click();
    await expect(page.getByRole("alert")).toContainText(vi.errors.codeMissing.why.network);
    await page.getByRole("navigation").getByRole("link", { name: vi.app.nav.overview, exact: true }).first().click();
    await expectDrawn(page);
    // What has failed is known to have failed until it is tried again: by a press, or by the page itself now that there is a network.
    await page.getByRole("navigation").getByRole("link", { name: vi.app.nav.pace, exact: true }).first().click();
    const retry = page.getByRole("button", { name: vi.errors.retry });
    await expect(retry).toBeVisible();
    await context.setOffline(false);
    await retry.click();
    await expect(heading(page)).toContainText("kế hoạch");
  });

  test("a screen whose code never comes says so within ten seconds, and goes on waiting when asked to", async ({
    page,
    site,
    tolerate,
  }) => {
    // React tells of an error that a boundary takes.
    tolerate(/has not arrived/);
    await page.goto(site);
    await expectDrawn(page);
    const release = await hold(page, "**/assets/pace-page-*.js");
    await page.getByRole("navigation").getByRole("link", { name: vi.app.nav.pace, exact: true }).first().click();
    await expect(page.getByRole("alert")).toContainText(vi.errors.codeMissing.why.slow, { timeout: 15_000 });
    release();
    await page.getByRole("button", { name: vi.errors.retry }).click();
    await expect(heading(page)).toContainText("kế hoạch");
  });
});
