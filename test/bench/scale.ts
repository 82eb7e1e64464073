import { loadavg } from "node:os";
import { type Browser, errors, type Locator, type Page } from "@playwright/test";
import { startServer } from "../e2e/start-server.ts";
import { LOCALE, TIME_ZONE, VIEWPORT, withBrowser } from "./page-browser.ts";
import { median } from "./page-statistics.ts";
import type { BenchPart } from "./report.ts";
import { leftOutScreens, scaleScreens } from "./scale-screens.ts";
import { installScaleWatch, type Watched } from "./scale-watch.ts";
import { firstIdsOf, generatedWorlds, type World, worldOf } from "./scale-worlds.ts";
import { withAppBuild } from "./served-build.ts";

/** What is asked for at 3,321 communes, unthrottled (issue 16). */
const LIMITS = { figures: 2000, nodes: 5000, longestTask: 200, change: 100 };

/** No change of the page and no long task for so long: it is at rest. */
const QUIET_MS = 1000;
const LONGEST_MS = 120_000;
/** A page whose own work is next to nothing; the data stays read meanwhile. */
const LIGHT = "/accessibility";
/** Between pressing and letting go, as a hand does. */
const PRESS_MS = 60;

type Measured = {
  readonly name: string;
  readonly address: string;
  /** The address opened in a browser that was never here. */
  readonly cold: Watched;
  /** The same screen come back to in the app, its data read. */
  readonly again: Watched;
  readonly nodes: number;
  /** The latest quarter chosen. `null`: the screen offers no period. */
  readonly change: Watched | null;
};

type Screen = Pick<Measured, "name" | "address">;

export type ScaleOptions = {
  /** A publication's folder, in place of the three generated worlds. */
  readonly world?: string | undefined;
  /** Addresses, "/coverage". None: every screen. */
  readonly screens: readonly string[];
  /** A build's folder, in place of one made for this run. */
  readonly dist?: string | undefined;
  /** How often each screen is measured; each figure is the median. */
  readonly rounds: number;
};

/** Every screen at 9, 129 and 3,321 communes: time to its first figures, nodes, longest task, a filter change. */
export async function benchScale({ world, screens, dist, rounds }: ScaleOptions): Promise<BenchPart> {
  const busy = loadavg()[0] ?? 0;
  const worlds = world === undefined ? generatedWorlds() : [worldOf(world)];
  const measured: { readonly world: World; readonly rows: readonly Measured[] }[] = [];
  const measureAll = async (distDir: string) => {
    for (const one of worlds) measured.push({ world: one, rows: await measureWorld(one, distDir, screens, rounds) });
  };
  await (dist === undefined ? withAppBuild(measureAll) : measureAll(dist));
  const last = measured.at(-1);
  return {
    markdown: [headOf(rounds, busy), ...measured.map(({ world: { name }, rows }) => tableOf(name, rows))].join("\n\n"),
    failures: last ? failuresOf(last.world, last.rows) : [],
  };
}

async function measureWorld(world: World, distDir: string, addresses: readonly string[], rounds: number): Promise<Measured[]> {
  const ids = firstIdsOf(world);
  const server = await startServer({ distDir, dataDir: world.dataDir });
  try {
    const rows: Measured[] = [];
    for (const { name, addressOf } of scaleScreens(addresses, ids)) {
      const address = addressOf(ids);
      const seen: Measured[] = [];
      for (let round = 0; round < rounds; round++)
        seen.push(await withBrowser((browser) => measureOrGiveUp(browser, server.url, { name, address })));
      rows.push(medianRound(seen));
      console.log(rowOf(medianRound(seen)));
    }
    return rows;
  } finally {
    await server.stop();
  }
}

/** A page that does not come to rest is the worst of all, and no reason to leave the others unmeasured. */
async function measureOrGiveUp(browser: Browser, url: string, screen: Screen): Promise<Measured> {
  try {
    return await measureScreen(browser, url, screen);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    const never: Watched = { figures: LONGEST_MS, everything: LONGEST_MS, longestTask: LONGEST_MS, interaction: 0 };
    return { ...screen, cold: never, again: never, nodes: 0, change: null };
  }
}

async function measureScreen(browser: Browser, url: string, { name, address }: Screen): Promise<Measured> {
  // The service worker would fetch the whole build meanwhile, when the machine lets it.
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: LOCALE,
    timezoneId: TIME_ZONE,
    serviceWorkers: "block",
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await page.addInitScript(installScaleWatch);
    await page.goto(`${url}${address}`);
    const cold = await watchedAtRest(page);
    const nodes = await page.evaluate(() => document.getElementsByTagName("*").length);
    await go(page, LIGHT);
    await page.waitForTimeout(QUIET_MS);
    await go(page, address);
    const again = await watchedAtRest(page);
    return { name, address, cold, again, nodes, change: await measureChange(page) };
  } finally {
    await context.close();
  }
}

/** As the browser's own buttons lead there. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.scaleWatch?.start();
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, address);
}

async function measureChange(page: Page): Promise<Watched | null> {
  const latestQuarter = page.getByRole("search").getByRole("group", { name: "Kỳ" }).getByRole("radio").nth(3);
  if ((await latestQuarter.count()) === 0) return null;
  const target = latestQuarter.locator("xpath=ancestor::label");
  await hover(page, target);
  await page.evaluate(() => window.scaleWatch?.start());
  await page.mouse.down();
  await page.waitForTimeout(PRESS_MS);
  await page.mouse.up();
  return await watchedAtRest(page);
}

async function hover(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("The control to click is not in sight");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(QUIET_MS);
}

/** It shows figures, waits for nothing, and neither changes nor works. A page that waits for its data is quiet, too. */
async function watchedAtRest(page: Page): Promise<Watched> {
  await page.waitForFunction(
    (quiet) => {
      const { scaleWatch } = window;
      if (!scaleWatch || document.querySelector("main [aria-busy=true]")) return false;
      return scaleWatch.quietFor() > quiet && scaleWatch.told().figures !== null;
    },
    QUIET_MS,
    { polling: 250, timeout: LONGEST_MS },
  );
  const told = await page.evaluate(() => window.scaleWatch?.told());
  if (!told) throw new Error("The page has no watch");
  return told;
}

/** Each figure the median of its rounds. */
function medianRound(rounds: readonly Measured[]): Measured {
  const [first] = rounds;
  if (!first) throw new Error("Nothing was measured");
  const changes = rounds.flatMap(({ change }) => (change ? [change] : []));
  return {
    ...first,
    cold: medianWatched(rounds.map(({ cold }) => cold)),
    again: medianWatched(rounds.map(({ again }) => again)),
    nodes: median(rounds.map(({ nodes }) => nodes)),
    change: changes.length > 0 ? medianWatched(changes) : null,
  };
}

function medianWatched(watched: readonly Watched[]): Watched {
  const shown = watched.flatMap(({ figures }) => (figures === null ? [] : [figures]));
  return {
    figures: shown.length > 0 ? median(shown) : null,
    everything: median(watched.map(({ everything }) => everything)),
    longestTask: median(watched.map(({ longestTask }) => longestTask)),
    interaction: median(watched.map(({ interaction }) => interaction)),
  };
}

function failuresOf({ name }: World, rows: readonly Measured[]): string[] {
  return rows.flatMap(({ address, cold, again, nodes, change }) => {
    const seen = {
      figures: cold.figures ?? 0,
      nodes,
      longestTask: Math.max(cold.longestTask, again.longestTask),
      change: change?.interaction ?? 0,
    };
    const over = (what: keyof typeof LIMITS) =>
      seen[what] > LIMITS[what] ? [`${what} ${Math.round(seen[what])}, above ${LIMITS[what]}`] : [];
    const broken = [...over("figures"), ...over("nodes"), ...over("longestTask"), ...over("change")];
    return broken.length > 0 ? [`${name}, ${address}: ${broken.join("; ")}`] : [];
  });
}

const ms = (value: number | null) => (value === null ? "–" : String(Math.round(value)));
const taskText = (value: number) => (value > 0 ? String(Math.round(value)) : "< 50");

function rowOf({ address, cold, again, nodes, change }: Measured): string {
  const changed = change
    ? [change.interaction < 16 ? "< 16" : ms(change.interaction), ms(change.everything), taskText(change.longestTask)]
    : ["–", "–", "–"];
  const cells = [
    address,
    ms(cold.figures),
    ms(cold.everything),
    taskText(cold.longestTask),
    ms(again.figures),
    taskText(again.longestTask),
    ms(nodes),
    ...changed,
  ];
  return `| ${cells.join(" | ")} |`;
}

function tableOf(name: string, rows: readonly Measured[]): string {
  return `### ${name}

| screen | first figures, ms | everything, ms | longest task, ms | come back to: first figures, ms | longest task, ms | nodes | change: next frame, ms | everything, ms | longest task, ms |
|---|---|---|---|---|---|---|---|---|---|
${rows.map(rowOf).join("\n")}`;
}

function headOf(rounds: number, busy: number): string {
  return `## Every screen at 9, 129 and 3,321 communes

The production build in Chromium at ${VIEWPORT.width} × ${VIEWPORT.height}, unthrottled, no service worker; median of ${rounds}. First the address is opened in a browser that was
never there (data fetched, checked and put together); then the same screen is come back to in the app. The change is the latest quarter, pressed: until the next frame, and until
the page rests. The browser tells of tasks from 50 ms and of interactions from 16 ms. Asked for at 3,321 communes: first figures ≤ ${LIMITS.figures} ms, nodes ≤ ${LIMITS.nodes}, no task over
${LIMITS.longestTask} ms, next frame ≤ ${LIMITS.change} ms. Not measured: ${leftOutScreens()}. Load average at the start: ${busy.toFixed(1)}.`;
}
