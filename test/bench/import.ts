import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { generateData } from "../../mocks/demo-data/generate-data.ts";
import { publicationFiles } from "../../mocks/demo-data/publication-files.ts";
import type { WirePublication } from "../../mocks/demo-data/wire-publication.ts";
import { ENDPOINTS } from "../../src/api/endpoints.ts";
import { writeTemplate } from "../../src/documents/workbook/write-template.ts";
import { importWords } from "../../src/features/import/import-words.ts";
import { presentDataOf } from "../../src/import/present-data-of.ts";
import { baseOfAnswers } from "../../src/import/publication-after.ts";
import { startServer } from "../e2e/start-server.ts";
import { BENCH_SIZES } from "./bench-lines.ts";
import { LOCALE, TIME_ZONE, VIEWPORT, withBrowser } from "./page-browser.ts";
import { medianOf } from "./page-statistics.ts";
import type { BenchPart } from "./report.ts";
import { withAppBuild } from "./served-build.ts";

/** Milliseconds, on this machine as it is. */
const BUDGET = { review: 10_000, longestWait: 100, cancel: 500 };
/** Each in a browser of its own: one busy moment of a shared machine is not the import's. */
const ROUNDS = 3;
const LINES = 100_000;
/** Of so many lines one has another figure in the file. */
const EVERY = 10;
const PATIENCE = { timeout: 180_000 };
/** How long the second file is read before it is cancelled, in milliseconds. */
const BEFORE_CANCEL_MS = 1_000;
const ROOT = path.resolve(import.meta.dirname, "../..");

const words = importWords.vi;

type Measured = { readonly review: number; readonly longestWait: number; readonly cancel: number; readonly shares: number };

/** A workbook of 100,000 lines, compared with a publication of as many, on the production build. */
export async function benchImport(): Promise<BenchPart> {
  const busy = loadavg()[0] ?? 0;
  const folder = mkdtempSync(path.join(tmpdir(), "bench-import-"));
  try {
    const publication = generateData(sizeOfLines());
    const dataDir = path.join(folder, "data");
    writeData(dataDir, publication);
    const [file, other] = await Promise.all([
      writeWorkbook(path.join(folder, "mot.xlsx"), publication, 1),
      writeWorkbook(path.join(folder, "hai.xlsx"), publication, 2),
    ]);
    const rounds = await withAppBuild(async (distDir) => {
      const server = await startServer({ distDir, dataDir });
      try {
        const all: Measured[] = [];
        for (let round = 0; round < ROUNDS; round++) all.push(await measure(server.url, file, other));
        return all;
      } finally {
        await server.stop();
      }
    });
    const measured: Measured = {
      review: medianOf(rounds, "review"),
      longestWait: medianOf(rounds, "longestWait"),
      cancel: medianOf(rounds, "cancel"),
      shares: medianOf(rounds, "shares"),
    };
    return { markdown: sectionOf(measured, busy), failures: failuresOf(measured) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sizeOfLines() {
  const size = BENCH_SIZES.find(({ lines }) => lines === LINES);
  if (!size) throw new Error(`No size of ${LINES} lines`);
  return size;
}

function writeData(dataDir: string, publication: WirePublication): void {
  mkdirSync(path.join(dataDir, "api"), { recursive: true });
  cpSync(path.join(ROOT, "public/config.json"), path.join(dataDir, "config.json"));
  const files = publicationFiles(publication);
  for (const endpoint of ENDPOINTS) writeFileSync(path.join(dataDir, `api/${endpoint}.json`), files[endpoint]);
}

/** The publication in our own form, with other figures in a tenth of its lines. */
async function writeWorkbook(file: string, publication: WirePublication, more: number): Promise<string> {
  const support = publication.support.map((line, index) =>
    index % EVERY === 0 && typeof line.delivered === "number" ? { ...line, delivered: line.delivered + more } : line,
  );
  const blob = await writeTemplate(presentDataOf(baseOfAnswers({ ...publication, support }), "vi"));
  writeFileSync(file, new Uint8Array(await blob.arrayBuffer()));
  return file;
}

async function measure(origin: string, file: string, other: string): Promise<Measured> {
  return await withBrowser(async (browser) => {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: LOCALE, timezoneId: TIME_ZONE });
    const page = await context.newPage();
    await page.goto(`${origin}/import`);
    await page.getByRole("button", { name: words.files.choose }).waitFor(PATIENCE);
    await page.locator("[aria-busy=true]").waitFor({ ...PATIENCE, state: "detached" });
    // What reading 100,000 published lines takes is the page's own bench.
    await page.waitForFunction(() => document.querySelector("[data-read-at]") !== null, null, PATIENCE);
    await page.waitForTimeout(3_000);
    await page.evaluate(watchWaits);
    const begun = Date.now();
    await give(page, file);
    await page.getByRole("region", { name: words.lines.title }).waitFor(PATIENCE);
    const review = Date.now() - begun;
    const told = await page.evaluate(() => window.waitWatch?.());
    await give(page, other);
    await page.waitForTimeout(BEFORE_CANCEL_MS);
    const pressed = Date.now();
    await page.getByRole("button", { name: words.files.cancel }).click();
    await page.getByRole("button", { name: words.files.cancel }).waitFor({ ...PATIENCE, state: "detached" });
    if (!told) throw new Error("The page has no watch");
    return { review, cancel: Date.now() - pressed, ...told };
  });
}

async function give(page: Page, file: string): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles(file);
}

declare global {
  interface Window {
    waitWatch?: () => { readonly longestWait: number; readonly shares: number };
  }
}

/** Runs in the page: how long somebody's key would have waited at worst, and how many shares of progress were shown. */
function watchWaits(): void {
  let last = performance.now();
  let longestWait = 0;
  const shares = new Set<string>();
  const tick = () => {
    const now = performance.now();
    longestWait = Math.max(longestWait, now - last);
    last = now;
    const shown = document.querySelector("progress");
    if (shown?.hasAttribute("value")) shares.add(shown.value.toFixed(2));
    setTimeout(tick, 0);
  };
  tick();
  window.waitWatch = () => ({ longestWait, shares: shares.size });
}

function failuresOf(measured: Measured): string[] {
  const over = Object.entries(BUDGET).flatMap(([name, most]) => {
    const found = Object.entries(measured).find(([key]) => key === name)?.[1] ?? 0;
    return found > most ? [`import of ${LINES} lines: ${name} ${Math.round(found)} ms, at most ${most} ms`] : [];
  });
  return measured.shares < 10 ? [...over, `import of ${LINES} lines: progress was shown ${measured.shares} times`] : over;
}

function sectionOf({ review, longestWait, cancel, shares }: Measured, busy: number): string {
  return `## A workbook of 100,000 lines

The production build in Chromium, on this machine as it is, over a publication of 100,000 lines: a workbook of the same lines in our own form, one in ${EVERY} with another
figure. Median of ${ROUNDS} rounds. Load average at the start: ${busy.toFixed(1)}.

| what | ms | budget, ms |
|---|---|---|
| from the file to its review | ${Math.round(review)} | ${BUDGET.review} |
| the longest that a key would have waited meanwhile | ${Math.round(longestWait)} | ${BUDGET.longestWait} |
| a second file is given up after Cancel | ${Math.round(cancel)} | ${BUDGET.cancel} |

Progress was shown at ${shares} different shares.`;
}
