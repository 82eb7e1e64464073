import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { generateData } from "../../mocks/demo-data/generate-data.ts";
import { publicationFiles } from "../../mocks/demo-data/publication-files.ts";
import { ENDPOINTS } from "../../src/api/endpoints.ts";
import { LINE_COLUMNS } from "../../src/features/support-lines/line-columns.ts";
import { startServer } from "../e2e/start-server.ts";
import { BENCH_SIZES } from "./bench-lines.ts";
import { CPU_SLOWDOWN, withBrowser, withColdPage } from "./page-browser.ts";
import { medianOf } from "./page-statistics.ts";
import type { BenchPart } from "./report.ts";

/** As parts of what one plain sort of the same titles holds the same page for. */
const BUDGET = { firstRows: 0.9, longestTask: 0.12 };
/** Each step so often, each time in a browser of its own: one busy moment of a shared machine is not the table's. */
const ROUNDS = 3;
/** Reading and checking a hundred thousand lines, throttled, takes its time. */
const PATIENCE = { timeout: 180_000 };
/** The browser tells of a long task some time after it. */
const SETTLE_MS = 700;
const ROOT = path.resolve(import.meta.dirname, "../..");

type Step = { readonly name: string; readonly answered: number; readonly longestTask: number; readonly tasks: number };
type Measured = {
  readonly lines: string;
  /** One `sort` of all titles in Vietnamese order, ms: what a table that does not work in slices holds the page for. */
  readonly plainSort: number;
  readonly firstRows: number;
  readonly steps: readonly Step[];
};

/** The table of support lines with 100,000 of them, all columns shown, on the production build. */
export async function benchLinesTable(): Promise<BenchPart> {
  const busy = loadavg()[0] ?? 0;
  const folder = mkdtempSync(path.join(tmpdir(), "bench-lines-"));
  const distDir = path.join(folder, "dist");
  const dataDir = path.join(folder, "data");
  try {
    writeData(dataDir);
    const vite = path.join(ROOT, "node_modules/vite/bin/vite.js");
    execFileSync(process.execPath, [vite, "build", "--outDir", distDir, "--logLevel", "error"], { cwd: ROOT });
    const server = await startServer({ distDir, dataDir });
    try {
      const rounds: Measured[] = [];
      for (let round = 0; round < ROUNDS; round++)
        rounds.push(await withBrowser((browser) => withColdPage(browser, (page) => measure(page, `${server.url}/`), watchTasks)));
      const measured = medianRound(rounds);
      return { markdown: sectionOf(measured, busy), failures: failuresOf(measured) };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each figure the median of its rounds. */
function medianRound(rounds: readonly Measured[]): Measured {
  const [first] = rounds;
  if (!first) throw new Error("Nothing was measured");
  const steps = first.steps.map(({ name }, place): Step => {
    const same = rounds.flatMap((round) => round.steps[place] ?? []);
    return {
      name,
      answered: medianOf(same, "answered"),
      longestTask: medianOf(same, "longestTask"),
      tasks: medianOf(same, "tasks"),
    };
  });
  return { lines: first.lines, plainSort: medianOf(rounds, "plainSort"), firstRows: medianOf(rounds, "firstRows"), steps };
}

/** A folder to serve: 100,000 generated lines. */
function writeData(dataDir: string): void {
  const size = BENCH_SIZES.find(({ lines }) => lines === 100_000);
  if (!size) throw new Error("No size of 100,000 lines");
  mkdirSync(path.join(dataDir, "api"), { recursive: true });
  cpSync(path.join(ROOT, "public/config.json"), path.join(dataDir, "config.json"));
  const files = publicationFiles(generateData(size));
  for (const endpoint of ENDPOINTS) writeFileSync(path.join(dataDir, `api/${endpoint}.json`), files[endpoint]);
}

async function measure(page: Page, url: string): Promise<Measured> {
  await page.goto(url);
  await page.locator("main article").first().waitFor(PATIENCE);
  await page.waitForTimeout(3000);
  const steps: Step[] = [];
  // The data is there: the screen is opened from the overview, its code fetched ahead by a first visit.
  await open(page, "a[href^='/support']");
  await rows(page).waitFor(PATIENCE);
  await open(page, "a[href='/']");
  await page.locator("main article").first().waitFor(PATIENCE);
  await page.waitForTimeout(3000);
  const opening = await step(page, "opening the screen", () => open(page, "a[href^='/support']"));
  steps.push(opening);

  await page.evaluate((cols) => history.replaceState(history.state, "", `/support?cols=${cols}`), LINE_COLUMNS.join(","));
  await page.reload();
  await rows(page).waitFor(PATIENCE);
  await page.waitForTimeout(3000);
  steps.push(await step(page, "scrolling, 3 s by the wheel", () => scroll(page)));
  for (let column = 0; column < LINE_COLUMNS.length; column++) {
    const name = LINE_COLUMNS[column] ?? "";
    steps.push(await step(page, `sorting by ${name}`, () => clickOn(page, page.locator("table thead button").nth(column))));
  }
  const search = page.locator("input[type=search]");
  steps.push(await step(page, "searching “duong thon”, key by key", () => search.pressSequentially("duong thon", { delay: 80 })));
  steps.push(await step(page, "taking the search back", () => search.fill("")));
  for (const grouping of ["commune", "sponsor", "quarter"]) {
    steps.push(await step(page, `grouping by ${grouping}`, () => page.locator("main select").first().selectOption(grouping)));
  }
  steps.push(await step(page, "folding a group", () => clickOn(page, page.locator("tr[aria-expanded]").first())));
  const lines = await page.locator("main h1").textContent();
  const plainSort = await page.evaluate(async () => {
    const rows: { title: string }[] = await (await fetch("/api/support.json")).json();
    const titles = rows.map(({ title }) => title);
    const { compare } = new Intl.Collator("vi");
    const start = performance.now();
    titles.sort(compare);
    return performance.now() - start;
  });
  return { lines: lines ?? "", plainSort, firstRows: opening.answered, steps };
}

function rows(page: Page) {
  return page.locator("section[aria-busy=false] tbody tr[data-row]").first();
}

async function open(page: Page, link: string): Promise<void> {
  await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), link);
}

/** A click by the mouse. Playwright's own asks the page what lies under it, which is work for the page. */
async function clickOn(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("Nothing to click on");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Wheel turns of 600 px, some twenty a second. */
async function scroll(page: Page): Promise<void> {
  await page.locator("tbody tr[data-row]").nth(3).hover();
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
}

/** Acts, waits until the table answers, and asks which tasks were long meanwhile. */
async function step(page: Page, name: string, act: () => Promise<unknown>): Promise<Step> {
  await page.evaluate(() => window.taskWatch?.start());
  await act();
  await page.waitForTimeout(SETTLE_MS);
  await rows(page).waitFor(PATIENCE);
  await page.waitForTimeout(SETTLE_MS);
  const told = await page.evaluate(() => window.taskWatch?.told());
  if (!told) throw new Error("The page has no watch");
  return { name, ...told };
}

type TaskWatch = { start(): void; told(): { answered: number; longestTask: number; tasks: number } };
declare global {
  interface Window {
    taskWatch?: TaskWatch;
  }
}

/** Runs in the page: the tasks that the browser calls long (50 ms), and when the table last became ready after `start`. */
function watchTasks(): void {
  let durations: number[] = [];
  let started = 0;
  let answered = 0;
  let wasBusy = false;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.startTime >= started) durations.push(entry.duration);
  }).observe({ type: "longtask" });
  new MutationObserver(() => {
    const isReady = document.querySelector("section[aria-busy=false] tbody tr[data-row]") !== null;
    if (isReady && wasBusy) answered = performance.now();
    wasBusy = !isReady;
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] });
  window.taskWatch = {
    start() {
      durations = [];
      started = performance.now();
      answered = 0;
    },
    told: () => ({
      answered: answered > 0 ? answered - started : 0,
      longestTask: Math.max(0, ...durations),
      tasks: durations.length,
    }),
  };
}

function failuresOf({ plainSort, firstRows, steps }: Measured): string[] {
  const above = (what: string, ms: number, budget: number) =>
    ms > budget * plainSort ? [`${what}: ${(ms / plainSort).toFixed(2)} of a plain sort of 100,000 titles, above ${budget}`] : [];
  return [
    ...above("First rows", firstRows, BUDGET.firstRows),
    ...steps.flatMap(({ name, longestTask }) => above(`Longest task, ${name}`, longestTask, BUDGET.longestTask)),
  ];
}

function sectionOf({ lines, plainSort, firstRows, steps }: Measured, busy: number): string {
  const table = steps.map(
    ({ name, answered, longestTask, tasks }) =>
      `| ${name} | ${answered > 0 ? Math.round(answered) : "at once"} | ${longestTask > 0 ? Math.round(longestTask) : "< 50"} | ${tasks} |`,
  );
  return `## 100,000 support lines in the table

The production build in Chromium, processor slowed ${CPU_SLOWDOWN} times, all columns shown (“${lines}”). First rows after the data is
there: **${Math.round(firstRows)} ms**. One plain sort of the same titles in the same page: ${Math.round(plainSort)} ms; first rows are to come within ${BUDGET.firstRows} of it,
and no task may take longer than ${BUDGET.longestTask} of it. The browser reports tasks from 50 ms. Each figure is the median of ${ROUNDS} rounds. Load average at the start: ${busy.toFixed(1)}.

| step | table ready after, ms | longest task, ms | tasks of 50 ms or more |
|---|---|---|---|
${table.join("\n")}`;
}
