import type { Page } from "@playwright/test";
import { dongOf } from "#mocks/demo-data/wire-publication.ts";
import { assembleDataset } from "#src/api/dataset.ts";
import { areaPanelWords } from "#src/features/overview/area-words.ts";
import { paths } from "#src/lib/paths.ts";
import { areaTrailWords } from "#src/views/area-trail-words.ts";
import { answersOfPublication } from "#test/demo-dataset.ts";
import { deckFor } from "#test/demo-deck.ts";
import { isWhole, listOf, PATIENCE_MS, publicationOf, test, WORLD_SIZES } from "./at-scale.ts";
import { expect } from "./fixtures.ts";
import {
  addresses,
  chooseAndRead,
  expectAtRest,
  loseNetwork,
  open as openPage,
  panel,
  periodChoice,
  sheetsOf,
  violations,
  wider,
} from "./on-page.ts";
import { deckProblems } from "./slide-fit.ts";
import { footDong, takenDong } from "./taken-lines.ts";

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const STAGE = { width: 1280, height: 720 };

/** Of every screen (issue 16). */
const MOST_NODES = 5000;
/** What a reader would still send to a printer at one press: a list longer than that says on paper what it leaves out. */
const MOST_SHEETS = 60;
const A4 = ["210×297", "297×210"];

/** The three that stand for the others in `npm test`: figures and panels, a list of communes, a grid of lines. */
const LOOKED_AT = ["/", "/communes", "/support"];
const PRINTED = ["/communes"];
/** The slide has the whole window, or the sheet. */
const isStage = (address: string) => address.startsWith(paths.present.pattern);

const open = (page: Page, address: string) => openPage(page, address, { timeout: PATIENCE_MS });
const lead = (page: Page) => page.getByRole("heading", { level: 1 });

for (const worldSize of WORLD_SIZES) {
  test.describe(worldSize.name, () => {
    // One after the other, in one worker and over one server: a world is large.
    test.describe.configure({ mode: "default", timeout: isWhole ? 60 * 60_000 : 240_000 });
    test.use({ worldSize, viewport: DESKTOP });

    test("axe finds nothing on a screen, light and dark, at a desk and on a phone; none is wider or holds too much", async ({
      page,
    }) => {
      for (const address of isWhole ? await addresses(page) : LOOKED_AT) {
        await page.goto("about:blank");
        await page.setViewportSize(DESKTOP);
        await page.emulateMedia({ colorScheme: "light" });
        await open(page, address);
        await expectAtRest(page);
        const nodes = await page.evaluate(() => document.getElementsByTagName("*").length);
        expect.soft(nodes, `${address}: elements`).toBeLessThanOrEqual(MOST_NODES);
        expect.soft(await violations(page), `${address}, light`).toEqual([]);
        expect.soft(await wider(page), `${address} at 1440`).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        if (isWhole) expect.soft(await violations(page), `${address}, dark`).toEqual([]);
        await page.setViewportSize(PHONE);
        await expectAtRest(page);
        expect.soft(await violations(page), `${address}, dark, at 390`).toEqual([]);
        expect.soft(await wider(page), `${address} at 390`).toEqual([]);
      }
    });

    test("a screen prints on sheets of A4, none wider than its sheet, and not without end", async ({ page }) => {
      const printed = isWhole ? (await addresses(page)).filter((address) => !isStage(address)) : PRINTED;
      for (const address of printed) {
        await open(page, address);
        const sheets = await sheetsOf(page);
        expect.soft(sheets.length, `${address}: sheets`).toBeLessThanOrEqual(MOST_SHEETS);
        for (const { width, height } of sheets) expect.soft(A4, address).toContain(`${width}×${height}`);
        // On paper what is wider than its sheet is cut.
        await page.emulateMedia({ media: "print" });
        expect.soft(await wider(page), `${address} on paper`).toEqual([]);
        await page.emulateMedia({ media: null });
      }
    });

    test("a presenter walks the deck by keys, the network cut after entering: every slide fits, and none is empty", async ({
      page,
      dataDir,
    }) => {
      const deck = deckFor(assembleDataset(answersOfPublication(publicationOf(dataDir))));
      await page.setViewportSize(STAGE);
      await page.goto(paths.present.href());
      await expect(lead(page)).toHaveText(deck.slides[0]?.title ?? "", { timeout: PATIENCE_MS });
      await loseNetwork(page);
      expect(deck.slides.length).toBeGreaterThan(5);
      expect(await deckProblems(page, deck)).toEqual([]);
    });

    // Without areas there is no way down through them.
    if (worldSize.provinces > 0)
      test("a leader goes from the whole to an area, to one of its communes, and back", async ({ page }) => {
        await open(page, "/");
        const whole = await lead(page).innerText();
        // Its panels are many: the control does not wait for them.
        expect((await chooseAndRead(periodChoice(page, /^Năm /))).isBehind).toBe(true);
        await expectAtRest(page);
        await page.goBack();
        await expect(lead(page)).toHaveText(whole, { useInnerText: true });
        const areas = panel(page, new RegExp(`^${areaPanelWords.vi.title("")}`));
        await areas.scrollIntoViewIfNeeded();
        const area = areas.getByRole("link", { name: /^Tỉnh \d+$/ }).first();
        const name = await area.innerText();
        await area.click();
        const trail = page.getByRole("navigation", { name: areaTrailWords.vi.label });
        await expect(trail).toContainText(name);
        await expect(lead(page)).not.toHaveText(whole, { useInnerText: true });
        const ofArea = await lead(page).innerText();
        const commune = page.getByRole("main").locator(`a[href^="${paths.communes.href()}/"]`).first();
        await commune.scrollIntoViewIfNeeded();
        await commune.click();
        await expect(page).toHaveURL(/\/communes\/xa-/);
        await expect(lead(page)).toContainText("Xã ");
        await page.goBack();
        await expect(lead(page)).toHaveText(ofArea, { useInnerText: true });
        await page.goBack();
        await expect(lead(page)).toHaveText(whole, { useInnerText: true });
      });

    test("a clerk finds a commune, told apart from its namesake by its area, and takes its quarter's lines away to the dong", async ({
      page,
      dataDir,
    }) => {
      const { id, name, area, dong } = communeToFind(dataDir);
      await open(page, "/");
      await page.keyboard.press("/");
      await page.keyboard.type(name);
      const found = page.getByRole("option").filter({ hasText: name });
      const its = area === undefined ? found : found.filter({ hasText: area });
      // The list follows what is typed.
      if (area !== undefined) await expect.poll(() => found.count(), { timeout: PATIENCE_MS }).toBeGreaterThan(1);
      await expect(its).toHaveCount(1, { timeout: PATIENCE_MS });
      await its.click();
      await expect(page).toHaveURL(new RegExp(`/communes/${id}`));
      await expect(lead(page)).toContainText(name);

      await open(page, `/support?communes=${id}&cols=title,planned,delivered`);
      await periodChoice(page, /^Quý/).last().press("Space");
      await expect.poll(async () => (await footDong(page))?.replaceAll(/\D/g, ""), { timeout: PATIENCE_MS }).toBe(String(dong));
      expect(await takenDong(page)).toEqual({ csv: dong, xlsx: dong });
    });
  });
}

/** A commune that has lines in the last quarter of the data, and a namesake wherever the world has one. */
function communeToFind(dataDir: string) {
  const { areas, dataThrough } = listOf(dataDir, "programme");
  const communes = listOf(dataDir, "communes");
  const quarterOf = (text: string) => `${text.slice(0, 4)}-${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
  const ofQuarter = listOf(dataDir, "support").filter((line) => quarterOf(line.month) === quarterOf(dataThrough));
  const sums = new Map<string, number>();
  for (const { communeId, delivered } of ofQuarter) sums.set(communeId, (sums.get(communeId) ?? 0) + dongOf(delivered));
  const count = (name: string) => communes.filter((each) => each.name === name).length;
  const helped = communes.filter(({ id }) => (sums.get(id) ?? 0) > 0);
  const chosen = helped.find(({ name }) => count(name) > 1) ?? helped[0];
  if (!chosen) throw new Error("The world has no commune with lines in its last quarter");
  const area = areas?.find(({ id }) => id === chosen.areaId)?.name;
  return { id: chosen.id, name: chosen.name, area, dong: sums.get(chosen.id) ?? 0 };
}
