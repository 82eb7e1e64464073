import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { LaunchOptions, Page, TestInfo } from "@playwright/test";
import { PICTURE_TIME } from "../../scripts/docs-pictures.ts";
import { test as base, expect } from "./fixtures.ts";
import { expectAtRest, open } from "./on-page.ts";
import { type Difference, differenceOf, keptForm } from "./view-difference.ts";
import { areDrawnAnew, drawnBy, FOLDER, VIEWS, type View } from "./views.ts";

/** Cells that may differ: two browsers of one version differ in up to 8, and the smallest fault that was planted in 29 (docs/decisions/0069). */
const MOST_CELLS = 16;

// The headless shell fits letters to the pixels of a screen unless it is told not to, which makes them wider; a browser with a window does not.
const test = base.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--font-render-hinting=none"] }),
    { scope: "worker" },
  ],
});

// Half a pixel for one: what is drawn is the same page, a quarter as heavy.
test.use({ deviceScaleFactor: 0.5, contextOptions: { reducedMotion: "reduce" } });

for (const { address, looks } of VIEWS) {
  test(`${address} looks as it did: ${looks.map(({ name }) => name).join(", ")}`, async ({ page }, testInfo) => {
    await page.clock.setFixedTime(PICTURE_TIME);
    await page.setViewportSize(sizeOf(looks[0]));
    await open(page, address);
    await expectOwnLetters(page);
    const failures: string[] = [];
    for (const look of looks) failures.push(...(await failuresOf(page, look, testInfo)));
    if (failures.length > 0) throw new Error(failures.join("\n\n"));
  });
}

test("every picture is one of the views", () => {
  const pictures = readdirSync(FOLDER).filter((file) => file.endsWith(".webp"));
  const views = VIEWS.flatMap(({ looks }) => looks.map(({ name }) => `${name}.webp`));
  // While they are drawn anew, by several at once, some are not there yet.
  if (areDrawnAnew()) expect(views).toEqual(expect.arrayContaining(pictures));
  else expect(pictures.sort()).toEqual(views.sort());
});

async function failuresOf(page: Page, look: View, testInfo: TestInfo): Promise<string[]> {
  await page.emulateMedia({ colorScheme: look.dark ? "dark" : "light", media: look.print ? "print" : "screen" });
  await page.setViewportSize(sizeOf(look));
  await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
  // The stage takes its controls away when the pointer rests.
  await expect(page.locator("main[data-awake]")).toHaveCount(0);
  await expectAtRest(page);
  const file = path.join(FOLDER, `${look.name}.webp`);
  const picture = await stillPicture(page);
  const desk = await page.context().newPage();
  if (areDrawnAnew()) {
    writeFileSync(file, await keptForm(desk, picture));
    await desk.close();
    return [];
  }
  const difference = await differenceOf(desk, readFileSync(file), picture);
  await desk.close();
  if (difference !== "another size" && difference.cells <= MOST_CELLS) return [];
  const [drawn, marked] = [testInfo.outputPath(`${look.name}.png`), testInfo.outputPath(`${look.name}-differs.png`)];
  writeFileSync(drawn, picture);
  if (difference !== "another size") writeFileSync(marked, Buffer.from(difference.marked, "base64"));
  const versions = [drawnBy(), page.context().browser()?.version() ?? "unknown"] as const;
  return [told(look, difference, { file, drawn, marked }, versions)];
}

type Files = { readonly file: string; readonly drawn: string; readonly marked: string };

function told(
  { name }: View,
  difference: Difference | "another size",
  { file, drawn, marked }: Files,
  [then, now]: readonly [string, string],
): string {
  const what =
    difference === "another size"
      ? `${name} has another size than its picture`
      : `${name} looks otherwise in ${difference.cells} cells, at most ${MOST_CELLS} may (marked in ${marked})`;
  const versions =
    then === now
      ? ""
      : `\nIts picture was drawn by Chromium ${then}, and this is ${now}: where nothing else has changed, that is why.`;
  return `${what}.\n  was:  ${file}\n  is:   ${drawn}${versions}\nWhere it is meant to: npm run views:refresh, and look at what has changed.`;
}

/** Two pictures in a row that are the same. */
async function stillPicture(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ animations: "disabled", caret: "hide", scale: "device" });
  let last = await take();
  for (let tries = 0; tries < 5; tries++) {
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  return last;
}

/** A picture in letters that stand in for the app's own would be told of by every view at once, and by none in words. */
async function expectOwnLetters(page: Page): Promise<void> {
  const come = () =>
    page.evaluate(() => [400, 600].map((weight) => document.fonts.check(`${weight} 1rem "Be Vietnam Pro"`, "aạ")));
  await expect.poll(come, "the app's letters have come").toEqual([true, true]);
}

function sizeOf(look: View | undefined): { width: number; height: number } {
  const [width, height] = look?.size ?? [0, 0];
  return { width, height };
}
