import { dataHealthWords } from "#src/features/data-health/data-health-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { panel, violations, wider } from "./on-page.ts";

const words = dataHealthWords.vi;

test("three bad rows: one screen leads to the other, each row is there with its value and reason, and the difference shows", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await routeJson(page, "support.json", {
    kind: "edited",
    edit: (rows) =>
      Array.isArray(rows) &&
      rows.map((row, index) => {
        if (index === 0) return { ...row, communeId: "khong-co-xa-nay" };
        if (index === 2) return { ...row, month: "2017-13" };
        return index === 4 ? { ...row, delivered: "1.000.000" } : row;
      }),
  });
  await page.goto("/compare");
  await page.getByRole("link", { name: vi.app.setAsidePage }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(words.leadSetAside("3"));
  const table = panel(page, words.setAside.title).getByRole("table", { name: vi.app.setAsideTitle });
  await expect(table.getByRole("row")).toHaveCount(1 + 3);
  const rowWith = (text: string) => table.getByRole("row").filter({ hasText: text });
  await expect(rowWith("khong-co-xa-nay")).toContainText(vi.reasons["unknown-commune"]);
  await expect(rowWith("2017-13")).toContainText(vi.reasons["not-a-month"]);
  await expect(rowWith("1.000.000")).toContainText(vi.reasons["not-whole-dong"]);
  await expect(panel(page, words.reconciliation.title)).toContainText(words.reconciliation.differs);
  expect(await wider(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test("a file that fails says why, and its own retry brings it; the raw file opens beside the app", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const heal = await routeJson(page, "proposals.json", { kind: "status", status: 503 });
  await page.goto("/data");
  const files = panel(page, words.endpoints.title);
  await expect(files).toContainText(vi.errors.http("proposals.json", 503));
  expect(await violations(page)).toEqual([]);
  await heal();
  await files.getByRole("button", { name: words.endpoints.retry("proposals.json") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(words.leadFiles(6, 6));
  const popup = page.waitForEvent("popup");
  await files.getByRole("link", { name: /^communes\.json/ }).click();
  await expect((await popup).locator("body")).toContainText("Gia Thắng");
});
