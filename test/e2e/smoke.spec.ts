import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { expect, test } from "./fixtures.ts";
import { expectAtRest, expectDrawn } from "./on-page.ts";

test("the server gives the page, under any of its addresses", async ({ page }) => {
  for (const address of ["/", "/communes/gia-minh"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    expect(response?.headers()["content-security-policy"]).toContain("script-src 'self'");
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator("#root")).not.toBeEmpty();
  }
});

test("the frame is in the page before any script runs", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.locator("#root")).toContainText(/\p{L}/u);
  await context.close();
});

test("the frame waits for no style sheet, and the page for its own", async ({ page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/*.css", async (route) => {
    await released;
    await route.continue();
  });
  const answered = new Set<string>();
  page.on("requestfinished", (request) => answered.add(new URL(request.url()).pathname));
  await page.goto("/", { waitUntil: "commit" });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType("paint").length)).toBeGreaterThan(0);
  await expect(page.locator(".frame")).toBeVisible();
  // All that the page waits for, but its style sheet, is there.
  await expect(page.locator('link[rel="stylesheet"]')).toHaveCount(1);
  await expect.poll(() => ENDPOINTS.filter((endpoint) => !answered.has(`/api/${endpoint}.json`))).toEqual([]);
  await expectAtRest(page);
  await expect(page.getByRole("main")).toHaveCount(0);
  release();
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
});

test("the data is JSON over HTTP, and a missing file is missing", async ({ request }) => {
  for (const endpoint of ENDPOINTS) {
    const answer = await request.get(`/api/${endpoint}.json`);
    expect(answer.status(), endpoint).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/json; charset=utf-8");
    expect(await answer.json(), endpoint).toBeTruthy();
  }
  const missing = await request.get("/api/nothing.json", { headers: { Accept: "text/html" } });
  expect(missing.status()).toBe(404);
  expect(missing.headers()["content-type"]).not.toContain("html");
});

test("each data file is asked for before the first script, and once", async ({ page, request }) => {
  const html = await (await request.get("/")).text();
  const ahead = html.slice(0, html.search(/<script[^>]*type="module"/));
  for (const endpoint of ENDPOINTS) expect(ahead).toContain(`api/${endpoint}.json`);
  const asked: string[] = [];
  page.on("request", (asking) => {
    const [, name] = /\/api\/([^/]+)\.json$/.exec(asking.url()) ?? [];
    if (name !== undefined) asked.push(name);
  });
  await page.goto("/");
  await expectDrawn(page);
  expect(asked.sort()).toEqual([...ENDPOINTS].sort());
});

test("the files of the build are compressed and kept for a year", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const script = /assets\/index-[\w-]+\.js/.exec(html)?.[0] ?? "no script in the page";
  const answer = await request.get(script, { headers: { "Accept-Encoding": "br" } });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toContain("immutable");
  expect(answer.headers()["content-encoding"]).toBe("br");
});

test("the browser is told to compile the first scripts as they come, in their first line", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const scripts = new Set([...html.matchAll(/assets\/(?:index|first-page)-[\w-]+\.js/g)].map(([file]) => file));
  expect(scripts.size).toBe(2);
  for (const script of scripts) {
    const [firstLine] = (await (await request.get(script)).text()).split("\n", 1);
    expect(firstLine, script).toBe("//# allFunctionsCalledOnLoad");
  }
});

test("an edited data file is what the next request reads", async ({ ownServer, request }) => {
  const file = path.join(ownServer.dataDir, "config.json");
  const before: unknown = JSON.parse(readFileSync(file, "utf8"));
  expect(await (await request.get(`${ownServer.url}/config.json`)).json()).toEqual(before);
  writeFileSync(file, `{ "apiBase": "elsewhere" }`);
  expect(await (await request.get(`${ownServer.url}/config.json`)).json()).toEqual({ apiBase: "elsewhere" });
});
