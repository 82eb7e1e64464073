import type { Page } from "@playwright/test";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { vi } from "#src/messages/vi.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import {
  bars,
  clipped,
  expectAtRest,
  expectDrawn,
  expectLetters,
  filterBar,
  headline,
  openList,
  openOverview,
  wider,
} from "./on-page.ts";

const WIDTHS = [1920, 1440, 1280, 768, 390, 320];
const LANGUAGES = ["vi", "en"] as const;

/** Pairs of axis labels of the chart over time that touch each other. */
function overlappingTicks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll("main figure svg g text")];
    const boxes = texts
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.box.left < other.box.right - 0.5 &&
            other.box.left < one.box.right - 0.5 &&
            one.box.top < other.box.bottom - 2 &&
            other.box.top < one.box.bottom - 2,
        )
        .map((other) => `${one.text} × ${other.text}`),
    );
  });
}

/** Labels of the chart that reach out of the window. */
function ticksOutside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main figure svg g text")]
      .filter((text) => text.getBoundingClientRect().left < 0 || text.getBoundingClientRect().right > innerWidth)
      .map((text) => text.textContent ?? ""),
  );
}

/** Looked at at each width: loaded in the widest window, which is then made narrower. */
async function atEachWidth(page: Page, address: string, arrive: () => Promise<void>, look: (width: number) => Promise<void>) {
  await page.goto("about:blank");
  for (const [index, width] of WIDTHS.entries()) {
    await page.setViewportSize({ width, height: 900 });
    if (index === 0) await page.goto(address);
    await arrive();
    await expectAtRest(page);
    await look(width);
  }
}

for (const lang of LANGUAGES) {
  test(`at no width does anything scroll sideways, is cut off or overlaps, in ${lang}`, async ({ page }) => {
    test.slow();
    const ofChart = [`/?lang=${lang}`, `/?lang=${lang}&by=month`];
    for (const address of ofChart)
      await atEachWidth(
        page,
        address,
        () => expectDrawn(page),
        async (width) => {
          const at = `${address} at ${width} px`;
          expect.soft(await wider(page), `wider than the window, ${at}`).toEqual([]);
          expect.soft(await clipped(page), `cut off, ${at}`).toEqual([]);
          expect.soft(await overlappingTicks(page), `overlapping labels, ${at}`).toEqual([]);
          expect.soft(await ticksOutside(page), `labels outside, ${at}`).toEqual([]);
        },
      );
    const filters = "period=2017-Q3&communes=gia-minh,lien-son,gia-trung&kinds=infrastructure&sponsorType=enterprise";
    for (const [address, arrive] of [
      [`/?lang=${lang}&${filters}`, () => expectDrawn(page)],
      [`/communes/gia-minh?lang=${lang}`, () => expect(page.getByRole("table").first()).toBeVisible()],
    ] as const)
      await atEachWidth(page, address, arrive, async (width) => {
        expect.soft(await wider(page), `wider than the window, ${address} at ${width} px`).toEqual([]);
        expect.soft(await clipped(page), `cut off, ${address} at ${width} px`).toEqual([]);
      });
  });
}

test("the filters of a programme with areas stand in one row of a desk's window and of a projector's, in both languages", async ({
  page,
}) => {
  const { programme } = illustrativePublication();
  const areas = [{ id: "tinh-01", name: "Tỉnh 01", level: "province" }];
  const areaLevels = [{ id: "province", one: { vi: "tỉnh", en: "province" }, many: { vi: "tỉnh", en: "provinces" } }];
  await routeJson(page, "programme.json", { kind: "json", data: { ...programme, areaLevels, areas } });
  for (const lang of LANGUAGES) {
    await openOverview(page, `?lang=${lang}`);
    await expect(filterBar(page).getByRole("combobox", { name: lang === "vi" ? "Tỉnh" : "Province" })).toBeVisible();
    for (const width of [1280, 1440, 1600, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => rowsOfControls(page), `${lang} ${width}`).toEqual({ controls: 6, rows: 1 });
    }
  }
});

/** The controls of the bar, and the rows that they stand in. */
function rowsOfControls(page: Page): Promise<{ controls: number; rows: number }> {
  return filterBar(page).evaluate((bar) => {
    const controls = [...bar.querySelectorAll("select, button[popovertarget]")].map((one) => one.getBoundingClientRect());
    return { controls: controls.length, rows: new Set(controls.map(({ top }) => Math.round(top / 10))).size };
  });
}

test.describe("on a phone, for the first time", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the figures wait neither for the web font nor for Recharts; another page is drawn in the font, and so is the second visit", async ({
    page,
  }) => {
    const asked: string[] = [];
    let arrive = () => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\.woff2$|\/charts-[^/]*\.js$/, async (route) => {
      asked.push(route.request().url());
      await held;
      await route.continue();
    });
    await page.goto("/");
    await expect(headline(page, vi.figures.labels.delivered)).toContainText("2,5 tỷ đồng");
    await expect(bars(page).first()).toBeAttached();
    await expect(page.locator(":root[data-letters=late]")).toHaveCount(1);
    // The narrowest phone, in letters that are not ours.
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(() => wider(page)).toEqual([]);
    if (size) await page.setViewportSize(size);
    await expect.poll(() => asked.filter((url) => url.endsWith(".woff2")).length).toBe(4);
    expect(asked.filter((url) => url.endsWith(".js"))).toEqual([]);
    arrive();
    await expectLetters(page);
    await expect.poll(() => asked.filter((url) => url.endsWith(".js")).length).toBeGreaterThan(0);
    // Under the reader's eyes the letters stay what they are: in others a sentence breaks its lines anew.
    const family = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(await family()).not.toContain("Be Vietnam Pro");
    await headline(page, vi.figures.labels.delivered).getByRole("link").first().click();
    await expect(page).not.toHaveURL(/\/$/);
    await expect.poll(family).toContain("Be Vietnam Pro");

    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.documentElement.dataset.letters) Reflect.set(window, "wereLate", true);
      }).observe(document, { subtree: true, attributes: true });
    });
    await page.goto("/");
    await expectDrawn(page);
    expect(await page.evaluate(() => Reflect.get(window, "wereLate"))).toBeUndefined();
  });
});

test.describe("under a finger", () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const size of [
    { width: 390, height: 844 },
    { width: 1024, height: 768 },
  ]) {
    test(`each control of the filters is at least 44 px high, at ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await openOverview(page, "?period=2017-Q3&communes=gia-minh");
      if (size.width < 720)
        await filterBar(page)
          .getByRole("button", { name: new RegExp(`^${vi.filters.open}`) })
          .tap();
      await openList(page, filterWords.vi.communes.name);
      const small = await filterBar(page).evaluate((bar) =>
        [...bar.querySelectorAll("button, select, label:has(input)")].flatMap((control) => {
          const { width, height } = control.getBoundingClientRect();
          if (!control.checkVisibility() || width === 0) return [];
          return height < 44 || width < 24 ? [`${control.textContent?.slice(0, 30)}: ${width} × ${height}`] : [];
        }),
      );
      expect(small).toEqual([]);
      await expectDrawn(page);
    });
  }
});
