import { createReadStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import type { DataSize } from "../../mocks/demo-data/data-size.ts";
import { columnsFolder } from "./bench-columns.ts";
import { BENCH_SIZES } from "./bench-lines.ts";
import type { PageContender, ToldByPage } from "./engine-page.ts";
import { withBrowser } from "./page-browser.ts";
import type { BenchPart } from "./report.ts";
import { formatMilliseconds, formatRatio, timingOf } from "./timing.ts";

/**
 * How many changes each makes, by size, the engine first. Rows as objects of ten million lines, and a copy of them as Arrow, are more than a page may
 * hold: at that size the engine stands alone.
 */
const ROUNDS: readonly { readonly contender: PageContender; readonly changes: Readonly<Record<number, number>> }[] = [
  { contender: "engine", changes: { 10000: 200, 100000: 200, 1000000: 200, 10000000: 200 } },
  { contender: "naive", changes: { 10000: 200, 100000: 100, 1000000: 20 } },
  { contender: "crossfilter", changes: { 10000: 200, 100000: 200, 1000000: 60 } },
  { contender: "arquero", changes: { 10000: 200, 100000: 60, 1000000: 20 } },
  { contender: "duckdb", changes: { 10000: 200, 100000: 60, 1000000: 20 } },
];

const BUDGET_LINES = 1_000_000;
const FRAME_MS = 1000 / 60;
const BUDGET_TIMES_FASTER: Partial<Record<PageContender, number>> = { crossfilter: 100, duckdb: 30 };

/** Load and filter changes of the totals engine and the others, each in a Chromium of its own: what `benchEngine` measures in Node. */
export async function benchEngineInChromium(): Promise<BenchPart> {
  const built = mkdtempSync(path.join(tmpdir(), "bench-engine-page-"));
  try {
    await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: "error",
      publicDir: false,
      build: {
        outDir: built,
        target: "es2023",
        modulePreload: false,
        rolldownOptions: { input: path.join(import.meta.dirname, "engine-page.ts"), output: { entryFileNames: "page.js" } },
      },
    });
    return await benchBuilt(built);
  } finally {
    rmSync(built, { recursive: true });
  }
}

async function benchBuilt(built: string): Promise<BenchPart> {
  const sections: string[] = [];
  const failures: string[] = [];
  for (const size of BENCH_SIZES) {
    const folder = columnsFolder(size);
    const measured = await withServer(built, folder, async (url) => {
      const told: { readonly contender: PageContender; readonly told: ToldByPage }[] = [];
      for (const { contender, changes } of ROUNDS) {
        const count = changes[size.lines];
        if (count !== undefined) told.push({ contender, told: await measuredIn(url, contender, size, count) });
      }
      return told;
    });
    const engine = measured[0]?.told;
    if (!engine) throw new Error("The engine was not measured");
    for (const { told } of measured) expectSameAnswers(engine, told);
    sections.push(
      sectionOf(
        size,
        engine,
        measured.map(({ told }) => told),
      ),
    );
    failures.push(...brokenBudgets(size, engine, measured));
  }
  return { markdown: [INTRODUCTION, ...sections].join("\n\n"), failures };
}

const INTRODUCTION = `## The totals engine in Chromium

The same changes and contenders as in the part \`engine\`, each in a headless Chromium of its own, not throttled, by the clock of a page that may read it to 5 µs; DuckDB
without a worker between. Every answer was compared with the engine's. Budgets: at 1M lines p95 at least ${BUDGET_TIMES_FASTER.crossfilter} times below crossfilter2's and
${BUDGET_TIMES_FASTER.duckdb} times below duckdb-wasm's, at 10M lines within a frame (${FRAME_MS.toFixed(1)} ms).`;

async function measuredIn(url: string, contender: PageContender, size: DataSize, count: number): Promise<ToldByPage> {
  console.error(`engine in Chromium: ${contender} at ${size.lines} lines`);
  return await withBrowser(async (browser) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(url);
    return await page.evaluate(
      async (asked) => {
        if (!window.benchEngine) throw new Error("The page has no bench");
        return await window.benchEngine(asked.contender, asked.size, asked.count, "/columns");
      },
      { contender, size, count },
    );
  });
}

function expectSameAnswers(engine: ToldByPage, other: ToldByPage): void {
  const differs = other.fingerprints.findIndex((print, change) => print !== engine.fingerprints[change]);
  if (differs >= 0) throw new Error(`${other.name} answers filter change ${differs} differently: one of the two is wrong`);
}

function sectionOf(size: DataSize, engine: ToldByPage, all: readonly ToldByPage[]): string {
  const rows = all.map(({ name, load, changes }) => {
    const { median, p95, worst, count } = timingOf(changes);
    const same = timingOf(engine.changes.slice(0, count));
    const ratios = [formatRatio(median, same.median), formatRatio(p95, same.p95)];
    return [name, ...[load, median, p95, worst].map(formatMilliseconds), ...ratios, count];
  });
  return `### In Chromium, ${size.lines.toLocaleString("en")} lines

| | load | median | p95 | worst | median ÷ engine's | p95 ÷ engine's | changes |
|---|--:|--:|--:|--:|--:|--:|--:|
${rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`;
}

function brokenBudgets(
  { lines }: DataSize,
  engine: ToldByPage,
  measured: readonly { readonly contender: PageContender; readonly told: ToldByPage }[],
): string[] {
  if (lines < BUDGET_LINES) return [];
  const at = `in Chromium at ${lines.toLocaleString("en")} lines`;
  const slower = measured.flatMap(({ contender, told }) => {
    const wanted = BUDGET_TIMES_FASTER[contender];
    const { p95, count } = timingOf(told.changes);
    const own = timingOf(engine.changes.slice(0, count)).p95;
    return wanted !== undefined && !(p95 >= own * wanted)
      ? [`${formatRatio(p95, own)} times faster than ${told.name} ${at}, below ${wanted}`]
      : [];
  });
  const { p95 } = timingOf(engine.changes);
  return lines > BUDGET_LINES && !(p95 <= FRAME_MS)
    ? [...slower, `p95 ${formatMilliseconds(p95)} ms ${at}, above a frame`]
    : slower;
}

const DUCKDB = path.dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm"));
const TYPES: Readonly<Record<string, string>> = {
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".js": "text/javascript",
};

/** Serves the page, the columns and DuckDB's WebAssembly on loopback, isolated from other origins, for as long as `work` takes. */
async function withServer<Result>(built: string, folder: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const folders = [
    ["/duckdb/", DUCKDB],
    ["/columns/", folder],
  ] as const;
  const server = createServer((request, response) => {
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    const { pathname } = new URL(request.url ?? "/", "http://loopback");
    const name = path.basename(pathname);
    if (pathname === "/")
      return void response.setHeader("Content-Type", "text/html").end('<script type="module" src="/page.js"></script>');
    const from = folders.find(([prefix]) => pathname.startsWith(prefix));
    send(from ? path.join(from[1], name) : path.join(built, pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  try {
    if (address === null || typeof address === "string") throw new Error("The server listens on no port");
    return await work(`http://127.0.0.1:${address.port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function send(file: string, response: ServerResponse): void {
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
  createReadStream(file).pipe(response);
}
