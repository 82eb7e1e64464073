import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { speakerWords } from "#src/features/presenter/speaker/speaker-words.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { expect, test } from "./fixtures.ts";
import { loseNetwork, openOverview, savedPack, searchOf, violations, wider } from "./on-page.ts";

const words = speakerWords.vi;
const deck = demoDeck();
/** The programme's own, not the app's. */
const programmeTitle = valueOf(demoDataset().programme)?.vocabulary?.title?.vi;
const PRESENT = paths.present.href();
const last = deck.slides.length - 1;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const titleOf = (index: number) => deck.slides[index]?.title ?? "";
const notes = (speaker: Page) => speaker.getByRole("textbox", { name: words.notes });

/** Drawn, and listening to keys and to the other window: the title is written by an effect, as they are heard by effects. */
async function expectStage(stage: Page, index: number): Promise<void> {
  await expect(stage).toHaveTitle(`${titleOf(index)} · ${programmeTitle}`);
  await expect(heading(stage)).toHaveText(titleOf(index));
}

/** The stage at an address, and the window that its key opens. */
async function openBoth(stage: Page, address: string, index = 0): Promise<Page> {
  await stage.goto(address);
  await expectStage(stage, index);
  return await openSpeaker(stage, index);
}

async function openSpeaker(stage: Page, index: number): Promise<Page> {
  const opened: Page[] = [];
  stage.once("popup", (speaker) => opened.push(speaker));
  // A window that is only just closed may still be found by its name; a moment later it is not.
  await expect(async () => {
    await stage.keyboard.press("s");
    await expect.poll(() => opened.length, { timeout: 2_000 }).toBe(1);
  }).toPass();
  const [speaker] = opened;
  if (!speaker) throw new Error("No window was opened");
  await expect(heading(speaker)).toHaveText(titleOf(index));
  return speaker;
}

/** Turns slides from either window, and loads each anew. The stage ends on the third slide. */
async function keepsInStep(stage: Page, speaker: Page): Promise<void> {
  // A number and Enter lead to its slide, from here as from the stage.
  await speaker.keyboard.press("7");
  await speaker.keyboard.press("Enter");
  await expect(heading(speaker)).toHaveText(titleOf(6));
  // Keys of the two windows within the same few milliseconds are no presenter's: the last to be heard wins.
  await expect(heading(stage)).toHaveText(titleOf(6));
  await stage.keyboard.press("End");
  await expect(heading(speaker)).toHaveText(titleOf(last));
  await speaker.keyboard.press("Home");
  await speaker.keyboard.press("PageDown");
  await expect(heading(stage)).toHaveText(titleOf(1));
  await stage.reload();
  await expectStage(stage, 1);
  await expect(speaker.getByText(words.gone)).toHaveCount(0);
  await speaker.getByRole("button", { name: words.next }).click();
  await speaker.keyboard.press("Space");
  await expect(heading(stage)).toHaveText(titleOf(3));
  await speaker.reload();
  await expect(heading(speaker)).toHaveText(titleOf(3));
  await stage.keyboard.press("PageUp");
  await expect(heading(speaker)).toHaveText(titleOf(2));
}

/** Closes the speaker's window, then the stage: the other one goes on. */
async function closeEach(stage: Page, speaker: Page): Promise<void> {
  await speaker.close();
  await stage.keyboard.press("PageDown");
  await expect(heading(stage)).toHaveText(titleOf(3));
  const again = await openSpeaker(stage, 3);
  await stage.close();
  await expect(again.getByText(words.gone)).toBeVisible();
  await expect(heading(again)).toHaveText(titleOf(3));
  await again.keyboard.press("PageDown");
  await expect(heading(again)).toHaveText(titleOf(4));
  await expect(notes(again)).toHaveValue(deck.slides[4]?.notes.join("\n") ?? "");
}

test("the two windows keep in step, and each may be loaded anew or closed without harm to the other", async ({ page }) => {
  const speaker = await openBoth(page, PRESENT);
  await keepsInStep(page, speaker);
  await closeEach(page, speaker);
});

test("so they do in the review pack, from its file", async ({ page }, testInfo) => {
  await openOverview(page);
  const file = await savedPack(page, testInfo);
  await loseNetwork(page);
  const speaker = await openBoth(page, `${pathToFileURL(file).href}#${PRESENT}`);
  expect(speaker.url()).toContain(`#${paths.speaker.href()}?session=`);
  await keepsInStep(page, speaker);
  await page.close();
  await expect(speaker.getByText(words.gone)).toBeVisible();
});

test("notes are edited in place and kept; a blank screen is told; what is chosen on the stage comes along", async ({ page }) => {
  const [first, second, third] = deck.slides.map(({ id }) => id);
  const speaker = await openBoth(page, `${PRESENT}?lang=vi&hide=${first}&slide=${third}`, 2);
  await expect.poll(() => searchOf(speaker).get("lang")).toBe("vi");
  await expect(speaker.getByText(words.position(2, last)).first()).toBeVisible();
  await notes(speaker).fill("Mời đồng chí Chủ tịch phát biểu.");
  await speaker.keyboard.press("PageDown");
  await speaker.keyboard.press("Escape");
  await speaker.keyboard.press("b");
  await expect(speaker.getByText(words.isBlack)).toBeVisible();
  await speaker.keyboard.press("PageUp");
  await expect(speaker.getByText(words.isBlack)).toHaveCount(0);
  await speaker.keyboard.press("PageUp");
  await expect.poll(() => searchOf(page).get("slide")).toBe(second);
  await speaker.reload();
  await speaker.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  await expect(heading(speaker)).toHaveText(titleOf(2));
  await expect(notes(speaker)).toHaveValue("Mời đồng chí Chủ tịch phát biểu.");
  await expect(speaker.getByText(words.edited)).toBeVisible();
});

test("axe finds nothing in it, light or dark, and it fits its window", async ({ page }) => {
  const speaker = await openBoth(page, PRESENT);
  await notes(speaker).fill("Của tôi");
  await speaker.getByRole("spinbutton", { name: words.planned }).fill("1");
  for (const [colorScheme, width, height] of [
    ["light", 1440, 900],
    ["dark", 1024, 700],
  ] as const) {
    await speaker.emulateMedia({ colorScheme });
    await speaker.setViewportSize({ width, height });
    await expect.poll(() => speaker.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
    expect(await wider(speaker)).toEqual([]);
    expect(await violations(speaker)).toEqual([]);
  }
  await speaker.setViewportSize({ width: 390, height: 844 });
  expect(await wider(speaker)).toEqual([]);

  await page.goto(`${paths.speaker.href()}?period=2017-Q3`);
  await expect(heading(page)).toHaveText(words.howTitle);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: words.openStage }).click();
  await expect(page).toHaveURL(/\/present\?period=2017-Q3$/);
});
