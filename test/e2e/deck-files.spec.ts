import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { reportScreenWords } from "#src/features/report/report-screen-words.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { partsOfFile, plainTextOf } from "#test/office-file.ts";
import { expect, test } from "./fixtures.ts";
import { loseNetwork, openOverview, savedPack } from "./on-page.ts";

const words = presenterWords.vi;
const deck = demoDeck();

/** Presses a button that makes a file, and reads the file. */
async function made(page: Page, button: string, extension: string): Promise<Map<string, string>> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
  return await partsOfFile(new Blob([await readFile(await download.path())]));
}

function slidesIn(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => plainTextOf(xml));
}

test("the deck leaves as PowerPoint as it was chosen, and the screen says so", async ({ page }) => {
  await page.goto("/present?hide=quarters");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(deck.slides[0]?.title ?? "");
  await page.mouse.move(300, 300);
  const slides = slidesIn(await made(page, words.pptx.make, "pptx"));
  expect(slides).toHaveLength(deck.slides.length - 1);
  const hidden = deck.slides.find(({ id }) => id === "quarters")?.title ?? "none";
  expect(slides.join("\n")).not.toContain(hidden);
  await expect(page.getByText(words.pptx.made(`${deck.fileName}.pptx`))).toBeVisible();
});

test("the review pack makes PowerPoint and Word from its file, without a network", async ({ page }, testInfo) => {
  test.slow();
  await openOverview(page);
  const pack = pathToFileURL(await savedPack(page, testInfo)).href;
  await loseNetwork(page);
  await page.goto(`${pack}#/present`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(deck.slides[0]?.title ?? "");
  await page.mouse.move(300, 300);
  expect(slidesIn(await made(page, words.pptx.make, "pptx"))).toHaveLength(deck.slides.length);
  await page.goto(`${pack}#/report`);
  const report = await made(page, reportScreenWords.vi.word, "docx");
  expect(plainTextOf(report.get("word/document.xml") ?? "")).toContain("2.500");
});
