import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Page } from "@playwright/test";
import { Hono } from "hono";
import { proxy } from "hono/proxy";
import { dataHealthWords } from "#src/features/data-health/data-health-words.ts";
import { speakerWords } from "#src/features/presenter/speaker/speaker-words.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { cards, expectDrawn, periodChoice, savedPack, searchOf } from "./on-page.ts";

const PREFIX = "/dashboard";
/** A folder of a static host that answers with the page whatever is no file, and sends nobody elsewhere. */
const STATIC = "/tinh";

let server: Server;
let origin: string;
/** Paths that came to the proxy and are not below the prefix. */
let strays: string[];

/** What stands before the app in an office: a machine with other things on it, of which one folder is ours. It takes the prefix off. */
test.beforeAll(async () => {
  const app = new Hono();
  app.all(`${PREFIX}/*`, (c) => {
    const { pathname, search } = new URL(c.req.url);
    return proxy(`${process.env.E2E_BASE_URL}${pathname.slice(PREFIX.length)}${search}`, { raw: c.req.raw, redirect: "manual" });
  });
  app.get(`${STATIC}/*`, (c) => {
    const { pathname } = new URL(c.req.url);
    const isFile = pathname.includes(".");
    return proxy(`${process.env.E2E_BASE_URL}${isFile ? pathname.slice(STATIC.length) : "/"}`, { raw: c.req.raw });
  });
  app.all("*", (c) => {
    strays.push(c.req.path);
    return c.text("Not ours", 404);
  });
  server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The proxy has no port");
  origin = `http://127.0.0.1:${address.port}`;
});
test.beforeEach(() => {
  strays = [];
});
test.afterEach(() => expect(strays, "requests that left the prefix").toEqual([]));
test.afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("below a prefix the overview stands, filters keep to their address, and back leads back", async ({ page }) => {
  await page.goto(`${origin}${PREFIX}/`);
  await expectDrawn(page);
  const whole = await heading(page).innerText();
  await periodChoice(page, "Quý III/2017").click();
  await expect(page).toHaveURL(`${origin}${PREFIX}/?period=2017-Q3`);
  await expect(heading(page)).not.toHaveText(whole);
  await page.reload();
  await expectDrawn(page);
  expect(searchOf(page).get("period")).toBe("2017-Q3");
  await page.goBack();
  await expect(heading(page)).toHaveText(whole);
  expect(new URL(page.url()).pathname).toBe(`${PREFIX}/`);
});

test("the page opens by the name of its file, and goes on under its folder's address", async ({ page }) => {
  await page.goto(`${origin}${PREFIX}/index.html?period=2017-Q3`);
  await expectDrawn(page);
  await expect(page).toHaveURL(`${origin}${PREFIX}/?period=2017-Q3`);
});

test("a link leads to a commune below the prefix, where the page can be loaded anew and another language chosen", async ({
  page,
}) => {
  await page.goto(`${origin}${PREFIX}/`);
  await cards(page).first().getByRole("link").first().click();
  const address = `${origin}${PREFIX}/communes/gia-thang`;
  await expect(page).toHaveURL(address);
  await expect(heading(page)).toContainText("Gia Thắng");
  await page.reload();
  await expect(heading(page)).toContainText("Gia Thắng");
  await page.getByRole("radio", { name: "EN" }).click();
  await expect(page.getByRole("link", { name: en.app.nav.overview, exact: true })).toHaveAttribute("href", `${PREFIX}/?lang=en`);
  await expect(page).toHaveURL(`${address}?lang=en`);
  await page.getByRole("link", { name: en.app.nav.overview, exact: true }).click();
  await expectDrawn(page);
  await expect(page).toHaveURL(`${origin}${PREFIX}/?lang=en`);
});

for (const [prefix, host] of [
  [PREFIX, "behind a proxy"],
  [STATIC, "on a static host"],
]) {
  test(`a slash too many at the end ${host} leads to the same screen, asks for nothing that is not there, and keeps the query`, async ({
    page,
  }) => {
    const slashed: [string, string][] = [
      ["/communes/", "xã"],
      ["/communes/gia-minh/", "Gia Minh"],
      ["/enterprises/dn-01/", "Doanh nghiệp 01"],
    ];
    for (const [address, words] of slashed) {
      await page.goto(`${origin}${prefix}${address}?period=2017-Q3`);
      await expect(heading(page), address).toContainText(words, { ignoreCase: true });
      await expect(page).toHaveURL(`${origin}${prefix}${address.slice(0, -1)}?period=2017-Q3`);
    }
  });
}

test("a slash after the name of a screen, which could be a folder, leads to the screen", async ({ page, tolerate }) => {
  // It is asked whether a folder of that name has the app: two files, not a dozen.
  tolerate("404", "Refused to apply style", "MIME type");
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/support/")) missing.push(response.url());
  });
  await page.goto(`${origin}${STATIC}/support/?q=dao`);
  await expect(page).toHaveURL(`${origin}${STATIC}/support?q=dao`);
  await expect(heading(page)).toBeVisible();
  expect(missing.length).toBeLessThanOrEqual(3);
});

test("every sort of address below the prefix opens: two deep, of nothing, with a slash too few", async ({ page, tolerate }) => {
  // Where the address does not say which folder is the app's, others are asked too.
  tolerate("404", "Refused to apply style");
  const shown: [string, string][] = [
    ["/agencies", "cơ quan"],
    ["/enterprises/dn-khong-co", "doanh nghiệp"],
    ["/communes/khong-co/gi", vi.errors.notFoundTitle],
    ["", "xã"],
    ["/khong-co/trang/nay", vi.errors.notFoundTitle],
  ];
  for (const [address, words] of shown) {
    await page.goto(`${origin}${PREFIX}${address}`);
    await expect(heading(page), address).toContainText(words, { ignoreCase: true });
  }
  strays = [];
});

test("the presentation, its speaker's window and the review pack come from below the prefix", async ({ page }, testInfo) => {
  await page.goto(`${origin}${PREFIX}/present`);
  await expect(heading(page)).toBeVisible();
  const title = await page.title();
  const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  expect(new URL(speaker.url()).pathname).toBe(`${PREFIX}/present/speaker`);
  await expect(speaker.getByRole("textbox", { name: speakerWords.vi.notes })).toBeVisible();
  await speaker.keyboard.press("ArrowRight");
  await expect(page).not.toHaveTitle(title);
  await speaker.close();
  await page.keyboard.press("Escape");
  await expectDrawn(page);
  expect(new URL(page.url()).pathname).toBe(`${PREFIX}/`);
  await page.goto(`${origin}${PREFIX}/data`);
  const contract = page.getByRole("link", { name: dataHealthWords.vi.endpoints.contract });
  await expect(contract).toHaveAttribute("href", `${PREFIX}/openapi.json`);
  expect((await page.request.get(`${origin}${PREFIX}/openapi.json`)).status()).toBe(200);
  expect(await savedPack(page, testInfo)).toContain("goi-so-ket-gia-vien-140");
});

test("a page whose app cannot be had says so, and does not go on reading", async ({ page, tolerate }) => {
  tolerate("index-", "style-");
  await page.route("**/assets/index-*.js", (route) => route.abort("connectionrefused"));
  await page.goto(`${origin}${PREFIX}/`);
  await expect(page.getByRole("alert")).toContainText("Không tải được ứng dụng");
  await expect(page.getByText("Đang đọc số liệu…")).toBeHidden();
  strays = [];
});
