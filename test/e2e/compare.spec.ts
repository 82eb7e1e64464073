import { readFile } from "node:fs/promises";
import { compareWords } from "#src/features/compare/compare-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { clipped, open, panel, searchOf, violations, wider } from "./on-page.ts";

const words = compareWords.vi;

test("two periods, then communes: chosen by select, in the address, and back takes each step back", async ({ page }) => {
  await page.goto("/compare");
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(/^Quý III\/2017: hỗ trợ .+ so với Quý II\/2017, chưa kể 8 nội dung chưa báo cáo\.$/);
  await page.getByRole("combobox", { name: words.a, exact: true }).selectOption("2017-Q1");
  await expect(title).toContainText("Quý I/2017");
  await expect.poll(() => searchOf(page).toString()).toBe("a=2017-Q1&b=2017-Q3");
  await panel(page, words.byMonth.title).getByText(words.byMonth.table).click();
  await expect(page.getByRole("table", { name: words.byMonth.caption })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole("radio", { name: words.modes.communes }).check({ force: true });
  await page.getByRole("combobox", { name: words.place(3) }).selectOption("gia-tien");
  await expect(title).toContainText("Gia Tiến");
  await page.goBack();
  await expect(title).not.toContainText("Gia Tiến");
  await page.goBack();
  await expect(title).toContainText("Quý I/2017");
});

test("both ways of comparing stand on a phone with nothing cut off, and the name of a figure stays in sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const search of ["", "?a=2016&b=2017", "?mode=communes&of=gia-minh,gia-lac&lang=en"]) {
    await open(page, `/compare${search}`);
    expect(await wider(page), search).toEqual([]);
    expect(await clipped(page), search).toEqual([]);
    const scroller = page.getByRole("region", { name: /^(Các chỉ tiêu|Figures): / });
    expect(await scroller.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), search).toBeLessThanOrEqual(0);
  }
  await open(page, "/compare?mode=communes&of=gia-minh,gia-lac,gia-hung,gia-tien");
  expect(await wider(page)).toEqual([]);
  const scroller = page.getByRole("region", { name: new RegExp(`^${words.figuresTitle}: `) });
  await scroller.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  const name = page.getByRole("rowheader", { name: words.figures.delivered });
  await expect.poll(async () => Math.round((await name.boundingBox())?.x ?? -1)).toBe(16);
});

test("the months are taken away as the picture that is drawn", async ({ page }) => {
  await open(page, "/compare");
  const months = panel(page, words.byMonth.title);
  await months.getByRole("button", { name: /^Tải về/ }).click();
  const saving = page.waitForEvent("download");
  await months.getByRole("button", { name: "SVG" }).click();
  const text = await readFile(await (await saving).path(), "utf8");
  for (const said of ["Quý II/2017", "Quý III/2017", "273", "157,5", words.byMonth.owed]) expect(text).toContain(said);
  expect(text).not.toMatch(/var\(|class=/);
});

test("four communes and a wrong one stand at 320 px and in the dark, without a violation", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/compare?mode=communes&of=gia-minh,gia-lac,atlantis,gia-hung,gia-tien");
  await expect(page.getByText(words.problem(words.problems.of, "atlantis"))).toBeVisible();
  expect(await wider(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: vi.filters.dismiss }).click();
  await expect.poll(() => searchOf(page).get("of")).toBe("gia-minh,gia-lac,gia-hung,gia-tien");
});
