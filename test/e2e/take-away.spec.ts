import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import { chartFilesWords } from "#src/charts/chart-files-words.ts";
import { takeAwayTableWords } from "#src/documents/take-away-table-words.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { expect, test } from "./fixtures.ts";
import { openOverview, panel, violations } from "./on-page.ts";

const words = takeAwayWords.vi;
const files = takeAwayTableWords.vi;
const pictures = chartFilesWords.vi;

test("the chart over time leaves as XLSX, CSV, PNG and SVG, each saying what it shows", async ({ page }, testInfo) => {
  await openOverview(page, "?communes=gia-minh");
  const open = panel(page, /^Hỗ trợ theo quý/).getByRole("button", { name: words.open });
  const take = async (label: string) => {
    await open.click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: label }).click()]);
    const file = testInfo.outputPath(download.suggestedFilename());
    await download.saveAs(file);
    return file;
  };

  const rows = await readSheet(await take(files.xlsx));
  expect(rows.flat()).toContain("Đang lọc: Gia Minh");
  const csv = await readFile(await take(files.csvSemicolon), "utf8");
  expect(csv).toContain("\uFEFF");
  const shownTotal = rows.map((row) =>
    Number(row[rows.find((heads) => heads[0] === vi.overview.tablePeriod)?.indexOf("Cộng (đồng)") ?? -1]),
  );
  const inCsv = csv
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(";"));
  expect(shownTotal.filter((value) => value > 0).length).toBeGreaterThan(3);
  for (const value of shownTotal.filter((one) => one > 0)) expect(inCsv.flat()).toContain(String(value));

  const svg = await readFile(await take(pictures.svg), "utf8");
  expect(svg).toContain("Hỗ trợ theo quý");
  expect(svg).toContain("Dữ liệu minh họa");
  expect(svg).toContain("Số liệu đến tháng 9/2017");
  expect(svg).toContain('src:url("data:');
  // No token, no class, no link: nothing that the picture would need from elsewhere.
  const drawn = svg.replace(/<style>.*<\/style>/s, "");
  expect(drawn).not.toMatch(/var\(|light-dark|href=|class=|url\((?!(?:"|&quot;)?#)/);
  const png = await readFile(await take(pictures.png));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // Width, in the header: twice the pixels of the screen.
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_280);
  expect(await inkInTitle(page, png.toString("base64"))).toBeGreaterThan(500);
});

/** Dark pixels where the title stands: a picture whose font had not arrived would have none. */
async function inkInTitle(page: Page, base64: string): Promise<number> {
  return await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = 100;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.filter((value, index) => index % 4 === 0 && value < 80).length;
  }, base64);
}

test("by keyboard: the menu opens, Escape closes it and gives the focus back; axe finds nothing", async ({ page }) => {
  await openOverview(page);
  const open = panel(page, /^Hỗ trợ theo quý/).getByRole("button", { name: words.open });
  await open.focus();
  await page.keyboard.press("Enter");
  const first = page.getByRole("button", { name: files.xlsx });
  await expect(first).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(first).toBeHidden();
  await expect(open).toBeFocused();
  await page.setViewportSize({ width: 320, height: 640 });
  await open.click();
  await expect(first).toBeInViewport({ ratio: 1 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
