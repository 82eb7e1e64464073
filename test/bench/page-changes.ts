import type { Browser, Locator, Page } from "@playwright/test";
import { ask, withColdPage } from "./page-browser.ts";

/** One filter change in words, and the reader's one action that makes it. */
type FilterChange = {
  readonly name: string;
  /** What comes before and is not measured: opening a list. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly target: (page: Page) => Locator;
  /** Pressed on the focused target; without it the target is clicked. */
  readonly key?: string;
};

/** Milliseconds from the browser's taking in of the action (`timeStamp` of the trusted event). */
export type MeasuredChange = {
  readonly name: string;
  /** Event Timing's `duration`, until the frame after the handlers is presented: the control itself has answered. */
  readonly control: number;
  /** Everything in the window's sight shows the new state on the screen. */
  readonly inSight: number;
  /** So does the whole page. */
  readonly everything: number;
};

const period = (nth: number) => (page: Page) =>
  page.getByRole("search").getByRole("group", { name: "Kỳ" }).getByRole("radio").nth(nth).locator("xpath=ancestor::label");
const inList = (nth: number) => (page: Page) =>
  page.getByRole("search").getByRole("dialog").getByRole("checkbox").nth(nth).locator("xpath=ancestor::label");
const openList = (name: string) => async (page: Page) => {
  await page.keyboard.press("Escape");
  await page
    .getByRole("search")
    .getByRole("button", { name: new RegExp(`^${name} `) })
    .click();
};
const sponsorType = (page: Page) => page.getByRole("search").getByRole("combobox", { name: "Bên hỗ trợ" });
const otherPeriod = (page: Page) => page.getByRole("search").getByRole("combobox", { name: "Kỳ khác" });

/** Each control of the filter bar, one after another on the same page. They add up, as a reader's do. */
export const FILTER_CHANGES: readonly FilterChange[] = [
  { name: "period: this year", target: period(1) },
  { name: "period: the quarter before", target: period(2) },
  { name: "period: the latest quarter", target: period(3) },
  { name: "period: since the start", target: period(0) },
  { name: "communes: the first", prepare: openList("Xã"), target: inList(0) },
  { name: "communes: a second", target: inList(4) },
  { name: "communes: a third", target: inList(7) },
  { name: "kinds: the first", prepare: openList("Loại hỗ trợ"), target: inList(0) },
  { name: "kinds: a second", target: inList(3) },
  { name: "sponsor type: agencies", target: sponsorType, key: "ArrowDown" },
  { name: "sponsor type: enterprises", target: sponsorType, key: "ArrowDown" },
  { name: "another period: a month", target: otherPeriod, key: "ArrowDown" },
];

const CHART = 'main figure[aria-label^="Hỗ trợ theo"]';
/** The app's own bars, Recharts' in the reference page, or Plot's. */
const BARS = `${CHART} svg :is(g[fill-opacity] > rect, .recharts-bar-rectangle path, [aria-label=bar] > rect)`;

/** The page is quiet again, garbage collection included. */
const SETTLE_MS = 1000;
/** On a machine that is busy with other work, a change may take longer. */
const LONGEST_MS = 10_000;
/** Pointing at a control, before it is pressed. */
const AIM_MS = 200;
/** Between pressing and letting go, as a hand does. */
const PRESS_MS = 60;

/**
 * Where the reader is when the filters change: at the top of a page just opened; there, after having pointed at the chart over
 * time, which from then on is Recharts'; down at the commune cards.
 */
export type Place = "top" | "pointed" | "cards";

/** Pixels down the page: the commune cards are in sight, the bars over time are not. */
const AT_CARDS = 1400;

/** Every change once, on a page of its own. */
export async function measureChanges(browser: Browser, url: string, place: Place): Promise<MeasuredChange[]> {
  return await withColdPage(browser, async (page) => {
    await page.goto(url);
    await page.locator(BARS).first().waitFor();
    await page.waitForTimeout(2 * SETTLE_MS);
    if (place === "cards") await page.evaluate((top) => window.scrollTo(0, top), AT_CARDS);
    if (place === "pointed") {
      await page.locator(CHART).hover();
      await page.locator(`${CHART} .recharts-wrapper`).waitFor();
    }
    await page.waitForTimeout(SETTLE_MS);
    const measured: MeasuredChange[] = [];
    for (const change of FILTER_CHANGES) measured.push(await measureChange(page, change));
    return measured;
  });
}

async function measureChange(page: Page, { name, prepare, target, key }: FilterChange): Promise<MeasuredChange> {
  await prepare?.(page);
  const locator = target(page);
  const before = await chartOf(page);
  if (key === undefined) await hover(page, locator);
  else await locator.focus();
  await page.waitForTimeout(AIM_MS);
  await ask(page, (watch) => watch.startChange());
  if (key === undefined) {
    await page.mouse.down();
    await page.waitForTimeout(PRESS_MS);
    await page.mouse.up();
  } else await page.keyboard.press(key);
  let [inSight, everything]: [number | null, number | null] = [null, null];
  for (let waited = 0; inSight === null && waited < LONGEST_MS; waited += SETTLE_MS) {
    await page.waitForTimeout(SETTLE_MS);
    ({ inSight, everything } = await ask(page, (watch) => watch.presented()));
  }
  const actedAt = await ask(page, (watch) => watch.actedAt());
  const interactions = await ask(page, (watch) => watch.interactions());
  if ((await chartOf(page)) === before) throw new Error(`"${name}" left the time chart as it was`);
  if (actedAt === null || inSight === null || everything === null)
    throw new Error(`"${name}" was not seen on the screen: ${JSON.stringify({ actedAt, inSight, everything })}`);
  return {
    name,
    // One that is not listed took less than the 16 ms from which the browser lists it.
    control: Math.max(0, ...interactions.filter(({ startTime }) => startTime >= actedAt - 1).map(({ duration }) => duration)),
    inSight: inSight - actedAt,
    everything: everything - actedAt,
  };
}

function chartOf(page: Page): Promise<string> {
  return page.locator(CHART).innerHTML();
}

async function hover(page: Page, locator: Locator): Promise<void> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("The control to click is not in sight");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}
