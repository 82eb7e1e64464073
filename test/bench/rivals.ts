import { loadavg } from "node:os";
import path from "node:path";
import { startServer } from "../e2e/start-server.ts";
import { installWhenMissing } from "./install-when-missing.ts";
import { CPU_SLOWDOWN, withBrowser } from "./page-browser.ts";
import { FILTER_CHANGES, type MeasuredChange, measureChanges } from "./page-changes.ts";
import { type LighthouseRun, runLighthouse } from "./page-lighthouse.ts";
import { type Load, measureLoadsInTurn } from "./page-loads.ts";
import { median, medianOf } from "./page-statistics.ts";
import { measureVisits, SLOW_4G, type VisitPair } from "./page-visits.ts";
import { withRelay } from "./relay.ts";
import type { BenchPart } from "./report.ts";
import { generatedWorld, type World } from "./scale-worlds.ts";
import { runNode, withAppBuild, withFolderOf, withViteBuild } from "./served-build.ts";

const FOLDER = path.join(import.meta.dirname, "rivals");
const WORLD = { name: "10,000 lines", communes: 60, provinces: 0, lines: 10_000, months: 36 };

const LOADS = 5;
const CHANGE_ROUNDS = 2;
const READERS = 3;
const LIGHTHOUSE_RUNS = { app: 3, others: 1 };

/** What is asked for at 10,000 lines (issue 16). */
const LIMITS = { charts: 0.45, change: 1, performance: 97, blocking: 100, largestPaint: 1600, secondVisit: 0.5 };

type Build = (work: (distDir: string) => Promise<BenchPart>) => Promise<BenchPart>;
type Side = { readonly name: string; readonly build: Build; readonly isBare: boolean };

/** The app first: the others are what its ratios are to. */
const SIDES: readonly Side[] = [
  { name: "app", build: (work) => withAppBuild(work), isBare: false },
  {
    name: "plain Recharts",
    build: (work) => withViteBuild(path.join(import.meta.dirname, "plain-recharts/vite.config.ts"), work),
    isBare: true,
  },
  { name: "Observable Framework", build: (work) => withFolderOf(work, buildObservable), isBare: true },
  { name: "react-admin", build: (work) => withViteBuild(path.join(FOLDER, "react-admin/vite.config.ts"), work), isBare: true },
];
const OBSERVABLE = 2;

type Measured = {
  readonly loads: readonly (readonly Load[])[];
  readonly changes: readonly (readonly MeasuredChange[])[];
  readonly audits: readonly (readonly LighthouseRun[])[];
  readonly visits: readonly VisitPair[];
};

/** First visit, filter changes and Lighthouse over the same 10,000 lines, beside the dashboards that others would have built. */
export async function benchRivals(): Promise<BenchPart> {
  installWhenMissing(FOLDER);
  const busy = loadavg()[0] ?? 0;
  return await withAll(SIDES, generatedWorld(WORLD), [], async (urls) => {
    const measured = await measureAll(urls);
    return { markdown: reportOf(measured, busy), failures: missedBy(measured) };
  });
}

function buildObservable(distDir: string): void {
  const cli = path.join(FOLDER, "node_modules/@observablehq/framework/dist/bin/observable.js");
  runNode([cli, "build"], path.join(FOLDER, "observable"), distDir);
}

/** Each side built and served by `server/start.ts` with the world's files, through a relay; their addresses in the order of the sides. */
async function withAll(
  sides: readonly Side[],
  world: World,
  urls: readonly string[],
  work: (urls: readonly string[]) => Promise<BenchPart>,
): Promise<BenchPart> {
  const [side, ...others] = sides;
  if (!side) return await work(urls);
  return await side.build(async (distDir) => {
    const server = await startServer({ distDir, dataDir: world.dataDir });
    try {
      return await withRelay(server.url, side.isBare, (url) => withAll(others, world, [...urls, url], work));
    } finally {
      await server.stop();
    }
  });
}

async function measureAll(urls: readonly string[]): Promise<Measured> {
  const loads = await measureLoadsInTurn(urls, LOADS);
  const changes: MeasuredChange[][] = urls.map(() => []);
  await withBrowser(async (browser) => {
    for (let round = 0; round < CHANGE_ROUNDS; round++) {
      for (const [side, url] of urls.entries()) changes[side]?.push(...(await measureChanges(browser, url, "top")));
    }
  });
  const audits: LighthouseRun[][] = [];
  for (const [side, url] of urls.entries()) {
    const runs: LighthouseRun[] = [];
    for (let run = 0; run < (side === 0 ? LIGHTHOUSE_RUNS.app : LIGHTHOUSE_RUNS.others); run++)
      runs.push(await runLighthouse(url, "mobile"));
    audits.push(runs);
  }
  const visits = await measureVisits(urls[0] ?? "", SLOW_4G, READERS, null);
  return { loads, changes, audits, visits };
}

/** Each change once: the median of its rounds. */
function changeTimes(changes: readonly MeasuredChange[]): number[] {
  return FILTER_CHANGES.map(({ name }) =>
    medianOf(
      changes.filter((change) => change.name === name),
      "inSight",
    ),
  );
}

type Row = {
  readonly charts: number;
  readonly liveCharts: number;
  readonly everything: number;
  readonly change: number;
  readonly worst: number;
};

function rowsOf({ loads, changes }: Measured): Row[] {
  return loads.map((ofSide, side) => {
    const times = changeTimes(changes[side] ?? []);
    return {
      charts: medianOf(ofSide, "charts"),
      liveCharts: medianOf(ofSide, "liveCharts"),
      everything: medianOf(ofSide, "everything"),
      change: median(times),
      worst: Math.max(...times),
    };
  });
}

function secondVisitOf({ visits }: Measured): number {
  return median(visits.map(({ first, second }) => second.figure / first.figure));
}

function reportOf(measured: Measured, busy: number): string {
  const rows = rowsOf(measured);
  const [app] = rows;
  const ratio = (ours: number | undefined, theirs: number) => ((ours ?? Number.NaN) / theirs).toFixed(2);
  const lines = rows.map(({ charts, liveCharts, everything, change, worst }, side) => {
    const audit = measured.audits[side] ?? [];
    const cells = [
      round(charts),
      ratio(app?.charts, charts),
      round(liveCharts),
      round(everything),
      round(change),
      ratio(app?.change, change),
      round(worst),
      round(medianOf(audit, "performance")),
      round(medianOf(audit, "totalBlockingTime")),
      round(medianOf(audit, "largestContentfulPaint")),
    ];
    return `| ${SIDES[side]?.name} | ${cells.join(" | ")} |`;
  });
  return `## The page beside others, at 10,000 lines

${WORLD.communes} communes, ${WORLD.months} months. The same six files from the same server, through the same relay, for four pages in turn: the app; *plain Recharts*
(\`plain-recharts/\`, see the part \`page\`); *Observable Framework* 1.13 with Observable Plot, npm packages served by itself (\`rivals/observable/\`);
*react-admin* 5.15 with the plain dashboard's panels under its frame and its data hooks (\`rivals/react-admin/\`). The same filters, figures and
charts in each; the app shows more, and has its figures and bars in the page that the server sends (*that answer*: those on its own page). Headless Chromium, processor throttled ${CPU_SLOWDOWN} times; medians of ${LOADS} loads and ${CHANGE_ROUNDS} rounds of ${FILTER_CHANGES.length} changes, milliseconds.
Lighthouse: phone, simulated throttling, ${LIGHTHOUSE_RUNS.app} runs of the app and ${LIGHTHOUSE_RUNS.others} of each other. Load average of the machine when the part began: ${busy.toFixed(1)}.

| | charts on the screen | app ÷ it | that answer | everything | a change, charts in sight | app ÷ it | worst change | Lighthouse | blocking | largest paint |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${lines.join("\n")}

Second visit's first figures ÷ the first visit's, ${READERS} readers of the app, on a line of *${SLOW_4G.name}* (${SLOW_4G.latencyMs} ms, ${Math.round(SLOW_4G.bytesPerSecond / 1000)} kB/s): ${secondVisitOf(measured).toFixed(2)}.
Without a line to wait for, both have them with the first frame.`;
}

function missedBy(measured: Measured): string[] {
  const rows = rowsOf(measured);
  const [app, observable] = [rows[0], rows[OBSERVABLE]];
  const audit = measured.audits[0] ?? [];
  if (!app || !observable) throw new Error("A side was not measured");
  return [
    ...above("Charts, app ÷ Observable Framework", app.charts / observable.charts, LIMITS.charts),
    ...above("A change, app ÷ Observable Framework", app.change / observable.change, LIMITS.change),
    ...above("Lighthouse blocking, ms", medianOf(audit, "totalBlockingTime"), LIMITS.blocking),
    ...above("Lighthouse largest paint, ms", medianOf(audit, "largestContentfulPaint"), LIMITS.largestPaint),
    ...above("Second visit ÷ first", secondVisitOf(measured), LIMITS.secondVisit),
    ...above("Lighthouse performance: points lost", 100 - medianOf(audit, "performance"), 100 - LIMITS.performance),
  ];
}

function above(what: string, measured: number, limit: number): string[] {
  return measured <= limit ? [] : [`${what}: ${measured.toFixed(2)}, above ${limit}`];
}

function round(milliseconds: number): string {
  return Math.round(milliseconds).toLocaleString("en");
}
