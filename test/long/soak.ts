import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "../../scripts/chromium.ts";
import { LOCALE, TIME_ZONE, VIEWPORT } from "../bench/page-browser.ts";
import { withServedApp } from "../bench/served-build.ts";
import { addresses } from "../e2e/on-page.ts";
import { commitHere, writeLongReport } from "./long-report.ts";
import { installPageGauges } from "./page-gauges.ts";
import { type Action, actionsOf, goTo } from "./soak-actions.ts";
import { grown, type Sample, sample } from "./soak-gauges.ts";
import { type Soaked, soakReport } from "./soak-report.ts";

/** A reader who does something every ten seconds. */
const SECONDS_PER_ACTION = 10;
const SAMPLES_BETWEEN = 4;
/**
 * The engine interprets and compiles nothing to machine code: what it compiles it keeps, more with each hour, until every function that is called often enough is. Of a heap that had grown by
 * an eighth in four hours nine parts in ten were that, and a leak of the app's would not have been seen beside it.
 */
const NOT_COMPILED = "--js-flags=--no-opt --no-maglev --no-sparkplug";
/** How often each action is done before it is counted: its code is there, and what it keeps once it keeps. */
const WARM_ROUNDS = 4;
/** Each is a whole document of the same app in the same tab: loads nothing anew by itself. */
const NOT_WALKED = ["/present", "/present/speaker", "/embed/"];

const { values } = parseArgs({
  options: {
    hours: { type: "string", default: "4" },
    "no-report": { type: "boolean", default: false },
    snapshots: { type: "string" },
  },
});
const hours = Number(values.hours);
if (!(hours > 0)) throw new Error(`--hours ${values.hours}: not a number of hours`);
const count = Math.round((hours * 3600) / SECONDS_PER_ACTION);

// Now, not at the end: what is committed meanwhile is not in the build.
const commit = commitHere();
const started = performance.now();
const soaked = await withServedApp((url) => soak(url));
const minutes = (performance.now() - started) / 60_000;
const failures = [...grown(soaked.before, soaked.after), ...soaked.problems];
const section = soakReport({ ...soaked, hours, minutes, failures, commit });
console.log(`\n${section}\n`);
if (!values["no-report"]) writeLongReport("soak", section);
for (const failure of failures) console.error(`OVER LIMIT: ${failure}`);
if (failures.length > 0) process.exitCode = 1;

async function soak(url: string): Promise<Soaked> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, NOT_COMPILED] });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: VIEWPORT, locale: LOCALE, timezoneId: TIME_ZONE });
    const page = await context.newPage();
    await page.clock.install();
    await page.addInitScript(installPageGauges);
    const problems = problemsOf(context);
    const session = await context.newCDPSession(page);
    await page.goto("/");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const screens = (await addresses(page)).filter((address) => !NOT_WALKED.some((start) => address.startsWith(start)));
    return { browser: browser.version(), ...(await hoursOf(page, session, actionsOf(screens))), problems };
  } finally {
    await browser.close();
  }
}

async function hoursOf(page: Page, session: CDPSession, actions: readonly Action[]) {
  for (let round = 0; round < WARM_ROUNDS; round++) await doAll(page, actions);
  const before = await atRest(page, session, "warm");
  console.log(`warm after ${WARM_ROUNDS * actions.length} actions: ${told(before)}`);
  const done = new Map<string, number>();
  const between: Sample[] = [];
  for (let number = 1; number <= count; number++) {
    const action = actions[(number * stepOver(actions.length)) % actions.length];
    if (!action) throw new Error("No action");
    await doOne(page, action);
    done.set(action.name, (done.get(action.name) ?? 0) + 1);
    if (number % Math.ceil(count / SAMPLES_BETWEEN) !== 0) continue;
    between.push(await atRest(page, session, String(number)));
    console.log(`${number} of ${count}: ${told(between.at(-1) ?? before)}`);
  }
  const after = await atRest(page, session, "end");
  const spans = await page.evaluate(() => window.pageGauges?.timerSpans() ?? {});
  return { before, between, after, done, spans };
}

async function doAll(page: Page, actions: readonly Action[]): Promise<void> {
  for (const action of actions) await doOne(page, action);
}

/** With its ten seconds on the page's own clock, so that what happens by the hour happens. */
async function doOne(page: Page, action: Action): Promise<void> {
  try {
    await action.run(page);
    await page.clock.fastForward(SECONDS_PER_ACTION * 1000);
  } catch (error) {
    throw new Error(`"${action.name}" at ${page.url()}`, { cause: error });
  }
}

/** Everything in another order than it stands, each as often: a number that has no factor in common with theirs. */
function stepOver(length: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let step = Math.round(length * 0.618);
  while (common(step, length) !== 1) step += 1;
  return step;
}

/** On the same screen, without filters, nothing of it pending, what was told has been taken away again. */
async function atRest(page: Page, session: CDPSession, when: string): Promise<Sample> {
  // React keeps the drawing before the last one, too: let it be the same each time.
  for (const address of ["/data", "/", "/data", "/"]) await goTo(page, address);
  await page.clock.fastForward(60_000);
  await page.waitForTimeout(1_000);
  const { figures, snapshot } = await sample(page, session);
  if (values.snapshots !== undefined) writeFileSync(`${values.snapshots}/${when}.heapsnapshot`, snapshot);
  return figures;
}

function told({ heap, own, nodes, listeners, timers }: Sample): string {
  return `${Math.round(heap)} KB (${Math.round(own)} of it the app's own), ${nodes} nodes, ${listeners} listeners, ${timers} timers`;
}

function problemsOf(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  return problems;
}
