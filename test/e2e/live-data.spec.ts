import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { cards, expectAtRest, expectDrawn, headline, openOverview } from "./on-page.ts";

type Row = Record<string, unknown>;

/** Changes a list of the publication where it lies, as an editor would. */
function editRows(dataDir: string, endpoint: string, edit: (rows: Row[]) => void): void {
  const file = path.join(dataDir, "api", endpoint);
  const rows: Row[] = JSON.parse(readFileSync(file, "utf8"));
  edit(rows);
  writeFileSync(file, JSON.stringify(rows));
}

/** The nth line that has an amount delivered. */
function reportedRow(rows: readonly Row[], nth: number): Row & { delivered: number } {
  const reported = rows.flatMap((row) => (typeof row.delivered === "number" && row.delivered > 0 ? [row] : []));
  const row = reported[nth];
  if (typeof row?.delivered !== "number") throw new Error(`No line ${nth} with an amount`);
  return Object.assign(row, { delivered: row.delivered });
}

/** Waits until the page compares what it reads with what it showed: that part of it comes once it is at rest, however busy the machine is. */
async function expectListening(page: Page): Promise<void> {
  await expect(page.locator("[data-tells-changes]")).toBeAttached();
  await expectAtRest(page);
}

test("a figure edited in support.json is on the screen after a reload, with no rebuild", async ({ page, ownServer }) => {
  await openOverview(page, "", ownServer.url);
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
  editRows(ownServer.dataDir, "support.json", (rows) => {
    reportedRow(rows, 0).delivered += 110_000_000;
  });
  await page.reload();
  await expectDrawn(page);
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,61 tỷ đồng");
  await expect(headline(page, vi.figures.labels.delivered).getByRole("link")).toHaveAttribute("title", /2\.610\.000\.000/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2,61 tỷ đồng");
});

test("an edit is read without leaving the page, too", async ({ page, ownServer }) => {
  await openOverview(page, "", ownServer.url);
  await expectListening(page);
  const refresh = page.getByRole("button", { name: vi.app.refresh });
  await refresh.focus();
  await page.keyboard.press("Enter");
  // Whoever has asked is told, too, that nothing is new.
  const nothing = page.getByText(/Đã đọc lại lúc \d\d:\d\d: không có gì thay đổi trên màn hình này/);
  await expect(nothing).toHaveCount(1);
  editRows(ownServer.dataDir, "support.json", (rows) => {
    reportedRow(rows, 0).delivered += 110_000_000;
  });
  await page.keyboard.press("Enter");
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,61 tỷ đồng");
  await expect(page.getByText(/Số liệu vừa thay đổi: \d+ chỗ/)).toHaveCount(1);
  await expect(nothing).toHaveCount(0);
  // Whoever reads again by the keyboard goes on from there.
  await expect(refresh).toBeFocused();
});

test("what another reading changes is marked for a moment and said; place, focus and an open menu stay", async ({
  page,
  ownServer,
}) => {
  await openOverview(page, "", ownServer.url);
  await expectListening(page);
  const marked = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ id }) => id === "changed")
        .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.textContent.replaceAll("\u00a0", " ") : "")),
    );
  const kinds = page.getByRole("button", { name: /Loại hỗ trợ/ }).first();
  await kinds.click();
  const box = page.getByRole("checkbox").first();
  await box.focus();
  await page.evaluate(() => window.scrollTo(0, 300));
  // The same data read once more marks nothing.
  let minutes = 0;
  const comeBack = async () => {
    minutes += 2;
    await page.clock.setSystemTime(Date.now() + minutes * 60_000);
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  };
  const again = page.waitForResponse("**/api/support.json");
  await comeBack();
  await (await again).finished();
  await page.waitForTimeout(1_500);
  expect(await marked()).toEqual([]);
  editRows(ownServer.dataDir, "support.json", (rows) => {
    reportedRow(rows, 0).delivered += 110_000_000;
  });
  await comeBack();
  await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,61 tỷ đồng");
  await expect.poll(marked).toContain("2,61 tỷ đồng");
  // What has not changed is not marked.
  expect(await marked()).not.toContain("2/9 xã");
  await expect(page.getByText(/Số liệu vừa thay đổi: \d+ chỗ trên màn hình này/)).toHaveCount(1);
  await expect(box).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(300);
});

test("three bad rows are set aside with their reasons, and the rest is shown", async ({ page, ownServer }) => {
  let lost = 0;
  editRows(ownServer.dataDir, "support.json", (rows) => {
    expect(rows.length).toBeGreaterThan(290);
    const [unknownCommune, wrongMonth, writtenAmount] = [reportedRow(rows, 10), reportedRow(rows, 20), reportedRow(rows, 30)];
    lost = unknownCommune.delivered + wrongMonth.delivered + writtenAmount.delivered;
    Object.assign(unknownCommune, { communeId: "khong-co-xa-nay" });
    Object.assign(wrongMonth, { month: "2017-13" });
    Object.assign(writtenAmount, { delivered: "1.000.000" });
  });
  await openOverview(page, "", ownServer.url);
  await expect(cards(page)).toHaveCount(9);
  const rest = new Intl.NumberFormat("vi-VN").format(2_500_000_000 - lost);
  await expect(headline(page, vi.figures.labels.delivered).getByRole("link")).toHaveAttribute(
    "title",
    new RegExp(rest.replaceAll(".", "\\.")),
  );

  await expect(page.getByText(vi.app.setAside(3))).toBeVisible();
  await page.getByRole("button", { name: vi.app.setAsideShow }).click();
  const dialog = page.getByRole("dialog", { name: vi.app.setAsideTitle });
  await expect(dialog.getByRole("row")).toHaveCount(1 + 3);
  const rowWith = (text: string) => dialog.getByRole("row").filter({ hasText: text });
  await expect(rowWith("khong-co-xa-nay")).toContainText(vi.reasons["unknown-commune"]);
  await expect(rowWith("2017-13")).toContainText(vi.reasons["not-a-month"]);
  await expect(rowWith("1.000.000")).toContainText(vi.reasons["not-whole-dong"]);
  for (const row of await dialog.getByRole("row").all()) await expect(row).toBeInViewport({ ratio: 1 });

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: vi.app.setAsideShow })).toBeFocused();
});
