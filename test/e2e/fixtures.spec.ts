import type { Page } from "@playwright/test";
import { collectProblems, expect, routeJson, tellViolations, test, untolerated } from "./fixtures.ts";

/** A page of the server's origin with nothing of the app on it. */
async function openBlank(page: Page): Promise<void> {
  const html = `<!doctype html><title>blank</title><link rel="icon" href="data:,">`;
  await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto("/blank");
}

// The guard of fixtures.ts is worth nothing if it sees nothing. These pages are not the guarded ones: they may have problems.
test("every problem in the browser is seen, by kind and address", async ({ browser, baseURL: serverUrl }) => {
  const baseURL = serverUrl ?? "";
  const context = await browser.newContext({ baseURL });
  const problems = collectProblems(context);
  const page = await context.newPage();
  await openBlank(page);
  expect(problems).toEqual([]);

  await page.evaluate(() => console.warn("odd"));
  await Promise.all([
    page.waitForEvent("pageerror"),
    page.evaluate(() => {
      setTimeout(() => {
        throw new Error("broken");
      }, 0);
    }),
  ]);
  await page.evaluate(() => fetch("/api/nothing.json").then(({ status }) => status));
  await routeJson(page, "support.json", { kind: "unreachable" });
  await page.evaluate(() => fetch("/api/support.json").catch(() => undefined));
  await page.route("https://example.org/", (route) => route.fulfill({ body: "" }));
  await page.evaluate(() => fetch("https://example.org/", { mode: "no-cors" }).then(() => undefined));

  await expect
    .poll(() => problems.map((problem) => problem.split("\n")[0]))
    .toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^console warning: odd /),
        expect.stringMatching(/^uncaught: Error: broken/),
        `answered 404: GET ${baseURL}/api/nothing.json`,
        expect.stringMatching(/^console error: .* 404 .*\/api\/nothing\.json\)$/),
        `request failed: GET ${baseURL}/api/support.json (net::ERR_CONNECTION_REFUSED)`,
        "request to another machine: https://example.org/",
      ]),
    );
  await context.close();
});

test("what the content security policy forbids is seen, also where the page catches it, and tolerated in no test", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const problems = collectProblems(context);
  await tellViolations(context);
  const page = await context.newPage();
  const script = "try { eval('1') } catch {}";
  await page.route("**/forbidden", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "Content-Security-Policy": "default-src 'none'; img-src data:; script-src 'nonce-own'" },
      body: `<!doctype html><link rel="icon" href="data:,"><script nonce="own">${script}</script><style>p{}</style><script>1</script>`,
    }),
  );
  await page.goto("/forbidden");
  const seen = () => untolerated(problems, [/./]).map((problem) => problem.replace(/ \(.*/s, ""));
  await expect
    .poll(seen)
    .toEqual(
      expect.arrayContaining([
        "console error: content security policy: script-src forbids eval",
        "console error: content security policy: style-src-elem forbids inline",
        "console error: content security policy: script-src-elem forbids inline",
      ]),
    );
  await context.close();
});

test("a problem that the test provokes is tolerated", async ({ page, tolerate }) => {
  tolerate(/odd \d/, "/api/nothing.json");
  await openBlank(page);
  await page.evaluate(() => console.warn("odd 1"));
  expect(await page.evaluate(() => fetch("/api/nothing.json").then(({ status }) => status))).toBe(404);
});

test("an endpoint can answer otherwise, and recover", async ({ page }) => {
  await openBlank(page);
  const status = () => page.evaluate(() => fetch("/api/support.json").then((answer) => answer.status));
  const rows = () => page.evaluate(() => fetch("/api/support.json").then((answer) => answer.json()));

  const heal = await routeJson(page, "support.json", { kind: "status", status: 500 });
  expect(await status()).toBe(500);
  await heal();
  expect(await status()).toBe(200);

  await routeJson(page, "support.json", { kind: "json", data: [1] });
  expect(await rows()).toEqual([1]);
  await routeJson(page, "support.json", { kind: "unreachable" });
  await expect(status()).rejects.toThrow("Failed to fetch");
});

test("an endpoint's real answer can be changed on its way", async ({ page }) => {
  await openBlank(page);
  await routeJson(page, "support.json", { kind: "edited", edit: (rows) => (Array.isArray(rows) ? rows.slice(0, 2) : rows) });
  const rows = await page.evaluate(() => fetch("/api/support.json").then((answer) => answer.json()));
  expect(rows).toHaveLength(2);
});

test("an endpoint can stay silent", async ({ page }) => {
  await openBlank(page);
  await routeJson(page, "support.json", { kind: "silent" });
  const waited = page.evaluate(() =>
    fetch("/api/support.json", { signal: AbortSignal.timeout(300) }).then(
      () => "answered",
      (error: unknown) => (error instanceof DOMException ? error.name : "other"),
    ),
  );
  expect(await waited).toBe("TimeoutError");
});
