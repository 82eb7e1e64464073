import type { Page } from "@playwright/test";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { reportWrongWords } from "#src/features/support-lines/report-wrong-words.ts";
import { reviewSectionWords } from "#src/filters/review-section-words.ts";
import { formatMillions, formatNumber } from "#src/lib/format-number.ts";
import { SHORT } from "#src/review/deck/deck-groups.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { expect, test } from "./fixtures.ts";
import { expectAtRest } from "./on-page.ts";

// The five tasks by what the page tells of itself alone: roles, names, states and text of the accessibility tree. No class, no place, no
// look is asked, and what the answers should be is counted from the file.

const { support, communes } = illustrativePublication();
const GIA_MINH_Q2 = support.filter(
  ({ communeId, month }) => communeId === "gia-minh" && ["2017-04", "2017-05", "2017-06"].includes(month),
);
const dongOf = (lines: readonly { delivered?: unknown }[]) =>
  lines.reduce((sum, { delivered }) => sum + (typeof delivered === "number" ? delivered : 0), 0);

/** All that the tree says, in plain spaces. */
async function told(page: Page): Promise<string> {
  return (await page.locator("body").ariaSnapshot()).replaceAll("\u00a0", " ");
}

async function hear(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => told(page)).toMatch(typeof text === "string" ? new RegExp(RegExp.escape(text)) : text);
}

test("by ear: who had no support for two months, who is in charge, what each commune got month by month, why Q3 is behind", async ({
  page,
}) => {
  await page.goto("/?period=2017-Q3");
  await hear(page, /link "Xử lý Liên Sơn · 2 tháng liền chưa có hỗ trợ.*phụ trách: Cơ quan cấp tỉnh 07/);
  // Nine pictures, nine texts, each of its own commune's own months.
  await expect.poll(async () => [...(await told(page)).matchAll(/img "?'?([^"]*), hỗ trợ từng tháng/g)].length).toBe(9);
  const all = await told(page);
  for (const { id, name } of communes) {
    const [, said = ""] =
      new RegExp(`${name}, hỗ trợ từng tháng, tháng 10/2016 – tháng 9/2017, triệu đồng: ([^"]*)`).exec(all) ?? [];
    for (const month of ["2016-12", "2017-06", "2017-09"]) {
      const lines = support.filter((line) => line.communeId === id && line.month === month);
      const reported = lines.filter(({ delivered }) => typeof delivered === "number");
      const owed = lines.filter(({ delivered }) => delivered === null).length;
      const axis = `${Number(month.slice(5))}/${month.slice(2, 4)}`;
      if (reported.length === 0) continue;
      const partly = owed > 0 ? ` và ${owed} nội dung chưa báo cáo` : "";
      expect(`${said};`, `${name}, ${month}`).toContain(
        ` ${axis}: ${formatMillions(dongOf(lines), "vi")}${partly};`.replaceAll("\u00a0", " "),
      );
    }
  }

  await page.getByRole("link", { name: /^Quý III\/2017 đạt 72,8 % kế hoạch/ }).press("Enter");
  // The overview has the next heading, too: it is the screen of the pace that is to say it.
  await hear(page, /heading "Từ tháng 7\/2017 đến tháng 9\/2017, đã thực hiện 72,8 % kế hoạch/);
  await hear(page, /heading "Từ 753 triệu đồng kế hoạch đến 548,5 triệu đồng thực hiện"/);
  const [, owed = ""] = /row "Chưa báo cáo −([\d,.]+) \d+"/.exec(await told(page)) ?? [];
  const missing = support.filter(({ month, delivered }) => month >= "2017-07" && month <= "2017-09" && delivered === null);
  expect(owed).toBe(
    formatMillions(
      missing.reduce((sum, { planned }) => sum + (typeof planned === "number" ? planned : 0), 0),
      "vi",
    ),
  );
});

test("by ear: Gia Minh in quarter II is told with what it comes to, and what a table is sorted by with what comes first", async ({
  page,
}) => {
  // What speaks comes once the page is at rest.
  const speaker = page.waitForResponse(/result-announcer/);
  await page.goto("/support");
  await speaker;
  await expectAtRest(page);
  await page.getByRole("radio", { name: "Quý II/2017" }).press("Space");
  await page.getByRole("button", { name: /^Xã / }).press("Enter");
  await page.getByRole("checkbox", { name: /^Gia Minh/ }).press("Space");
  await page.keyboard.press("Escape");
  const sum = `${formatMillions(dongOf(GIA_MINH_Q2), "vi")} triệu đồng`;
  await hear(page, `Gia Minh, Quý II/2017: ${GIA_MINH_Q2.length} nội dung, ${sum}`);
  await page.getByRole("button", { name: "Thực hiện (đồng)" }).press("Enter");
  const most = Math.max(...GIA_MINH_Q2.map(({ delivered }) => (typeof delivered === "number" ? delivered : 0)));
  await hear(
    page,
    new RegExp(
      `Sắp theo Thực hiện \\(đồng\\), giảm dần: đầu danh sách là tháng \\d+/2017, Gia Minh, ${RegExp.escape(formatNumber(most, "vi"))}`,
    ),
  );
  await page.getByRole("button", { name: new RegExp(`^${takeAwayWords.vi.open}`) }).press("Enter");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: /xlsx/ }).press("Enter");
  const file = (await downloading).suggestedFilename();
  await hear(page, takeAwayWords.vi.made(file));
});

test("by ear: the stage says which slide it shows, and the way back is the control that led there", async ({ page }) => {
  await page.goto("/?period=2017-Q3");
  await page.getByRole("link", { name: reviewSectionWords.vi.present }).press("Enter");
  await hear(page, /status: "?Trang 1 trên \d+/);
  for (const key of ["o", "n", "Escape", "7", "Enter"]) await page.keyboard.press(key);
  await hear(page, new RegExp(`Trang 7 trên ${SHORT}: `));
  const words = presenterWords.vi;
  await page.getByRole("button", { name: words.bar.close, exact: true }).press("Enter");
  await expect(page.getByRole("link", { name: reviewSectionWords.vi.present })).toBeFocused();
});

test("by ear: a wrong figure is reported, and it is said whom to send it to", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/support?period=2017-Q2&communes=gia-minh");
  await page
    .getByRole("row", { name: /Gia Minh/ })
    .first()
    .press("Enter");
  await page.getByRole("button", { name: reportWrongWords.vi.open }).press("Enter");
  await hear(page, `${reportWrongWords.vi.copied}`);
  await hear(page, /Gửi cho /);
});

test("what is waited for is busy in words, on every way in", async ({ page }) => {
  // The list of lines never comes: what needs it says that it is being read, and is busy; what does not is there.
  await page.route("**/api/support.json", () => undefined);
  await page.goto("/");
  await expect(page.getByRole("article").first()).toBeVisible();
  const waiting = await page.locator("[aria-busy=true]").evaluateAll((all) => all.map((one) => (one.textContent ?? "").trim()));
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.filter((text) => text === "")).toEqual([]);
  for (const address of ["/support", "/pace", "/agencies", "/present"]) {
    await page.goto(address);
    await expect(page.locator("[aria-busy=true]").first(), address).not.toHaveText("");
  }
});
