import type { Page } from "@playwright/test";
import { createRandom } from "#mocks/demo-data/random.ts";
import { supportLinesWords } from "#src/features/support-lines/support-lines-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, test } from "./fixtures.ts";
import { headline, open, searchOf, violations, wider } from "./on-page.ts";
import { footDong, takenDong } from "./taken-lines.ts";

const words = supportLinesWords.vi;

async function openLines(page: Page, search = ""): Promise<void> {
  await page.goto(`/support${search}`);
  await expect(page.locator("main tfoot").or(page.getByRole("main").getByText(vi.states.noMatch))).toBeVisible();
  await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
}

function rows(page: Page) {
  return page.locator("tbody tr[data-row]");
}

test("axe finds nothing in a grouped table and an open line, on a phone and at a desk", async ({ page }) => {
  test.slow();
  for (const [colorScheme, width, lang] of [
    ["light", 390, "vi"],
    ["dark", 1440, "en"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await openLines(page, `?group=commune&period=2017-Q3&lang=${lang}`);
    expect(await violations(page)).toEqual([]);
    await rows(page).nth(1).click();
    await expect(page.locator("dialog[open]")).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await openLines(page, "?cols=month,commune,sponsor,kind,title,planned,delivered,completion,form,outputs,note,id");
  expect(await wider(page)).toEqual([]);
});

test("for ten random filters the foot of the lines is the overview's figure, to the dong", async ({ page }) => {
  test.slow();
  const random = createRandom(2017);
  const communes = [
    "gia-thang",
    "gia-phuong",
    "gia-lac",
    "gia-minh",
    "gia-trung",
    "gia-thinh",
    "lien-son",
    "gia-hung",
    "gia-tien",
  ];
  const periods = ["2016", "2017", "2016-Q4", "2017-Q1", "2017-Q2", "2017-Q3", "2017-08", ""];
  for (let round = 0; round < 10; round++) {
    const search = new URLSearchParams({ lang: "vi" });
    const period = random.pick(periods);
    if (period) search.set("period", period);
    if (random.chance(0.6)) search.set("communes", [...new Set([random.pick(communes), random.pick(communes)])].sort().join(","));
    if (random.chance(0.4)) search.set("sponsorType", random.pick(["agency", "enterprise"]));
    await open(page, `/?${search}`);
    const figure = headline(page, vi.figures.labels.delivered);
    const exact = await figure.evaluate(
      (element) => element.querySelector("[title]")?.getAttribute("title") ?? element.getAttribute("title"),
    );
    await openLines(page, `?${search}&cols=title,planned,delivered`);
    const foot = await footDong(page);
    if (foot === null) {
      // Without a line there is no table, and no figure either: not 0.
      expect(exact, `${search}`).toBeNull();
      continue;
    }
    const dong = foot.replace(/\D/g, "");
    expect((exact ?? "").replace(/\D/g, ""), `${search}`).toBe(dong);
    expect(await takenDong(page), `${search}`).toEqual({ csv: Number(dong), xlsx: Number(dong) });
  }
});

test("Ctrl+F leads to the field that looks through all lines, and says why; pressed again, or where all rows are there, it is the browser's", async ({
  page,
}) => {
  await openLines(page);
  const all = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 2;
  expect(await rows(page).count()).toBeLessThan(all);
  // What the page leaves to the browser.
  await page.evaluate(() => {
    document.documentElement.dataset.left = "";
    addEventListener("keydown", (event) => {
      if (event.key === "f" && !event.defaultPrevented)
        document.documentElement.dataset.left += event.metaKey ? "meta " : "ctrl ";
    });
  });
  const html = page.locator("html");
  const field = page.getByRole("searchbox", { name: words.search });
  const told = page.getByText(`/${all} dòng`);
  await rows(page).nth(2).focus();
  await page.keyboard.press("Control+f");
  await expect(field).toBeFocused();
  await expect(told).toBeVisible();
  await expect(html).toHaveAttribute("data-left", "");
  await page.keyboard.press("Control+f");
  await expect(html).toHaveAttribute("data-left", "ctrl ");
  await page.keyboard.press("Tab");
  await expect(told).toBeHidden();
  await page.keyboard.press("Meta+f");
  await expect(field).toBeFocused();
  await expect(html).toHaveAttribute("data-left", "ctrl ");

  await page.keyboard.type("nấm");
  await expect(told).toBeHidden();
  await expect.poll(async () => Number(await page.locator("table").getAttribute("aria-rowcount")) - 2).toBeLessThan(20);
  await rows(page).first().focus();
  await page.keyboard.press("Control+f");
  await expect(html).toHaveAttribute("data-left", "ctrl ctrl ");
  await expect(field).not.toBeFocused();
});

test("a line is found, opened and closed by the keyboard alone; its link opens it again", async ({ page }) => {
  await openLines(page);
  await page.getByRole("searchbox", { name: words.search }).focus();
  await page.keyboard.type("GIA THINH");
  await expect.poll(() => searchOf(page).get("q")).toBe("GIA THINH");
  await expect(page.getByRole("grid")).not.toHaveAttribute("aria-rowcount", "304");
  await rows(page).first().focus();
  await page.keyboard.press("End");
  const last = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
  await expect(page.locator("tr:focus")).toHaveAttribute("aria-rowindex", String(last));
  await expect(page.locator("tr:focus")).toBeInViewport();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowDown");
  const index = await page.locator("tr:focus").getAttribute("aria-rowindex");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Gia Thịnh");
  const link = page.url();
  await page.keyboard.press("Escape");
  await expect(page.locator("tr:focus")).toHaveAttribute("aria-rowindex", index ?? "");
  await expect.poll(() => searchOf(page).get("line")).toBeNull();
  await page.goto(link);
  await expect(page.getByRole("dialog")).toContainText("Gia Thịnh");
});

test("going back brings the order, the groups and the place in the table", async ({ page }) => {
  await openLines(page, "?sort=delivered&group=kind");
  const scroller = page.getByRole("region", { name: words.caption });
  await scroller.evaluate((element) => element.scrollTo(0, 3000));
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(3000);
  await page.getByRole("button", { name: words.headings.commune, exact: true }).click();
  await expect.poll(() => searchOf(page).get("sort")).toBe("commune");
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(0);
  await page.goBack();
  await expect.poll(() => searchOf(page).get("sort")).toBe("delivered");
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(3000);
  await page.getByRole("navigation", { name: vi.app.nav.label }).getByRole("link", { name: vi.app.nav.overview }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("treegrid")).toBeVisible();
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(3000);
});

for (const width of [720, 768, 1024]) {
  test(`at ${width} px planned, delivered and their share are in sight, without a sideways scroll`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1024 });
    for (const lang of ["vi", "en"] as const) {
      await openLines(page, `?lang=${lang}`);
      const { headings } = supportLinesWords[lang];
      for (const key of ["month", "commune", "title", "planned", "delivered", "completion"] as const)
        await expect(page.getByRole("columnheader", { name: headings[key] })).toBeInViewport({ ratio: 1 });
      const table = page.getByRole("region", { name: supportLinesWords[lang].caption });
      expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      // A sum is not broken, nor cut off.
      const cut = await page
        .locator("tbody tr[data-row] td[data-figure], tfoot td[data-figure]")
        .evaluateAll((all) => all.filter((cell) => cell.scrollWidth > cell.clientWidth || cell.clientHeight > 60).length);
      expect(cut).toBe(0);
    }
  });
}
