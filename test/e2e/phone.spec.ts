import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import {
  addresses,
  bars,
  COMMUNES,
  card,
  cards,
  expectDrawn,
  filterBar,
  open,
  openOverview,
  panel,
  searchOf,
  timeChart,
  violations,
} from "./on-page.ts";
import { FINGER } from "./touch.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("the header is one row of 52 px, with the search and a menu of language and theme", async ({ page }) => {
  await openOverview(page);
  const banner = page.getByRole("banner");
  const navigation = await banner.getByRole("navigation").boundingBox();
  expect(navigation?.y).toBe(52);
  expect(navigation?.height).toBeGreaterThanOrEqual(FINGER);
  for (const name of [vi.app.search, vi.app.menu]) {
    const box = await banner.getByRole("button", { name }).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(FINGER);
    expect(box?.height).toBeGreaterThanOrEqual(FINGER);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(52);
  }
  const language = banner.getByRole("radio", { name: "EN" });
  await expect(language).toBeHidden();
  await banner.getByRole("button", { name: vi.app.menu }).tap();
  await expect(banner.getByRole("combobox", { name: vi.app.theme })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(language).toBeHidden();
  await banner.getByRole("button", { name: vi.app.menu }).tap();
  await language.tap();
  await expect.poll(() => searchOf(page).get("lang")).toBe("en");
});

test("the entry of the page one is on is in sight, and the row fades where it goes on", async ({ page }) => {
  await page.goto("/data");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const current = page.getByRole("navigation").locator("[aria-current]");
  await expect(current).toHaveText(vi.app.nav.data);
  await expect(current).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("navigation").first()).toHaveCSS("mask-image", /linear-gradient/);
});

test("every entry of the navigation and every choice of the menu is as wide as a finger", async ({ page }) => {
  for (const lang of ["vi", "en"]) {
    await openOverview(page, `?lang=${lang}`);
    await page.locator("header [popovertarget]").tap();
    const narrow = await page.locator("header nav a, header [popover] label, header [popover] select").evaluateAll(
      (all, least) =>
        all
          .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < least || box.height < least)
          .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
      FINGER,
    );
    expect(narrow, lang).toEqual([]);
  }
});

test("what the keyboard reaches does not hide under the bar at the foot", async ({ page }) => {
  await openOverview(page);
  const foot = await page.getByRole("complementary").boundingBox();
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate((top) => {
      const focused = document.activeElement;
      if (!focused || focused.closest("aside, header, dialog")) return null;
      const { top: from, bottom } = focused.getBoundingClientRect();
      return (from + bottom) / 2 > top ? `${focused.textContent} ${from}–${bottom}` : null;
    }, foot?.y ?? 0);
    expect(hidden).toBeNull();
  }
});

test("however many are chosen, the chips are one row that fades; the keyboard reaches each, and stays among them when one is taken back", async ({
  page,
}) => {
  const kinds = "infrastructure,vocationalTraining";
  await openOverview(
    page,
    `?period=2017&sponsorType=agency&kinds=${kinds}&communes=gia-thang,gia-phuong,gia-lac,gia-minh,gia-trung,gia-thinh,lien-son,gia-hung,gia-tien`,
  );
  const row = filterBar(page).getByRole("list");
  const chips = row.getByRole("button", { name: /^Bỏ lọc / });
  const all = filterBar(page).getByRole("button", { name: vi.filters.clearAll });
  expect(await chips.count()).toBeGreaterThan(COMMUNES.length);
  expect((await filterBar(page).boundingBox())?.height).toBeLessThan(120);
  await expect(row).toHaveCSS("mask-image", /linear-gradient/);
  await expect(all).toBeInViewport({ ratio: 1 });
  await filterBar(page)
    .getByRole("button", { name: new RegExp(`^${vi.filters.open}`) })
    .focus();
  for (const chip of await chips.all()) {
    await page.keyboard.press("Tab");
    await expect(chip).toBeFocused();
    await expect(chip).toBeInViewport({ ratio: 1 });
    const [box, end] = [await chip.boundingBox(), await all.boundingBox()];
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(end?.x ?? 0);
  }
  const count = await chips.count();
  await page.keyboard.press("Enter");
  await expect(chips).toHaveCount(count - 1);
  await expect(chips.last()).toBeFocused();
  const second = (await chips.nth(1).getAttribute("aria-label")) ?? "";
  await chips.first().press("Enter");
  await expect(chips).toHaveCount(count - 2);
  await expect(row.getByRole("button", { name: second })).toBeFocused();
  await all.press("Enter");
  await expect(row).toHaveCount(0);
  await expect(filterBar(page).getByRole("button", { name: vi.filters.open })).toBeFocused();
  await expectDrawn(page);
});

test("the overview shows the chart, then each commune as a row that a tap opens; what is read is in the order of what is seen", async ({
  page,
}) => {
  await openOverview(page);
  const headings = page.getByRole("main").getByRole("heading");
  const seen = await headings.evaluateAll((all) =>
    all.map((heading) => ({ level: heading.tagName, text: heading.textContent ?? "" })),
  );
  const placeOf = (text: RegExp) => seen.findIndex((heading) => text.test(heading.text));
  expect(placeOf(/^Hỗ trợ theo quý/)).toBeLessThan(placeOf(/^Từng xã/));
  expect(placeOf(/^Từng xã/)).toBeLessThan(placeOf(/^Gia Thắng/));
  // The parts below it, in the order of the page.
  const tops = await page.locator("main > div > div").evaluateAll((all) => {
    const parts = all.slice(all.findIndex((part) => part.querySelector("figure")));
    return parts.map((part) => part.getBoundingClientRect().top);
  });
  expect(tops.length).toBeGreaterThan(4);
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  expect(seen.filter(({ level }) => level === "H3").length).toBeGreaterThanOrEqual(COMMUNES.length);

  for (const one of await cards(page).all()) expect((await one.boundingBox())?.height).toBeLessThan(110);
  const row = card(page, "Gia Lạc");
  await expect(row).toContainText("288 triệu");
  await expect(row).toContainText("đạt 83,7 % kế hoạch (chưa báo cáo 28 triệu đồng)");
  await expect(row).toContainText("Chưa đăng ký");
  const rest = row.getByText("14/19 tiêu chí");
  await expect(rest).toBeHidden();
  await row.getByText("288 triệu").first().tap();
  await expect(rest).toBeVisible();
  await row.locator("summary").press("Enter");
  await expect(rest).toBeHidden();
  await row.locator("summary").press("Enter");
  expect(await violations(page)).toEqual([]);
  await row.getByRole("link", { name: "Xã Gia Lạc" }).tap();
  await expect(page).toHaveURL(/\/communes\/gia-lac$/);
});

test("the figures of a bar that is touched cover no bar, and go with a tap elsewhere, Esc and a scroll", async ({ page }) => {
  await openOverview(page);
  const tip = timeChart(page).getByRole("heading", { level: 3 });
  const title = panel(page, /^Hỗ trợ theo/).getByRole("heading", { level: 2 });
  const touch = async (quarter: string) => {
    // A tap is the bar's link as well.
    await timeChart(page).getByText(quarter, { exact: true }).first().tap({ force: true });
    await expectDrawn(page);
  };
  const scroll = async () => {
    const { x, y } = (await bars(page).nth(9).boundingBox()) ?? { x: 0, y: 0 };
    const session = await page.context().newCDPSession(page);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    for (const step of [20, 40, 60])
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y + step }] });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  await title.scrollIntoViewIfNeeded();
  await touch("Quý IV");
  await expect(timeChart(page).locator(".recharts-wrapper")).toBeVisible();
  for (const [part, away] of [
    ["a tap", () => title.tap()],
    ["Esc", () => page.keyboard.press("Escape")],
    ["a scroll", scroll],
  ] as const) {
    await bars(page).nth(9).tap();
    await expectDrawn(page);
    await expect(tip, part).toBeVisible();
    const { top, bottom } = await tip.locator("..").evaluate((element) => element.getBoundingClientRect());
    const covered = await bars(page).evaluateAll(
      (all, tall) =>
        all.filter((bar) => {
          const box = bar.getBoundingClientRect();
          return box.height > 0 && box.top < tall.bottom && box.bottom > tall.top;
        }).length,
      { top, bottom },
    );
    expect(covered, part).toBe(0);
    await away();
    await expect(tip, part).toBeHidden();
  }
});

for (const height of [600, 844]) {
  test(`at ${height} px of height no bar lies over what has the focus, and bars that stay in sight leave room`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height });
    for (const address of ["/?period=2017-Q3&communes=gia-minh,gia-lac", "/agencies", "/support?group=commune", "/coverage"]) {
      await open(page, address);
      const position = height < 700 ? "static" : "sticky";
      await expect(filterBar(page)).toHaveCSS("position", position);
      await expect(page.getByRole("complementary")).toHaveCSS("position", position);
      // There, and back.
      for (let stop = 0; stop < 80; stop += 1) {
        await page.keyboard.press(stop < 45 ? "Tab" : "Shift+Tab");
        const covered = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return null;
          const { left, top, width, height: tall } = focused.getBoundingClientRect();
          // Of what is higher than the window, the part in sight.
          const from = Math.max(top, 0);
          const middle = (from + Math.min(top + tall, innerHeight)) / 2;
          const over = document
            .elementFromPoint(Math.max(0, left) + Math.min(width, innerWidth) / 2, middle)
            ?.closest("search, aside");
          return over && !over.contains(focused) ? `${over.tagName} over ${focused.outerHTML.slice(0, 120)}` : null;
        });
        expect(covered, `${address}, stop ${stop}`).toBeNull();
      }
    }
  });
}

/** What is read by its rows and columns stays a grid, which scrolls beside its names. */
const GRIDS = ["/criteria", "/coverage", "/reporting", "/report"];

test("no list scrolls sideways: each row is a card that is still a row of a table, and is sorted by any of its columns", async ({
  page,
}) => {
  test.slow();
  for (const address of (await addresses(page)).filter((one) => !GRIDS.includes(one))) {
    await open(page, address);
    const sideways = await page
      .getByRole("main")
      .locator(":has(> table)")
      .evaluateAll((all) => all.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.ariaLabel));
    expect(sideways, address).toEqual(address === "/data" ? [expect.stringContaining("từng tháng")] : []);
  }

  await open(page, "/agencies");
  const table = page.getByRole("table");
  const rows = table.getByRole("row");
  await expect(rows).toHaveCount(14);
  const first = rows.nth(1);
  const [name, verdict] = [first.getByRole("rowheader"), first.getByRole("cell", { name: "cần đôn đốc" })];
  const planned = first.getByRole("cell").nth(1);
  const [nameBox, verdictBox, plannedBox] = [await name.boundingBox(), await verdict.boundingBox(), await planned.boundingBox()];
  expect(verdictBox?.x).toBeGreaterThan((nameBox?.x ?? 0) + (nameBox?.width ?? 0));
  expect(plannedBox?.y).toBeGreaterThan((nameBox?.y ?? 0) + 20);
  for (const row of (await rows.all()).slice(1)) expect((await row.boundingBox())?.height).toBeLessThan(150);
  await expect(first.locator("[data-mark]")).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "TH/KH" })).toHaveCount(1);

  await page.getByRole("combobox", { name: vi.table.sort }).selectOption({ label: "Nội dung" });
  await expect.poll(() => searchOf(page).get("sort")).toContain("lines");
  const lines = async () => (await table.locator("tbody [data-heading='Nội dung']").allTextContents()).map(Number);
  await expect.poll(lines).toHaveLength(12);
  expect(await lines()).toEqual((await lines()).sort((a, b) => b - a));
  await page.getByRole("button", { name: vi.table.reverse }).tap();
  await expect.poll(async () => (await lines()).at(0)).toBeLessThan((await lines()).at(-1) ?? 0);
  expect(await violations(page)).toEqual([]);
});
