import { reportWrongWords } from "#src/features/support-lines/report-wrong-words.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { vi } from "#src/messages/vi.ts";
import { takeAwayWords } from "#src/ui/take-away-words.ts";
import { expect, test } from "./fixtures.ts";
import { filterBar, open, openList, openOverview } from "./on-page.ts";
import { hardToTouch } from "./touch.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

// What each screen shows by itself is `screens.spec.ts`'s.
test("no finger misses a control, and no field makes the phone zoom in, in what opens over a screen: filters, lists, menus, the search, a line", async ({
  page,
}) => {
  test.slow();
  const found: string[] = [];
  const look = async (part: string) => found.push(...(await hardToTouch(page, part)).map((each) => `${part}: ${each}`));
  await openOverview(page, "?period=2017-Q3&communes=gia-minh,lien-son&kinds=infrastructure");
  await look("search");
  await filterBar(page)
    .getByRole("button", { name: new RegExp(`^${vi.filters.open}`) })
    .tap();
  await openList(page, filterWords.vi.communes.name);
  await look("dialog[open]");
  await openOverview(page);
  await page
    .getByRole("button", { name: new RegExp(`^${takeAwayWords.vi.open}`) })
    .first()
    .tap();
  await look("[popover]:popover-open");
  await openOverview(page);
  await page.getByRole("button", { name: vi.app.search }).tap();
  await page.getByRole("dialog").getByRole("combobox").fill("gia");
  await expect(page.getByRole("option").first()).toBeVisible();
  await look("dialog[open]");
  await open(page, "/support?q=n%E1%BA%A5m&group=commune");
  await page.locator("tbody tr[data-row]").nth(1).tap();
  await page.getByRole("dialog").getByRole("button", { name: reportWrongWords.vi.open }).tap();
  await look("dialog[open]");
  expect(found).toEqual([]);
});
