import type { Page } from "@playwright/test";
import { languageMissingWords } from "#src/app/language-missing-words.ts";
import { cardWords } from "#src/features/overview/card-words.ts";
import { vi } from "#src/messages/vi.ts";
import { type Answer, expect, routeJson, test } from "./fixtures.ts";
import { bars, card, cards, headline, hurryTimeouts, openOverview, panel, searchOf, timeChart } from "./on-page.ts";

const WEB_PAGE = "<!doctype html><title>Đăng nhập</title><p>Phiên làm việc đã hết hạn.";

const FAILURES: { name: string; answer: Answer; says: string }[] = [
  { name: "answers 500", answer: { kind: "status", status: 500 }, says: vi.errors.http("support.json", 500) },
  {
    name: "is a web page with status 200",
    answer: { kind: "text", body: WEB_PAGE, contentType: "text/html" },
    says: vi.errors.notJson("support.json"),
  },
  {
    name: "is cut short",
    answer: { kind: "text", body: `[{"id":"ht-001","communeId":"gia-thang","spon`, contentType: "application/json" },
    says: vi.errors.notJson("support.json"),
  },
  {
    name: "is of another structure",
    answer: { kind: "json", data: { lines: [] } },
    says: "support.json",
  },
  { name: "cannot be reached", answer: { kind: "unreachable" }, says: vi.errors.network("support.json") },
  { name: "gives no answer", answer: { kind: "silent" }, says: vi.errors.timeout("support.json") },
];

for (const { name, answer, says } of FAILURES) {
  test(`when support.json ${name}, the commune cards stand and a retry brings the figures`, async ({ page }) => {
    const heal = await routeJson(page, "support.json", answer);
    // The app waits 15 s for an answer before it says so.
    if (answer.kind === "silent") await hurryTimeouts(page);
    await page.goto("/");
    const time = panel(page, /^Hỗ trợ theo/);
    await expect(time.getByRole("alert")).toContainText(says);
    await expectCardsStand(page);
    await expect(headline(page, vi.figures.labels.standard)).toHaveText("2/9 xã");
    await expect(headline(page, vi.figures.labels.delivered)).toHaveText("–");

    await heal();
    await time.getByRole("button", { name: vi.errors.retry }).click();
    await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
    await expect(bars(page).first()).toBeAttached();
    await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
  });
}

async function expectCardsStand(page: Page): Promise<void> {
  await expect(cards(page)).toHaveCount(9);
  const recognised = card(page, "Gia Tiến");
  await expect(recognised).toContainText(vi.levels.standard);
  await expect(recognised).toContainText("19/19");
  await expect(recognised).toContainText(/Cơ quan/);
  await expect(recognised).toContainText(/Doanh nghiệp/);
  await expect(recognised).toContainText(/chờ trả lời/);
  await expect(recognised).toContainText(cardWords.vi.supportUnread);
}

test("the other panels stand when only the proposals fail", async ({ page }) => {
  await routeJson(page, "proposals.json", { kind: "status", status: 503 });
  await openOverview(page);
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
  await expect(headline(page, vi.figures.labels.proposals)).toHaveText("–");
  await expect(card(page, "Gia Minh")).toContainText(vi.states.unread);
});

test("without the programme the page says so once, and a retry brings it", async ({ page }) => {
  const heal = await routeJson(page, "programme.json", { kind: "status", status: 500 });
  await page.goto("/");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText(vi.errors.http("programme.json", 500));
  await heal();
  await alert.getByRole("button", { name: vi.errors.retry }).click();
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
});

const BROKEN_CONFIGURATIONS: { name: string; answer: Answer; says: string }[] = [
  { name: "answers 500", answer: { kind: "status", status: 500 }, says: vi.errors.http("config.json", 500) },
  {
    name: "is not JSON",
    answer: { kind: "text", body: WEB_PAGE, contentType: "text/html" },
    says: vi.errors.notJson("config.json"),
  },
  { name: "names no source", answer: { kind: "json", data: { language: "vi" } }, says: "apiBase" },
];

for (const { name, answer, says } of BROKEN_CONFIGURATIONS) {
  test(`when config.json ${name}, the shell says so in Vietnamese, and a retry starts the page where it stands`, async ({
    page,
  }) => {
    const heal = await routeJson(page, "config.json", answer);
    await page.goto("/?communes=gia-tien");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(vi.errors.configTitle);
    await expect(alert).toContainText(says);
    await page.getByRole("navigation", { name: vi.app.nav.label }).getByRole("link", { name: vi.app.nav.communes }).click();
    await expect(page).toHaveURL(/\/communes\?communes=gia-tien/);
    await expect(alert).toContainText(says);
    await page.evaluate(() => Object.assign(window, { isStill: true }));
    const retry = alert.getByRole("button", { name: vi.errors.retry });
    await retry.click();
    await expect(alert.getByRole("button", { name: vi.app.refreshing })).toBeVisible();
    await expect(retry).toBeVisible();
    await heal();
    await retry.click();
    await expect(page.getByRole("row", { name: /^Gia Tiến/ })).toBeVisible();
    expect(await page.evaluate(() => "isStill" in window)).toBe(true);
  });
}

test("when Recharts does not arrive, the chart stays as it is, and a reload brings what answers the pointer", async ({
  page,
  tolerate,
}) => {
  tolerate(/\/assets\/charts-/, /dynamically imported module/);
  await page.route("**/assets/charts-*.js", (route) => route.abort("connectionrefused"));
  await openOverview(page);
  const failed = page.waitForEvent("console", (message) => message.text().includes("dynamically imported module"));
  await bars(page).first().hover();
  await failed;
  await page.mouse.move(2, 2);
  await bars(page).first().hover();
  await expect(timeChart(page)).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);

  await page.unrouteAll({ behavior: "wait" });
  await page.reload();
  await bars(page).first().hover();
  await expect(page.locator(".recharts-wrapper")).toBeAttached();
});

test("when the page's own code does not arrive, the shell stands, says that the server has the fault, and another try brings it", async ({
  page,
  tolerate,
}) => {
  tolerate(/\/assets\/first-page-/, /dynamically imported module/);
  await page.route("**/assets/first-page-*.js", (route) => route.abort("connectionrefused"));
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText(vi.errors.codeMissing.why.server);
  await expect(page.getByRole("banner")).toContainText(vi.app.title);
  await page.unrouteAll({ behavior: "wait" });
  await page.getByRole("alert").getByRole("button", { name: vi.errors.retry }).click();
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
});

test("where the words of another language do not arrive, the page speaks Vietnamese and says why", async ({ page, tolerate }) => {
  tolerate(/\/assets\/en-/);
  const told = page.getByText(`${languageMissingWords.vi.told.en} ${vi.errors.codeMissing.why.server}`);
  await page.route("**/assets/en-*.js", (route) => route.abort("connectionrefused"));
  await page.goto("/?lang=en");
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
  await page.goto("/");
  await page.getByRole("banner").getByRole("radio", { name: "EN" }).click();
  await expect.poll(() => searchOf(page).get("lang")).toBe("en");
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
  await expect(told).toBeVisible();
  await page.getByRole("banner").getByRole("radio", { name: "VI" }).click();
  await expect(told).toHaveCount(0);
});

test("while the code of another page is on its way, the page before is gone and a place-holder stands", async ({ page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/assets/support-lines-page-*.js", async (route) => {
    await released;
    await route.continue();
  });
  await openOverview(page);
  await page.getByRole("navigation").getByRole("link", { name: vi.app.nav.support }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(0);
  await expect(page).toHaveURL(/\/support$/);
  await expect(page.getByRole("navigation").getByRole("link", { name: vi.app.nav.support })).toHaveAttribute(
    "aria-current",
    "page",
  );
  release();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});
