import type { Page } from "@playwright/test";
import { speakerWords } from "#src/features/presenter/speaker/speaker-words.ts";
import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { SHORT } from "#src/review/deck/deck-groups.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { expect, test } from "./fixtures.ts";
import { openOverview, searchOf, sheetsOf } from "./on-page.ts";

const words = presenterWords.vi;

/** How many times a presenter acts: a click, or a key that does something. The way there, of the pointer or of Tab, is no act. */
class Acts {
  readonly #page: Page;
  count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(role: "button" | "link" | "radio", name: string | RegExp): Promise<void> {
    this.count += 1;
    // The stage's bar comes with the pointer, and goes again when it rests.
    await this.#page.mouse.move(300 + this.count, 300);
    await this.#page
      .getByRole(role, { name })
      .first()
      .click({ force: role === "radio" });
  }

  async press(...keys: readonly string[]): Promise<void> {
    this.count += keys.length;
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** By Tab until the focus is on it. */
  async walkTo(name: string): Promise<void> {
    const focused = () =>
      this.#page.evaluate(() => (document.activeElement?.closest("label") ?? document.activeElement)?.textContent?.trim());
    for (let tabs = 0; tabs < 60 && (await focused()) !== name; tabs += 1) await this.#page.keyboard.press("Tab");
    expect(await focused()).toBe(name);
  }
}

async function expectShort(page: Page, number: number): Promise<void> {
  await expect(page.locator(`[data-slide]:has(h1)`)).toContainText(`${number} / ${SHORT}`);
  expect(searchOf(page).get("period")).toBe("2017-Q3");
}

test("by mouse: twelve slides for Q3 in six actions, with the speaker's window and slide 7 in ten", async ({ page }) => {
  await openOverview(page);
  const acts = new Acts(page);
  await acts.click("radio", "Quý III/2017");
  await acts.click("link", "Trình chiếu");
  await acts.click("button", words.bar.overview);
  await acts.click("button", words.overview.short(SHORT));
  await acts.click("button", words.overview.back);
  await expectShort(page, 1);
  expect(acts.count).toBeLessThanOrEqual(6);

  const opened = page.waitForEvent("popup");
  await acts.click("button", words.bar.speaker);
  const speaker = await opened;
  await acts.click("button", words.bar.overview);
  await acts.click("button", /^Trang 7: /);
  await expectShort(page, 7);
  await expect(speaker.getByText(speakerWords.vi.position(7, SHORT)).first()).toBeVisible();
  expect(acts.count).toBeLessThanOrEqual(10);
});

test("so it goes by keys alone", async ({ page }) => {
  await openOverview(page);
  const acts = new Acts(page);
  await acts.walkTo("Từ khi triển khai");
  // From the first of the row back to its last.
  await acts.press("ArrowLeft");
  await acts.walkTo("Trình chiếu");
  await acts.press("Enter");
  await expect(page.locator("[data-slide]:has(h1)")).toBeVisible();
  await acts.press("o", "n", "Escape");
  await expectShort(page, 1);
  expect(acts.count).toBeLessThanOrEqual(6);

  const opened = page.waitForEvent("popup");
  await acts.press("s");
  const speaker = await opened;
  await expect(speaker.getByText(speakerWords.vi.position(1, SHORT)).first()).toBeVisible();
  await page.bringToFront();
  await acts.press("7", "Enter");
  await expectShort(page, 7);
  await expect(speaker.getByText(speakerWords.vi.position(7, SHORT)).first()).toBeVisible();
  expect(acts.count).toBeLessThanOrEqual(10);
});

test("printing the stage gives its slides, a sheet on its side for each, without controls and without backgrounds", async ({
  page,
}) => {
  await page.goto("/present?period=2017-Q3&hide=months,title");
  await expect(page.locator("[data-slide]:has(h1)")).toBeVisible();
  const count = demoDeck("vi", { period: aPeriod("2017-Q3") }).slides.length - 2;
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("[data-slide]")).toHaveCount(count);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("toolbar")).toHaveCount(0);
  await expect(page.locator('[data-slide="months"]')).toHaveCount(0);
  // A chart's marks are drawn all the same: they are what is to be seen.
  const mark = page.locator('[data-slide="ranking"] [role="img"] i').first();
  await expect(mark).toHaveCSS("print-color-adjust", "exact");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("[data-slide]")).toHaveCount(1);
  await page.emulateMedia({ media: null });

  const sheets = await sheetsOf(page, { printBackground: false });
  expect(sheets.map(({ width, height }) => ({ width, height }))).toEqual(
    Array.from({ length: count }, () => ({ width: 297, height: 210 })),
  );
  await expect(page.locator("[data-slide]:has(h1)")).toHaveCount(1);
});
