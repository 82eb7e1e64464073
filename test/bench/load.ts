import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import os, { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import type { NewSession } from "../../server/accounts/sessions.ts";
import type { DatabasePlace } from "../../server/database/open-database.ts";
import { publicationBuilder } from "../../server/store/published-files.ts";
import { ENDPOINTS } from "../../src/api/endpoints.ts";
import { startServer } from "../e2e/start-server.ts";
import { generatedStore } from "../generated-store.ts";
import { inDatabase, sessionHeaders, signedInStore } from "../signed-in-store.ts";
import { startPostgres } from "../start-postgres.ts";
import { median } from "./page-statistics.ts";
import type { BenchPart } from "./report.ts";
import { withAppBuild } from "./served-build.ts";

const CLIENTS = 50;
/** How often fifty of them come. */
const ROUNDS = 8;
const ENTRIES_A_SECOND = 10;
const UNCHANGED = 2_000;
/** Without a pause between their questions: more of them would measure how many a second, and not how long one takes. */
const UNCHANGED_CLIENTS = 3;

/** Milliseconds. */
const BUDGET = { demonstration: 300, large: 800, unchanged: 5, coldBuild: 1_500 };
const SIZES = [
  { name: "demonstration", lines: 300, p95: BUDGET.demonstration },
  { name: "100,000 lines", lines: 100_000, p95: BUDGET.large },
] as const;
type Size = (typeof SIZES)[number];

/** What a browser asks for when it opens the dashboard, besides scripts, which a server of files sends as well. */
const OPENING = ["/", "/config.json", ...ENDPOINTS.map((endpoint) => `/api/${endpoint}.json`)];
const BROWSER = { "Accept-Encoding": "gzip, deflate, br", Accept: "text/html, application/json, */*" };

type Measured = {
  readonly database: string;
  readonly size: Size;
  /** Of each answer while the clients come, and of those of the largest file alone. */
  readonly opening: readonly number[];
  readonly support: readonly number[];
  readonly unchanged: readonly number[];
  readonly entries: readonly number[];
  readonly coldBuild: number;
  /** What was not answered as it should have been, in words. */
  readonly errors: readonly string[];
};

/** Fifty clients who open the dashboard at once, by autocannon, while others enter figures; over both databases, at both sizes. */
export async function benchLoad(): Promise<BenchPart> {
  const before = os.loadavg()[0] ?? 0;
  const measured = await withAppBuild(async (distDir) => {
    const results: Measured[] = [];
    for (const size of SIZES) {
      results.push(await onSqlite(size, distDir));
      results.push(await onPostgres(size, distDir));
    }
    return results;
  });
  return { markdown: loadReport(measured, before), failures: measured.flatMap(failuresOf) };
}

async function onSqlite(size: Size, distDir: string): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-load-"));
  try {
    return await measure("SQLite", { file: path.join(folder, "store.sqlite") }, size, distDir);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function onPostgres(size: Size, distDir: string): Promise<Measured> {
  const postgres = await startPostgres();
  try {
    return await measure("PostgreSQL", { url: postgres.url }, size, distDir);
  } finally {
    await postgres.stop();
  }
}

async function measure(database: string, place: DatabasePlace, size: Size, distDir: string): Promise<Measured> {
  const publication = generatedStore(size.lines);
  const account = { name: "Cán bộ huyện", role: "staff", scope: { communes: [], sponsors: [] } } as const;
  const session = await signedInStore(place, publication, account);
  const coldBuild = await inDatabase(place, async (opened) => {
    const began = performance.now();
    await publicationBuilder(opened)();
    return performance.now() - began;
  });
  // As it is started for an office, but that fifty clients here are one address.
  const server = await startServer({ place, distDir, env: { RATE_LIMIT: "off" } });
  try {
    const errors: string[] = [];
    const writing = enterAllTheWhile(server.url, session, { ...publication.support[0] }, errors);
    const opening: Answer[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      opening.push(...(await openAtOnce(server.url, errors)));
      await wait(1_000);
    }
    const unchanged = await askUnchanged(server.url, errors);
    const entries = await writing.stop();
    return {
      database,
      size,
      opening: opening.map(({ ms }) => ms),
      support: opening.filter(({ bytes }) => bytes > largestBut(opening)).map(({ ms }) => ms),
      unchanged,
      entries,
      coldBuild,
      errors,
    };
  } finally {
    await server.stop();
  }
}

type Answer = { readonly status: number; readonly bytes: number; readonly ms: number };

/** The largest file is by far the largest: half of it is more than any other. */
function largestBut(answers: readonly Answer[]): number {
  return Math.max(...answers.map(({ bytes }) => bytes)) / 2;
}

async function openAtOnce(url: string, errors: string[]): Promise<Answer[]> {
  const requests = OPENING.map((address) => ({ path: address, headers: BROWSER }));
  const answers = await cannonade({ url, connections: CLIENTS, amount: CLIENTS * OPENING.length, requests, timeout: 30 }, errors);
  errors.push(...answers.filter(({ status }) => status !== 200).map(({ status }) => `opening: ${status}`));
  if (answers.length !== CLIENTS * OPENING.length) errors.push(`opening: ${answers.length} answers`);
  return answers;
}

/** Clients who have everything already, asked again while nobody enters anything in the version that they have. */
async function askUnchanged(url: string, errors: string[]): Promise<number[]> {
  const requests = await Promise.all(
    ENDPOINTS.filter((endpoint) => endpoint !== "support" && endpoint !== "programme").map(async (endpoint) => {
      const answer = await fetch(`${url}/api/${endpoint}.json`, { headers: BROWSER });
      await answer.arrayBuffer();
      const headers = { ...BROWSER, "If-None-Match": answer.headers.get("ETag") ?? "" };
      return { path: `/api/${endpoint}.json`, headers };
    }),
  );
  const answers = await cannonade({ url, connections: UNCHANGED_CLIENTS, amount: UNCHANGED, requests }, errors);
  errors.push(...answers.filter(({ status }) => status !== 304).map(({ status }) => `unchanged: ${status}`));
  return answers.map(({ ms }) => ms);
}

async function cannonade(options: Parameters<typeof autocannon>[0], errors: string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const instance = autocannon(options);
  instance.on("response", (_client, status: number, bytes: number, ms: number) => answers.push({ status, bytes, ms }));
  const { errors: failed, timeouts } = await instance;
  if (failed + timeouts > 0) errors.push(`${failed} failed, ${timeouts} of them without an answer in time`);
  return answers;
}

/** Enters a line each tenth of a second, whether the one before was answered or not. */
function enterAllTheWhile(url: string, session: NewSession, line: object, errors: string[]) {
  const entering: Promise<number>[] = [];
  const enter = async (id: string) => {
    const began = performance.now();
    const body = JSON.stringify({ reason: "", row: { ...line, id } });
    const headers = { ...sessionHeaders(session), "If-None-Match": "*" };
    const status = await statusOf(`${url}/api/rows/support/${id}`, headers, body);
    if (status !== "200") errors.push(`entry: ${status}`);
    return performance.now() - began;
  };
  const timer = setInterval(() => entering.push(enter(`moi-${entering.length}`)), 1_000 / ENTRIES_A_SECOND);
  return {
    stop: async () => {
      clearInterval(timer);
      return await Promise.all(entering);
    },
  };
}

/** On a connection of its own: one that is kept may be closed by the server just as it is used again, which a browser mends by itself. */
function statusOf(url: string, headers: Record<string, string>, body: string): Promise<string> {
  return new Promise((resolve) => {
    const asked = request(
      url,
      { method: "PUT", agent: false, headers: { ...headers, "Content-Length": Buffer.byteLength(body) } },
      (answer) => {
        answer.resume().once("end", () => resolve(String(answer.statusCode)));
      },
    );
    asked.once("error", (error) => resolve(error.message));
    asked.end(body);
  });
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function failuresOf({ database, size, opening, unchanged, coldBuild, errors }: Measured): string[] {
  const over = (what: string, value: number, budget: number) =>
    value <= budget ? [] : [`load, ${database}, ${size.name}: ${what} ${value.toFixed(1)} ms, budget ${budget} ms`];
  return [
    ...over("p95 of an answer", percentile(opening, 0.95), size.p95),
    ...over("median of 304", median(unchanged), BUDGET.unchanged),
    ...over("cold build", coldBuild, BUDGET.coldBuild),
    ...errors.slice(0, 5).map((error) => `load, ${database}, ${size.name}: ${error}`),
  ];
}

function loadReport(measured: readonly Measured[], before: number): string {
  const mark = (holds: boolean) => (holds ? "✓" : "✗ **missed**");
  const rows = measured.map(({ database, size, opening, support, unchanged, entries, coldBuild, errors }) => {
    const p95 = percentile(opening, 0.95);
    const cells = [
      `${size.name}, ${database}`,
      median(opening).toFixed(0),
      `${p95.toFixed(0)} ≤ ${size.p95} ${mark(p95 <= size.p95)}`,
      Math.max(...opening).toFixed(0),
      median(support).toFixed(0),
      `${median(unchanged).toFixed(1)} ≤ ${BUDGET.unchanged} ${mark(median(unchanged) <= BUDGET.unchanged)}`,
      `${median(entries).toFixed(0)} (${entries.length})`,
      `${coldBuild.toFixed(0)} ≤ ${BUDGET.coldBuild} ${mark(coldBuild <= BUDGET.coldBuild)}`,
      String(errors.length),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return `## The server under load

\`server/start.ts\` on a store of its own, asked by autocannon from the same machine over loopback: ${CLIENTS} clients begin at once, each of whom opens the dashboard (page,
\`config.json\` and the six files, one after another on one connection, compressed), ${ROUNDS} times, a second apart; all the while ${ENTRIES_A_SECOND} lines a second are entered over
HTTP, each of which makes a new version. Milliseconds of an answer, to its last byte. *304*: ${UNCHANGED} questions by ${UNCHANGED_CLIENTS} clients without a pause, for files that have not changed, while entries go on. *Cold build*: the six files
of a store that was just opened. Access log on, rate limit off (all clients are one address). PostgreSQL waits for its disk, as does SQLite. The store's sizes are
of \`mocks/demo-data/generate-data.ts\`. Load average of the machine when the part began: ${before.toFixed(1)} on whatever else ran; client, server and database share its cores.

| | an answer: median | p95 | most | \`support.json\`: median | 304: median | an entry: median (entries) | cold build | errors |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
${rows.join("\n")}`;
}
