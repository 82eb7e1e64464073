import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { speakerWords } from "#src/features/presenter/speaker/speaker-words.ts";
import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { reportWrongWords } from "#src/features/support-lines/report-wrong-words.ts";
import { reviewSectionWords } from "#src/filters/review-section-words.ts";
import { SHORT } from "#src/review/deck/deck-groups.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { focusFault } from "./enlarged.ts";
import { expect, test } from "./fixtures.ts";
import { expectAtRest, open, searchOf } from "./on-page.ts";

// The five tasks of the screens by keys alone: no pointer, nothing put in focus from outside. Wherever the focus comes, it is seen.

/** What the focus is on, as it is called. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute("aria-label") ?? (element?.closest("label") ?? element)?.textContent ?? "";
    return label.replaceAll("\u00a0", " ").trim();
  });
}

/** By Tab until the focus is on it, seen at each stop. */
async function walkTo(page: Page, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < 70; stop += 1) {
    await page.keyboard.press(key);
    const fault = await page.evaluate(focusFault);
    expect(fault === "round" ? null : fault, `after ${passed.at(-1)}`).toBeNull();
    const at = await focused(page);
    if (typeof name === "string" ? at === name : name.test(at)) return;
    passed.push(at);
  }
  throw new Error(`${name} was not come to, but ${passed.join(" | ")}`);
}

/** As a person at the keyboard opens it: the address bar, and no hand on the page. */
async function arrive(page: Page, address = "/"): Promise<void> {
  await open(page, address);
  await expectAtRest(page);
}

test("by keys: who had no support for two months and who is in charge, and why the quarter is below its plan", async ({
  page,
}) => {
  await arrive(page);
  await walkTo(page, "Đến nội dung chính");
  await page.keyboard.press("Enter");
  // The first stop in the content answers the question of the plan.
  await walkTo(page, /^Quý III\/2017 đạt 72,8 % kế hoạch/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("row", { name: /^Chưa báo cáo −72 8$/ })).toBeVisible();
  await walkTo(page, "Chưa báo cáo");
  await arrive(page);
  await walkTo(page, /Liên Sơn · 2 tháng liền chưa có hỗ trợ.*phụ trách: Cơ quan cấp tỉnh 07/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/communes\/lien-son$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("by keys: Gia Minh in quarter II, as a link and as a workbook", async ({ page }, testInfo) => {
  await arrive(page, "/support");
  await walkTo(page, "Từ khi triển khai");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => searchOf(page).get("period")).toBe("2017-Q2");
  await walkTo(page, /^Xã/);
  await page.keyboard.press("Enter");
  await walkTo(page, /^Gia Minh/);
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  // The address is the link.
  await expect.poll(() => Object.fromEntries(searchOf(page))).toEqual({ period: "2017-Q2", communes: "gia-minh" });
  expect(await focused(page)).toMatch(/^Xã/);
  await walkTo(page, new RegExp(`^${takeAwayWords.vi.open}`));
  await page.keyboard.press("Enter");
  const downloading = page.waitForEvent("download");
  await walkTo(page, /Excel.*xlsx/);
  await page.keyboard.press("Enter");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("noi-dung-ho-tro-2017-q2-gia-minh.xlsx");
  const file = testInfo.outputPath("lines.xlsx");
  await download.saveAs(file);
  expect((await readFile(file)).subarray(0, 2).toString()).toBe("PK");
});

test("by keys: twelve slides for Q3, the speaker's window and slide 7; who leaves the stage is where it was entered", async ({
  page,
}) => {
  await arrive(page);
  await walkTo(page, "Từ khi triển khai");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => searchOf(page).get("period")).toBe("2017-Q3");
  await walkTo(page, reviewSectionWords.vi.present);
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-slide]:has(h1)")).toBeVisible();
  for (const key of ["o", "n", "Escape"]) await page.keyboard.press(key);
  const opened = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const speaker = await opened;
  for (const key of ["7", "Enter"]) await page.keyboard.press(key);
  await expect(page.locator("[data-slide]:has(h1)")).toContainText(`7 / ${SHORT}`);
  await expect(speaker.getByText(speakerWords.vi.position(7, SHORT)).first()).toBeVisible();
  await speaker.close();
  // The bar shows itself to who comes there by Tab.
  await walkTo(page, presenterWords.vi.bar.previous);
  await expect(page.getByRole("toolbar")).toHaveCSS("opacity", "1");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: reviewSectionWords.vi.present })).toBeFocused();
  expect(searchOf(page).get("period")).toBe("2017-Q3");
});

test("by keys: a wrong figure is reported from its line, and the focus comes back to it", async ({ page }) => {
  await arrive(page, "/support?sort=-delivered&period=2017-Q3");
  await walkTo(page, /^tháng \d+\/2017/);
  await page.keyboard.press("ArrowDown");
  const line = await focused(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await walkTo(page, reportWrongWords.vi.open);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: reportWrongWords.vi.reporter })).toBeFocused();
  await page.keyboard.type("Bà An");
  await expect(page.getByRole("textbox", { name: reportWrongWords.vi.text })).toHaveValue(/Người báo: Bà An/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await focused(page)).toBe(line);
});
