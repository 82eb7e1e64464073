import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import { embedWords } from "#src/features/embed/embed-words.ts";
import { EMBED_IDS } from "#src/lib/embed-ids.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { timeWords } from "#src/views/time-words.ts";
import { expect, test } from "./fixtures.ts";
import { open, openOverview, violations, wider } from "./on-page.ts";
import { startServer } from "./start-server.ts";

/** Another site, on a port of its own, that shows a page in a frame and keeps what it is told. */
async function portal(): Promise<{ url: string; show: (address: string) => void; stop: () => Promise<unknown> }> {
  let shown = "";
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="vi"><title>Cổng</title><link rel="icon" href="data:,"><body>
<iframe src="${shown}" title="Biểu đồ" width="900" height="300"></iframe>
<script>
  addEventListener("message", (event) => {
    const frame = document.querySelector("iframe");
    if (event.origin !== new URL(frame.src).origin || event.data?.type !== "commune-support:height") return;
    frame.style.height = event.data.height + "px";
    document.body.dataset.told = JSON.stringify(event.data);
  });
</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The site has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    show: (page) => {
      shown = page.replaceAll("&", "&amp;");
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

const frame = (page: Page) => page.frameLocator("iframe");

test("a site that is allowed shows a chart with its filters, source and date, and is told how high it is", async ({ page }) => {
  const site = await portal();
  const server = await startServer({ ancestors: site.url });
  site.show(`${server.url}/embed/kinds?period=2017-Q3&communes=gia-minh&lang=vi`);
  await page.goto(site.url);
  const content = frame(page);
  await expect(content.getByRole("region")).toContainText("Quý III/2017");
  await expect(content.getByText("Đang lọc: Gia Minh")).toBeVisible();
  await expect(content.getByText(vi.app.illustrative)).toBeVisible();
  await expect(content.getByRole("contentinfo")).toContainText("28/09/2017");
  await expect(content.getByRole("navigation")).toHaveCount(0);
  await expect(content.getByRole("link", { name: embedWords.vi.openAll })).toHaveAttribute(
    "href",
    /\/\?period=2017-Q3&communes=gia-minh&lang=vi$/,
  );
  // As high as its content: nothing is cut, and nothing scrolls.
  await expect.poll(() => page.locator("body").getAttribute("data-told")).toContain('"id":"kinds"');
  await expect
    .poll(() => content.locator("html").evaluate((html) => html.scrollHeight - html.clientHeight))
    .toBeLessThanOrEqual(0);
  await server.stop();
  await site.stop();
});

test("a site that is not named is refused, and so is every other page to one that is", async ({ page, tolerate }) => {
  tolerate(/frame-ancestors/, /ERR_BLOCKED_BY_RESPONSE/);
  const site = await portal();
  const [closed, opened] = await Promise.all([startServer(), startServer({ ancestors: site.url })]);
  for (const address of [`${closed.url}/embed/time`, `${opened.url}/support`]) {
    site.show(address);
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await page.goto(site.url);
    await refused;
    await expect(frame(page).getByRole("main")).toHaveCount(0);
  }
  await Promise.all([closed.stop(), opened.stop(), site.stop()]);
});

test("everything that is offered stands by itself; what is not says so in the page's language", async ({ page }) => {
  test.slow();
  for (const id of EMBED_IDS) {
    await open(page, `/embed/${id}?period=2017-Q3&lang=vi`);
    await expect(page.getByRole("contentinfo")).toContainText(vi.app.illustrative);
    await expect(page.getByRole("button", { name: takeAwayWords.vi.open })).toHaveCount(0);
    expect(await violations(page), id).toEqual([]);
  }
  await open(page, "/embed/pie?lang=en");
  await expect(page.getByRole("alert")).toContainText(embedWords.en.unknown("pie"));
  await expect(page.getByRole("alert")).toContainText("time, kinds");
  await expect(page.getByText(en.app.illustrative)).toHaveCount(0);
});

test("the menu of a chart copies a frame that shows the same", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: baseURL ?? "" });
  await openOverview(page, "?period=2017-Q3&by=month");
  await page.getByRole("button", { name: takeAwayWords.vi.openWhat(timeWords.vi.titleMonth) }).click();
  await page.getByRole("button", { name: takeAwayWords.vi.embed }).click();
  await expect(page.getByText(takeAwayWords.vi.embedCopied)).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  const address = await page.evaluate((html) => {
    const made = new DOMParser().parseFromString(html, "text/html").querySelector("iframe");
    return { src: made?.src, title: made?.title };
  }, code);
  expect(address).toEqual({ src: `${baseURL}/embed/time?period=2017-Q3&by=month&lang=vi`, title: timeWords.vi.titleMonth });
  await open(page, address.src ?? "");
  await expect(page.getByRole("region").first()).toContainText(timeWords.vi.titleMonth);
  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => wider(page)).toEqual([]);
});
