import type { Page } from "@playwright/test";
import { vi } from "#src/messages/vi.ts";
import { expect, routeJson, test } from "./fixtures.ts";
import { expectAtRest, open } from "./on-page.ts";

const MOST_SHIFT = 0.02;
/** In a wide window: words that late letters push along within their line, while each box stands where it stood. A sentence with a link in it has several. */
const MOST_WITHIN_LINES = 0.03;

const PHONE = { name: "a phone", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Its first page keeps its letters, too. */
const TABLET = { name: "a tablet", viewport: { width: 1100, height: 820 }, hasTouch: true, isMobile: true };
const WIDE = [
  { name: "a desktop", viewport: { width: 1440, height: 900 }, hasTouch: false, isMobile: false },
  { name: "a projector", viewport: { width: 1280, height: 720 }, hasTouch: false, isMobile: false },
];

type Shift = { value: number; where: string; boxesStand: boolean };

/** Holds back what the page asks for, and the web font until after the page is drawn, as on a slow line. */
async function slowLine(page: Page, slow: RegExp, delay: number): Promise<void> {
  const hold = (pattern: RegExp, milliseconds: number) =>
    page.route(pattern, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await route.continue();
    });
  if (delay > 0) await hold(slow, delay);
  await hold(/\.woff2$/, delay + 700);
}

/** Opens an address and tells what moved, by how much of the window, until the page is at rest. */
async function shiftsOf(page: Page, address: string): Promise<Shift[]> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Reflect.set(window, "layoutShifts", shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!("value" in entry && typeof entry.value === "number")) continue;
        const sources = "sources" in entry && Array.isArray(entry.sources) ? entry.sources : [];
        const where = sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return `${element?.tagName}.${element?.getAttribute("class")} ${previousRect.x},${previousRect.y}+${previousRect.height} → ${currentRect.x},${currentRect.y}+${currentRect.height}`;
        });
        const boxesStand = sources.every(
          ({ previousRect: was, currentRect: is }) => was.y === is.y && was.height === is.height && was.x === is.x,
        );
        shifts.push({ value: entry.value, boxesStand, where: `at ${Math.round(entry.startTime)}: ${where.join("; ")}` });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await open(page, address);
  await expectAtRest(page);
  return await page.evaluate((): Shift[] => Reflect.get(window, "layoutShifts"));
}

async function expectStill(page: Page, address: string, mostWithinLines = MOST_WITHIN_LINES): Promise<void> {
  const shifts = await shiftsOf(page, address);
  const sumOf = (some: readonly Shift[]) => some.reduce((sum, { value }) => sum + value, 0);
  const told = JSON.stringify(shifts, null, 1);
  expect(sumOf(shifts.filter(({ boxesStand }) => !boxesStand)), told).toBeLessThanOrEqual(MOST_SHIFT);
  expect(sumOf(shifts), told).toBeLessThanOrEqual(mostWithinLines);
}

test.describe(`on ${TABLET.name}`, () => {
  const { name, ...device } = TABLET;
  test.use(device);
  test("nothing moves while / loads, answers taking 300 ms", async ({ page }) => {
    await slowLine(page, /\/api\/|config\.json/, 300);
    await expectStill(page, "/", 0);
  });
});

for (const { name, ...device } of [PHONE, ...WIDE]) {
  test.describe(`on ${name}`, () => {
    test.use(device);
    for (const { delay, address } of [
      { delay: 0, address: "/" },
      { delay: 300, address: "/" },
      { delay: 1000, address: "/" },
      { delay: 300, address: "/?period=2017-Q3&communes=gia-minh&lang=en" },
      { delay: 300, address: "/support" },
      { delay: 300, address: "/communes/gia-minh" },
    ]) {
      test(`nothing moves while ${address} loads, answers taking ${delay} ms`, async ({ page }) => {
        await slowLine(page, /\/api\/|config\.json/, delay);
        await expectStill(page, address, name === PHONE.name ? 0 : MOST_WITHIN_LINES);
      });
    }
  });
}

for (const [edited, device] of [
  [{ delivered: "1.000.000" }, PHONE],
  [{ kind: "not-in-the-list" }, WIDE[0]],
] as const) {
  const { name, ...window } = device ?? PHONE;
  test.describe(`on ${name}`, () => {
    test.use(window);
    test(`nothing moves when the code that tells of a doubt (${Object.keys(edited)}) comes after the page`, async ({ page }) => {
      await routeJson(page, "support.json", {
        kind: "edited",
        edit: (rows) => Array.isArray(rows) && rows.map((row, index) => (index === 0 ? { ...row, ...edited } : row)),
      });
      let arrive = () => {};
      const held = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route(/\/data-banners/, async (route) => {
        await held;
        await route.continue();
      });
      await open(page, "/communes");
      const main = page.getByRole("main");
      const topOf = async () => (await main.boundingBox())?.y;
      await expect(page.getByText(vi.app.doubtful)).toBeVisible();
      const before = await topOf();
      arrive();
      await expect(page.locator("[data-doubts]").getByRole("status")).toHaveCount(1);
      expect(before).toBeGreaterThan(0);
      expect(await topOf()).toBe(before);
    });
  });
}

for (const { name, ...device } of WIDE) {
  test.describe(`on ${name}`, () => {
    test.use(device);
    for (const address of ["/", "/?period=2017-Q3&communes=gia-minh&lang=en", "/support", "/communes/gia-minh"]) {
      // The largest file, for longer than the page waits (main.tsx): it is drawn without the figures first.
      test(`nothing moves when the figures of ${address} come after the page`, async ({ page }) => {
        await slowLine(page, /\/api\/support\.json/, 2500);
        await expectStill(page, address);
      });
    }
  });
}
