// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { http, passthrough } from "msw";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { server as mockServer } from "#mocks/server.ts";
import { type RunningServer, startServer } from "#test/e2e/start-server.ts";
import { inDatabase, sessionHeaders, signedInStore } from "#test/signed-in-store.ts";
import { type RunningPostgres, startPostgres } from "#test/start-postgres.ts";
import { aPublication, aWireLine } from "#test/store-rows.ts";
import type { NewSession } from "./accounts/sessions.ts";
import { inSnapshot } from "./database/in-write.ts";
import type { DatabasePlace } from "./database/open-database.ts";
import { listImports } from "./store/import-rows.ts";

const SQLITE_KILLS = 50;
const POSTGRES_KILLS = 10;
/** Lines of one entry: all of them are there, or none. */
const TOGETHER = 3;
/** How many enter at once. */
const PEOPLE = 4;

const folder = mkdtempSync(path.join(tmpdir(), "kill-"));
const distDir = path.join(folder, "dist");
beforeAll(() => {
  mkdirSync(distDir);
  writeFileSync(path.join(distDir, "index.html"), "<!doctype html><div id=root></div>");
});
afterAll(() => rmSync(folder, { recursive: true }));
// These tests speak to real servers on this machine.
beforeEach(() => mockServer.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

const STAFF = { name: "Cán bộ huyện", role: "staff", scope: { communes: [], sponsors: [] } } as const;

/** Moments from a few milliseconds on, the same in each run: 0 to 1 by the middle-square way's better sister. */
function moments(): () => number {
  let state = 20_261_130;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function enter(url: string, session: NewSession, batch: string): Promise<Response> {
  const rows = Array.from({ length: TOGETHER }, (_, place) => ({
    id: `${batch}-${place}`,
    ifMatch: null,
    row: aWireLine({ id: `${batch}-${place}`, delivered: place }),
  }));
  const body = JSON.stringify({ reason: "", rows });
  return await fetch(`${url}/api/rows/support`, { method: "POST", headers: sessionHeaders(session), body });
}

/** Enters lines, one batch after another, until nobody answers any more. Gives the batches that were acknowledged. */
async function enterUntilItEnds(url: string, session: NewSession, name: string, told: () => void): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let count = 0; ; count++) {
    const batch = `${name}-${count}`;
    try {
      const response = await enter(url, session, batch);
      if (response.status === 503) return acknowledged;
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      acknowledged.push(batch);
      told();
    } catch (error) {
      if (error instanceof TypeError) return acknowledged;
      throw error;
    }
  }
}

async function enterOnceItCan(url: string, session: NewSession, batch: string): Promise<string> {
  await expect.poll(async () => (await enter(url, session, batch)).status, { timeout: 20_000 }).toBe(200);
  return batch;
}

/** Reads the store as it was left, and says what is wrong with it. */
async function faultsOf(place: DatabasePlace, acknowledged: readonly string[]): Promise<string[]> {
  return await inDatabase(place, async (database) => {
    const { dialect } = database;
    const faults: string[] = [];
    // A commit that was on its way to PostgreSQL when the server died may still be made: so of one instant.
    const { version, entries, lines } = await inSnapshot(database, async (db) => ({
      version: (await db.selectFrom("store_state").select("version").executeTakeFirstOrThrow()).version,
      entries: await db.selectFrom("entry").select(["number", "subject_id", "collection"]).orderBy("number").execute(),
      lines: (await db.selectFrom("support_line").select("id").orderBy("position").execute()).map(({ id }) => id),
    }));
    if (dialect === "sqlite") {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database.db);
      if (rows[0]?.integrity_check !== "ok") faults.push(`integrity: ${rows[0]?.integrity_check}`);
    }
    if (entries.length !== version || entries.at(-1)?.number !== version)
      faults.push(`${entries.length} entries at version ${version}`);
    const entered = entries.filter(({ collection }) => collection === "support").map(({ subject_id }) => subject_id);
    if (lines.join() !== entered.join()) faults.push("the lines are not those of the ledger");
    const batches = Map.groupBy(lines, (id) => id.slice(0, id.lastIndexOf("-")));
    for (const [batch, ids] of batches) if (ids.length !== TOGETHER) faults.push(`half an entry: ${batch} has ${ids.length}`);
    for (const batch of acknowledged) if (!batches.has(batch)) faults.push(`acknowledged and lost: ${batch}`);
    return faults;
  });
}

/** Several enter at once. `some`: so many of what they entered have been acknowledged; it is not asked how quickly. */
function enterAtOnce(url: string, session: NewSession, name: string, some: number) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let count = 0;
  const told = () => {
    count += 1;
    if (count === some) resolve();
  };
  const people = Array.from({ length: PEOPLE }, (_, person) => enterUntilItEnds(url, session, `${name}-${person}`, told));
  return { some: promise, ended: Promise.all(people).then((batches) => batches.flat()) };
}

describe("a server that is killed while entries arrive", () => {
  it(`has every acknowledged one and no half one, ${SQLITE_KILLS} times on SQLite`, { timeout: 600_000 }, async () => {
    const place = { file: path.join(folder, "killed.sqlite") };
    const session = await signedInStore(place, aPublication(), STAFF);
    const moment = moments();
    const acknowledged: string[] = [];
    for (let kill = 0; kill < SQLITE_KILLS; kill++) {
      const server = await startServer({ place, distDir, env: QUIET });
      const entering = enterAtOnce(server.url, session, `k${kill}`, 1 + Math.floor(moment() * 6));
      await entering.some;
      await wait(moment() * 12);
      await server.kill();
      acknowledged.push(...(await entering.ended));
      expect(await faultsOf(place, acknowledged), `kill ${kill}`).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(SQLITE_KILLS);
  });

  it(`has them on PostgreSQL, ${POSTGRES_KILLS} times, of which it is PostgreSQL that dies in every other`, {
    timeout: 600_000,
  }, async () => {
    const postgres = await startPostgres();
    let server: RunningServer | null = null;
    try {
      const place = { url: postgres.url };
      const session = await signedInStore(place, aPublication(), STAFF);
      const moment = moments();
      const acknowledged: string[] = [];
      for (let kill = 0; kill < POSTGRES_KILLS; kill++) {
        server ??= await startServer({ place, distDir, env: QUIET });
        const entering = enterAtOnce(server.url, session, `k${kill}`, 1 + Math.floor(moment() * 12));
        await entering.some;
        await wait(moment() * 12);
        if (kill % 2 === 0) {
          await server.kill();
          server = null;
        } else {
          await crash(postgres);
        }
        acknowledged.push(...(await entering.ended));
        expect(await faultsOf(place, acknowledged), `kill ${kill}`).toEqual([]);
        // The server that lives on finds its database again by itself.
        if (server) acknowledged.push(await enterOnceItCan(server.url, session, `again${kill}-0-0`));
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(POSTGRES_KILLS);
    } finally {
      await server?.stop();
      await postgres.stop();
    }
  });
});

/** So many lines that an import takes its time, and so often it is cut short. */
const IMPORTED = 2_000;
const IMPORT_KILLS = 5;

async function importLines(url: string, session: NewSession, name: string): Promise<number> {
  const rows = Array.from({ length: IMPORTED }, (_, place) => ({
    id: `${name}-${place}`,
    ifMatch: null,
    row: aWireLine({ id: `${name}-${place}`, delivered: place }),
  }));
  const body = JSON.stringify({ files: [{ name, sha256: "0".repeat(64) }], reason: "", rows });
  try {
    return (await fetch(`${url}/api/imports`, { method: "POST", headers: sessionHeaders(session), body })).status;
  } catch (error) {
    if (error instanceof TypeError) return 0;
    throw error;
  }
}

/** The imports that are listed, by their files' names, and those that have their lines. */
async function importsOf(place: DatabasePlace): Promise<{ listed: string[]; lines: number }> {
  return await inDatabase(place, async (database) => {
    const lines = await database.db.selectFrom("support_line").select("id").execute();
    return {
      listed: (await listImports(database)).flatMap(({ files }) => files.map(({ name }) => name)),
      lines: lines.length,
    };
  });
}

it(`an import that is cut short leaves nothing, ${IMPORT_KILLS} times`, { timeout: 120_000 }, async () => {
  const place = { file: path.join(folder, "imported.sqlite") };
  const session = await signedInStore(place, aPublication(), STAFF);
  const first = await startServer({ place, distDir, env: QUIET });
  const began = performance.now();
  expect(await importLines(first.url, session, "whole")).toBe(200);
  const wholeMs = performance.now() - began;
  await first.stop();
  const acknowledged = ["whole"];
  let cut = 0;
  for (let kill = 0; kill < IMPORT_KILLS; kill++) {
    const server = await startServer({ place, distDir, env: QUIET });
    const importing = importLines(server.url, session, `cut-${kill}`);
    await wait((wholeMs * (kill + 0.5)) / IMPORT_KILLS);
    await server.kill();
    if ((await importing) === 200) acknowledged.push(`cut-${kill}`);
    else cut += 1;
    const { listed, lines } = await importsOf(place);
    expect(lines, `kill ${kill}`).toBe(listed.length * IMPORTED);
    expect(
      acknowledged.filter((name) => !listed.includes(name)),
      `kill ${kill}`,
    ).toEqual([]);
  }
  expect(cut).toBeGreaterThan(0);
});

/** One line a request is not what this run is read for, and a limit of what one person enters is not what it is about. */
const QUIET = { ACCESS_LOG: "off", RATE_LIMIT: "off" };

async function crash(postgres: RunningPostgres): Promise<void> {
  await postgres.stopServer("crash");
  await postgres.startAgain();
}
