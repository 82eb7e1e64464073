import { filterWords } from "#src/filters/filter-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { expectDrawn, filterBar, openList, openOverview, panel, violations } from "./on-page.ts";

const SCREENS = [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1440, height: 900 },
] as const;
const SCHEMES = ["light", "dark"] as const;

for (const { name, ...size } of SCREENS) {
  for (const colorScheme of SCHEMES) {
    test.describe(`on a ${name}, ${colorScheme}`, () => {
      test.use({ viewport: size, colorScheme });

      test("axe finds nothing in filters, notices, an open list, a table", async ({ page }) => {
        await openOverview(page, "?period=2017-Q3&communes=gia-minh,atlantis&by=month");
        await panel(page, /^Hỗ trợ theo/)
          .getByRole("button", { name: vi.overview.showTable })
          .click();
        if (size.width < 720)
          await filterBar(page)
            .getByRole("button", { name: new RegExp(`^${vi.filters.open}`) })
            .click();
        await openList(page, filterWords.vi.communes.name);
        expect(await violations(page)).toEqual([]);
      });

      test("nor in the state of failure, with its set-aside rows", async ({ page }) => {
        await routeJson(page, "support.json", { kind: "status", status: 500 });
        await routeJson(page, "proposals.json", { kind: "edited", edit: (rows) => [...(Array.isArray(rows) ? rows : []), {}] });
        await page.goto("/");
        await expect(panel(page, /^Hỗ trợ theo/).getByRole("alert")).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.getByRole("button", { name: vi.app.setAsideShow }).click();
        await expect(page.getByRole("dialog", { name: vi.app.setAsideTitle })).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}

test("axe finds nothing in the map when it shows the money, nor in a screen that nothing matches", async ({ page }) => {
  await openOverview(page, "?map=delivered");
  expect(await violations(page)).toEqual([]);
  await openOverview(page, "?map=completion&stack=sponsorType");
  expect(await violations(page)).toEqual([]);
  await page.goto("/?period=2016-07&communes=gia-tien&sponsorType=agency&kinds=vocationalTraining");
  await expect(page.getByRole("button", { name: vi.states.clearFilters })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto("/khong-co-trang-nay");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(vi.errors.notFoundTitle);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: "active" });
  await openOverview(page);
  await expectDrawn(page);
  expect(await violations(page)).toEqual([]);
});
