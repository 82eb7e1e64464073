import { readFile } from "node:fs/promises";
import { reportScreenWords } from "#src/features/report/report-screen-words.ts";
import { partsOfFile, plainTextOf } from "#test/office-file.ts";
import { expect, test } from "./fixtures.ts";
import { open, pagesOf } from "./on-page.ts";

const words = reportScreenWords.vi;

test("the report leaves as Word with the office's own sentences in it", async ({ page }) => {
  await open(page, "/report?period=2017-Q3");
  await page.getByRole("button", { name: words.editPart(words.names.causes) }).click();
  await page.getByRole("textbox", { name: words.part(words.names.causes) }).fill("Thiếu vốn đối ứng.\n- Vốn của xã");
  await page.reload();
  await expect(page.getByText("Thiếu vốn đối ứng.")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: words.word }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("bao-cao-so-ket-2017-q3.docx");
  const bytes = await readFile(await download.path());
  const parts = await partsOfFile(new Blob([bytes]));
  const text = plainTextOf(parts.get("word/document.xml") ?? "");
  expect(text).toContain("Thiếu vốn đối ứng.");
  expect(text).toContain("548,5");
});

test("the report prints on A4 without the page around it, edits in place, controls left out", async ({ page }) => {
  await open(page, "/report?period=2017-Q3");
  await page.getByRole("button", { name: words.editPart(words.names.causes) }).click();
  await page.getByRole("textbox", { name: words.part(words.names.causes) }).fill("Thiếu vốn đối ứng.");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("textbox", { name: words.part(words.names.causes) })).toBeHidden();
  await expect(page.getByText("Thiếu vốn đối ứng.").last()).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: words.print })).toBeHidden();
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages.length).toBeGreaterThanOrEqual(7);
  expect(pages.length).toBeLessThanOrEqual(10);
  for (const { width, height } of pages) expect([width, height]).toEqual([210, 297]);
});
