import { sponsorsWords } from "#src/features/sponsors/sponsors-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { openOverview, panel, searchOf, violations, wider } from "./on-page.ts";

const { list, page: pageWords } = sponsorsWords.vi;

/** The views that are one choice away from a screen's own: the screens themselves are in `screens.spec.ts`. */
const VIEWS = [
  "/enterprises?period=2017-Q3&show=promised",
  "/agencies?period=2016-07&show=promised",
  "/coverage?with=sponsor&period=2017",
  "/enterprises/nobody",
];

for (const [colorScheme, width, lang] of [
  ["light", 390, "vi"],
  ["dark", 1440, "en"],
] as const) {
  test(`axe finds nothing in the further views of sponsors, ${colorScheme}, ${width} px, ${lang}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const view of VIEWS) {
      await page.goto(`${view}${view.includes("?") ? "&" : "?"}lang=${lang}`);
      await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await violations(page), view).toEqual([]);
      expect(await wider(page), view).toEqual([]);
    }
  });
}

test("which enterprise promised but delivered nothing in Quý III/2017, and for whom: in at most two clicks", async ({ page }) => {
  await openOverview(page);
  await panel(page, new RegExp(vi.overview.attention.title))
    .getByRole("link", { name: `${vi.sponsorTypes.enterprise} (1)` })
    .click();
  const row = page.getByRole("rowheader", { name: /^Doanh nghiệp 07/ });
  await expect(row).toContainText("Cam kết 5 triệu đồng cho Gia Thịnh");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect.poll(() => [searchOf(page).get("period"), searchOf(page).get("show")]).toEqual(["2017-Q3", "promised"]);
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Doanh nghiệp 07" })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("radio", { name: /^Cam kết mà chưa thực hiện/ })).toBeChecked();
});

test("by keyboard alone a list is cut down and sorted, and a sponsor opened", async ({ page }) => {
  await page.goto("/agencies?period=2017-Q3");
  await page.getByRole("radio", { name: /^Tất cả \(/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: /^Chưa hỗ trợ gì/ })).toBeChecked();
  const sort = page.getByRole("button", { name: list.name.agency, exact: true });
  await sort.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: list.name.agency })).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(() => [searchOf(page).get("show"), searchOf(page).get("sort")]).toEqual(["idle", "name"]);
  const first = page.getByRole("rowheader").getByRole("link").first();
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: pageWords.byCommune, exact: true })).toBeVisible();
});

test("hostile names and texts stay within 320 px, as text", async ({ page }) => {
  const long = `<img src=x onerror="alert(1)">${"Đ".repeat(170)}`;
  const rename = (rows: unknown) =>
    Array.isArray(rows) ? rows.map((row: object) => ({ ...row, name: long, sector: long, level: long })) : [];
  await routeJson(page, "enterprises.json", { kind: "edited", edit: rename });
  await routeJson(page, "agencies.json", { kind: "edited", edit: rename });
  await routeJson(page, "communes.json", { kind: "edited", edit: rename });
  await page.setViewportSize({ width: 320, height: 700 });
  for (const view of [
    "/enterprises?period=2017-Q3",
    "/enterprises/dn-07",
    "/coverage?with=sponsor",
    "/coverage",
    "/reporting",
    "/pace",
  ]) {
    await page.goto(view);
    await expect(page.getByRole("main").getByText(long).first()).toBeAttached();
    expect(await wider(page), view).toEqual([]);
  }
});
