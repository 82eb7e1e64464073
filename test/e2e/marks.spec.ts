import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { contrastBetween, inkOf, specimen, specimens } from "./marks.ts";
import { open } from "./on-page.ts";

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

for (const address of SCREENS) {
  test(`${address} draws nothing by a ground that paper leaves out, and printed by default has ink for every mark`, async ({
    page,
  }) => {
    test.slow();
    await open(page, address);
    const bare = await page.getByRole("main").evaluate((main) =>
      [...main.querySelectorAll("*")].flatMap((element) => {
        const style = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const isDrawn = style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none";
        const isEmpty = element.textContent.trim() === "" && !element.matches("input, select, button");
        const isLost = isEmpty && isDrawn && width >= 1 && height >= 1 && style.printColorAdjust !== "exact";
        return isLost ? [`${element.localName}.${element.getAttribute("class")}`] : [];
      }),
    );
    expect.soft(bare, "drawn by a ground").toEqual([]);

    const print = async () => inkOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    const whole = await print();
    const missing: string[] = [];
    for (const each of await specimens(page)) {
      if (!each.isGround) continue;
      const rest = await without(specimen(page, each), print);
      if (rest >= whole) missing.push(each.name);
    }
    expect(missing, "without ink").toEqual([]);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: "active" } });

    for (const address of SCREENS) {
      test(`${address} has every mark at 3:1 on its ground`, async ({ page }) => {
        test.slow();
        await open(page, address);
        // The reader had chosen the theme that their colours are not.
        await page.evaluate(
          (theme) => {
            document.documentElement.dataset.theme = theme;
          },
          colorScheme === "light" ? "dark" : "light",
        );
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
        expect(faint).toEqual([]);
      });
    }
  });
}
