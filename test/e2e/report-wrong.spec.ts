import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { reportWrongWords } from "#src/features/support-lines/report-wrong-words.ts";
import { expect, test } from "./fixtures.ts";
import { loseNetwork, open, savedPack, violations } from "./on-page.ts";

const words = reportWrongWords.vi;
const CONFIG = { apiBase: "api", authority: null, refreshMinutes: 15, language: "vi" };
const CONTACT = { name: "Phòng Tổng hợp", email: "so-lieu@gia-vien.example.vn", phone: "0229 000 000" };

/** From the row of a line: each press counts. */
async function report(page: Page): Promise<number> {
  let actions = 0;
  const press = async (act: Promise<void>) => {
    actions += 1;
    await act;
  };
  await press(page.locator('tr[data-row="3"]').click());
  await press(page.getByRole("button", { name: words.open }).click());
  return actions;
}

test("two actions from a line's row: id, link, value and whom to send it to are on the clipboard", async ({
  page,
  context,
  ownServer,
}) => {
  writeFileSync(path.join(ownServer.dataDir, "config.json"), JSON.stringify({ ...CONFIG, contact: CONTACT }));
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: ownServer.url });
  await open(page, `${ownServer.url}/support?sort=delivered`);
  expect(await report(page)).toBeLessThanOrEqual(2);
  const panel = page.getByRole("region", { name: words.open });
  await expect(panel.getByRole("status")).toContainText(words.copied);
  await expect(panel.getByRole("status")).toContainText("Phòng Tổng hợp (so-lieu@gia-vien.example.vn, 0229 000 000)");
  const id = new URL(page.url()).searchParams.get("line") ?? "";
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain(`${words.fields.id}: ${id}`);
  expect(await copied()).toContain(`${ownServer.url}/support?line=${id}`);
  expect(await copied()).toMatch(/Thực hiện \(đồng\): [\d.]+/);
  expect(await violations(page)).toEqual([]);

  await expect(panel.getByRole("textbox", { name: words.reporter })).toBeFocused();
  await page.keyboard.type("Bà An, xã Gia Minh");
  await panel.getByRole("button", { name: words.again }).click();
  await expect.poll(copied).toContain(`${words.fields.reporter}: Bà An, xã Gia Minh`);
  const mail = (await panel.getByRole("link", { name: words.mail }).getAttribute("href")) ?? "";
  expect(mail).toMatch(/^mailto:so-lieu@gia-vien\.example\.vn\?subject=/);
  expect(new URL(mail).searchParams.get("body")).toContain(`${words.fields.id}: ${id}`);

  // The next report knows who reports.
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await report(page);
  await expect(page.getByRole("textbox", { name: words.reporter })).toHaveValue("Bà An, xã Gia Minh");
});

test("without a contact, and where the browser forbids copying, the text stands to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/support?line=ht-003&lang=vi");
  await page.getByRole("button", { name: words.open }).click();
  const panel = page.getByRole("region", { name: words.open });
  await expect(panel.getByRole("alert")).toContainText(words.notCopied);
  await expect(panel.getByRole("alert")).toContainText(words.whoever);
  await expect(panel.getByRole("link")).toHaveCount(0);
  const text = panel.getByRole("textbox", { name: words.text });
  await expect(text).toHaveValue(/ht-003/);
  await text.focus();
  expect(await text.evaluate((element: HTMLTextAreaElement) => element.selectionEnd - element.selectionStart)).toBeGreaterThan(
    100,
  );
  expect(await violations(page)).toEqual([]);
});

test("from a review pack without a network the report goes to the contact that was configured where it was saved", async ({
  page,
  ownServer,
}, testInfo) => {
  writeFileSync(path.join(ownServer.dataDir, "config.json"), JSON.stringify({ ...CONFIG, contact: CONTACT }));
  await open(page, `${ownServer.url}/support`);
  const file = await savedPack(page, testInfo);
  await loseNetwork(page);
  await page.goto(`${pathToFileURL(file).href}#/support?line=ht-003`);
  await page.getByRole("button", { name: words.open }).click();
  const panel = page.getByRole("region", { name: words.open });
  await expect(panel).toContainText("Phòng Tổng hợp (so-lieu@gia-vien.example.vn, 0229 000 000)");
  await expect(panel.getByRole("textbox", { name: words.text })).toHaveValue(/#\/support\?line=ht-003/);
});
