import type { Page } from "@playwright/test";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { addresses, cards, expectDrawn, open } from "./on-page.ts";

const MARKUP = `<img src=x onerror="document.title='owned';globalThis.owned=1"><script>globalThis.owned=1</script>`;
const LONG_NAME = "Nguyễnvănđặngthùyhương".repeat(10).slice(0, 200);
const LONG_TEXT = "Đề nghị hỗ trợ xây dựng kênh mương nội đồng, đường trục xã và nhà văn hóa thôn. ".repeat(70).slice(0, 5000);

/** What is shown to a reader; codes, days and amounts keep their form, or there would be nothing to show. */
const NAMES = ["name", "vi", "en", "number", "issuer", "sector", "province", "level"];
const TEXTS = ["title", "text", "answer", "note", "motto", "subject", "advantages", "limitations", "difficulties", "indicators"];

/** The data with every text field replaced, however deep. */
function withTexts(data: unknown, name: string, text: string, key = ""): unknown {
  if (Array.isArray(data)) return data.map((one) => withTexts(one, name, text, key));
  if (typeof data === "object" && data !== null)
    return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, withTexts(value, name, text, field)]));
  if (typeof data !== "string") return data;
  if (TEXTS.includes(key)) return text;
  // An agency's level and a standard's level are codes.
  return NAMES.includes(key) && !/^(standard|advanced|model|province|district)$/.test(data) ? name : data;
}

async function serveWith(page: Page, name: string, text: string): Promise<void> {
  for (const endpoint of ENDPOINTS)
    await routeJson(page, `${endpoint}.json`, { kind: "edited", edit: (data) => withTexts(data, name, text) });
}

async function expectSane(page: Page): Promise<void> {
  expect(await page.evaluate(() => "owned" in globalThis)).toBe(false);
  await expect(page.locator("main img, main script, main [onerror]")).toHaveCount(0);
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth, "scrolls sideways").toBeLessThanOrEqual(clientWidth);
}

for (const { what, name, text } of [
  { what: "markup in every text", name: MARKUP, text: MARKUP },
  { what: "names of 200 characters and texts of 5,000", name: LONG_NAME, text: LONG_TEXT },
]) {
  for (const width of [390, 1440]) {
    test(`${what} is only text, and breaks nothing at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await serveWith(page, name, text);
      await page.goto("/");
      await expectDrawn(page);
      await expect(cards(page)).toHaveCount(9);
      await expectSane(page);
      await expect(cards(page).first()).toContainText(name.slice(0, 40));
      for (const box of await Promise.all((await cards(page).all()).map((card) => card.boundingBox()))) {
        expect(box?.height ?? 0, "a card as high as it was, more or less").toBeLessThan(1000);
        expect((box?.x ?? 0) + (box?.width ?? 0), "a card within the window").toBeLessThanOrEqual(width);
      }
    });
  }
}

test("markup in names of 200 characters and texts of 5,000 is only text on every screen, and widens none", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  // One walk for both: what is markup stands first, and the rest makes it as long as may be.
  await serveWith(page, (MARKUP + LONG_NAME).slice(0, 200), (MARKUP + LONG_TEXT).slice(0, 5000));
  const further = ["/support?line=ht-001", "/compare?mode=communes", "/data", "/proposals?status=all"];
  for (const address of [...(await addresses(page)), ...further]) {
    await open(page, address);
    await test.step(address, () => expectSane(page));
  }
});

test("rows of odd values are set aside, and what they hold is shown as text", async ({ page }) => {
  await routeJson(page, "support.json", {
    kind: "edited",
    edit: (rows) => [
      ...(Array.isArray(rows) ? rows : []),
      { id: MARKUP, communeId: MARKUP, kind: MARKUP, month: MARKUP, planned: MARKUP },
      null,
      [[]],
      "x".repeat(5000),
    ],
  });
  await page.goto("/");
  await expectDrawn(page);
  await expect(page.getByText(vi.app.setAside(4))).toBeVisible();
  await page.getByRole("button", { name: vi.app.setAsideShow }).click();
  await expect(page.getByRole("dialog")).toContainText("<img src=x");
  await expectSane(page);
});
