import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { contrastBetween, inkOf, specimen, specimens } from "./marks.ts";
import { expectAtRest, open } from "./on-page.ts";

/** Screens that have, together, every mark. */
const SCREENS = [
  "/",
  "/communes/gia-minh?by=month",
  "/criteria",
  "/agencies/cq-tinh-01",
  "/coverage",
  "/reporting",
  "/pace",
  "/compare",
  "/data",
];
/** WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

async function without<Answer>(mark: Locator, look: () => Promise<Answer>): Promise<Answer> {
  await mark.evaluate((element) => element.setAttribute("style", `${element.getAttribute("style") ?? ""};visibility:hidden`));
  const answer = await look();
  await mark.evaluate((element) => {
    const style = element.getAttribute("style") ?? "";
    element.setAttribute("style", style.replace(/;visibility:hidden$/, ""));
  });
  return answer;
}

/** What is drawn by a ground, and so not at all on paper that leaves grounds out. */
function drawnByGround(page: Page): Promise<string[]> {
  return page.getByRole("main").evaluate((main) =>
    [...main.querySelectorAll("*")].flatMap((element) => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const isDrawn = style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none";
      const isEmpty = element.textContent.trim() === "" && !element.matches("input, select, button");
      const isLost = isEmpty && isDrawn && width >= 1 && height >= 1 && style.printColorAdjust !== "exact";
      return isLost ? [`${element.localName}.${element.getAttribute("class")}`] : [];
    }),
  );
}

/** The marks whose place on paper has no less ink without them. */
async function withoutInk(page: Page): Promise<string[]> {
  const print = async () => inkOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  const whole = await print();
  const missing: string[] = [];
  for (const each of await specimens(page)) {
    if (!each.isGround) continue;
    const rest = await without(specimen(page, each), print);
    if (rest >= whole) missing.push(each.name);
  }
  return missing;
}

/** The marks that are too faint on their ground. */
async function faintMarks(page: Page): Promise<string[]> {
  const faint: string[] = [];
  for (const each of await specimens(page)) {
    const mark = specimen(page, each);
    await mark.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const box = await mark.boundingBox();
    if (!box) continue;
    const clip = { x: box.x - 1, y: box.y - 1, width: Math.ceil(box.width) + 2, height: Math.ceil(box.height) + 2 };
    const look = () => page.screenshot({ clip, animations: "disabled" });
    const contrast = await contrastBetween(page, await look(), await without(mark, look));
    if (contrast < LEAST_CONTRAST) faint.push(`${contrast.toFixed(2)} ${each.name}`);
  }
  return faint;
}

for (const address of SCREENS) {
  test(`${address} draws nothing by a ground that paper leaves out, printed by default has ink for every mark, and in forced colours has each at 3:1 on its ground`, async ({
    page,
  }) => {
    test.slow();
    // One load: colours are the style sheet's alone, which follows what the reader's system says.
    await open(page, address);
    expect.soft(await drawnByGround(page), "drawn by a ground").toEqual([]);
    expect.soft(await withoutInk(page), "without ink").toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      // The reader had chosen the theme that their colours are not.
      await page.evaluate(
        (theme) => {
          document.documentElement.dataset.theme = theme;
        },
        colorScheme === "light" ? "dark" : "light",
      );
      await expectAtRest(page);
      expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
      expect.soft(await faintMarks(page), `in forced colours, ${colorScheme}`).toEqual([]);
    }
  });
}
