import type { Page } from "@playwright/test";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { crowdedDeck, crowdedPublication, demoDeck, provinceDeck, provincePublication } from "#test/demo-deck.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { deckProblems, slideProblems } from "./slide-fit.ts";

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

async function serve(page: Page, publication: WirePublication): Promise<void> {
  for (const endpoint of ENDPOINTS) await routeJson(page, `${endpoint}.json`, { kind: "json", data: publication[endpoint] });
}

test("the measure finds what is small, outside, clipped or upon something else", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const texts = [
    ["position: absolute; top: 10px; font-size: 23px", "small"],
    ["position: absolute; top: 700px", "low"],
    ["position: absolute; top: 100px; width: 60px; overflow: hidden; white-space: nowrap", "far too long"],
    ["position: absolute; top: 200px", "under"],
    ["position: absolute; top: 210px", "upon"],
    ["position: absolute; top: 400px", "well set"],
  ];
  await page.setContent(
    `<body style="margin: 0"><div data-slide="faulty" style="position: relative; width: 1280px; height: 720px; font-size: 24px">${texts
      .map(([style, text]) => `<p style="${style}; margin: 0"><span>${text}</span></p>`)
      .join("")}</div>`,
  );
  expect(await slideProblems(page, "faulty")).toEqual([
    "faulty: 23 px: small",
    "faulty: outside: low",
    "faulty: clipped: far too long",
    "faulty: overlap: upon × under",
  ]);
});

for (const size of SIZES) {
  for (const language of LANGUAGES) {
    const at = `at ${size.width}×${size.height}, in ${language}`;

    test(`every slide fits ${at}`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto(`${paths.present.href()}?lang=${language}`);
      expect(await deckProblems(page, demoDeck(language))).toEqual([]);
    });

    test(`every slide fits with 40 communes whose names have 200 characters ${at}`, async ({ page }) => {
      await page.setViewportSize(size);
      await serve(page, crowdedPublication());
      await page.goto(`${paths.present.href()}?lang=${language}`);
      expect(await deckProblems(page, crowdedDeck(language))).toEqual([]);
    });
  }
}

test("every slide fits with the 129 communes of a province at 1280×720", async ({ page }) => {
  test.slow();
  await page.setViewportSize(SIZES[0]);
  await serve(page, provincePublication());
  await page.goto(paths.present.href());
  expect(await deckProblems(page, provinceDeck())).toEqual([]);
});

test("a slide fills a window of 3840×2160, from its address", async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  for (const id of ["title", "months", "map", "commune-gia-minh"]) {
    await page.goto(`${paths.present.href()}?slide=${id}`);
    const slide = page.locator(`[data-slide="${id}"]`).filter({ has: page.getByRole("heading", { level: 1 }) });
    await expect(slide).toBeVisible();
    expect((await slide.boundingBox())?.width).toBeGreaterThan(3_600);
    expect(await slideProblems(page, id)).toEqual([]);
  }
});
