import { proposalsWords } from "#src/features/proposals/proposals-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { openOverview, panel, searchOf, violations, wider } from "./on-page.ts";

const words = proposalsWords.vi;

test("from the overview by keyboard to the proposals, by status, by addressee, in another order, and back", async ({ page }) => {
  await openOverview(page, "?communes=gia-minh,lien-son");
  await page.getByRole("navigation", { name: vi.app.nav.label }).getByRole("link", { name: vi.app.nav.proposals }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const list = panel(page, words.list.title);
  await expect(list.getByRole("row")).toHaveCount(1 + 5);
  await expect(list.getByRole("row").nth(1)).toContainText(words.list.overdue);

  await list.getByRole("radio", { name: /^Chờ trả lời/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => searchOf(page).get("status")).toBe("accepted");
  await page.goto("/proposals?communes=gia-minh,lien-son&status=all&group=addressee");
  await expect(list.getByRole("heading", { level: 3, name: words.list.noAddressee })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.goto("/proposals?period=2016-Q4&status=all");
  await expect(page.getByText(words.periodRule("Quý IV/2016"))).toBeVisible();
  await list.getByRole("button", { name: words.list.raisedOn }).click();
  await expect.poll(() => searchOf(page).get("sort")).toBe("-raisedOn");
  await page.goBack();
  await expect.poll(() => searchOf(page).get("sort")).toBeNull();
});

test("hostile proposals show sanely at 320 px, without a violation", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const text = `<img src=x onerror="document.body.remove()"> ${"kiếnnghịdài".repeat(450)}`;
  await routeJson(page, "proposals.json", {
    kind: "edited",
    edit: (rows) =>
      Array.isArray(rows) && rows.map((row, index) => (index < 3 ? { ...row, text, answer: text, addressedTo: null } : row)),
  });
  await page.goto("/proposals?status=all&group=addressee");
  await expect(panel(page, words.list.title).getByText("<img src=x").first()).toBeVisible();
  expect(await wider(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});
