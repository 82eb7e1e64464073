// @vitest-environment node
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { http, passthrough } from "msw";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { server as mockServer } from "#mocks/server.ts";
import { addAccount, makeAccounts } from "#server/accounts/accounts.ts";
import { makeFirstLink } from "#server/accounts/links.ts";
import { beginSession } from "#server/accounts/sessions.ts";
import { migrate, type Steps } from "#server/database/migrate.ts";
import { ALL_MIGRATIONS } from "#server/database/migrations/all-migrations.ts";
import type { DatabasePlace } from "#server/database/open-database.ts";
import { fillStore } from "#server/store/fill-store.ts";
import { importRows, listImports } from "#server/store/import-rows.ts";
import { judgeFor } from "#server/store/judge-changes.ts";
import type { RowChange } from "#server/store/row-change.ts";
import { undoImport } from "#server/store/undo-import.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { startServer } from "#test/e2e/start-server.ts";
import { generatedStore } from "#test/generated-store.ts";
import { placeEnv, runScript } from "#test/run-script.ts";
import { inDatabase, sessionHeaders, signedInStore } from "#test/signed-in-store.ts";
import { aPublication, aWireLine } from "#test/store-rows.ts";
import { backUp } from "./back-up.ts";
import { restore } from "./restore.ts";

const folder = mkdtempSync(path.join(tmpdir(), "backup-"));
const distDir = path.join(folder, "dist");
beforeAll(() => {
  mkdirSync(distDir);
  writeFileSync(path.join(distDir, "index.html"), "<!doctype html><div id=root></div>");
});
afterAll(() => rmSync(folder, { recursive: true }));
// These tests speak to real servers on this machine.
beforeEach(() => mockServer.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

const STAFF = { name: "Cán bộ huyện", role: "staff", scope: { communes: [], sponsors: [] } } as const;
const DISTRICT = { ...STAFF, id: "staff" };
const AUTHOR = { account: "staff", reason: "", at: Date.now() };
const QUIET = { ACCESS_LOG: "off", RATE_LIMIT: "off" };
/** Enough that a backup takes its time, while others write. */
const LINES = 4_000;
/** Lines of one entry: all of them are in a backup, or none. */
const TOGETHER = 3;

/** An empty database that goes with the test. */
async function ownPlace(name: string): Promise<DatabasePlace> {
  const own = await DATABASE_PLACES.find((place) => place.name === name)?.make();
  if (!own) throw new Error(`No such database: ${name}`);
  onTestFinished(own.drop);
  return own.place;
}

function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
}

function writeLines(file: string, lines: readonly string[]): void {
  writeFileSync(file, gzipSync(`${lines.join("\n")}\n`));
}

/** Everything that is kept, table by table, as a backup would have it. */
async function checksumOf(place: DatabasePlace): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.jsonl.gz`);
  return (await inDatabase(place, (database) => backUp(database, file))).checksum;
}

const written = z.object({ version: z.int() });
const footOf = (lines: readonly string[]) =>
  z.object({ rows: z.int(), checksum: z.string() }).parse(JSON.parse(lines.at(-1) ?? ""));

describe.each(DATABASE_PLACES)("a backup of $name, made while entries arrive", ({ name }) => {
  it("is of one instant, and is restored into either database with the same checksum, which then serves", async () => {
    const source = await ownPlace(name);
    const publication = generatedStore(LINES);
    const session = await signedInStore(source, publication, STAFF);
    const [line] = publication.support;
    const server = await startServer({ place: source, distDir, env: QUIET });
    onTestFinished(server.stop);

    const acknowledged: { ids: string[]; version: number }[] = [];
    const enterOne = async (batch: string) => {
      const ids = Array.from({ length: TOGETHER }, (_, place) => `${batch}-${place}`);
      const rows = ids.map((id, delivered) => ({ id, ifMatch: null, row: { ...line, id, delivered } }));
      const body = JSON.stringify({ reason: "", rows });
      const response = await fetch(`${server.url}/api/rows/support`, { method: "POST", headers: sessionHeaders(session), body });
      expect(response.status).toBe(200);
      acknowledged.push({ ids, version: written.parse(await response.json()).version });
    };

    const file = path.join(folder, `${name}.jsonl.gz`);
    let isOver = false;
    const entering = (async () => {
      for (let count = 0; !isOver; count++) await enterOne(`n${count}`);
    })();
    await expect.poll(() => acknowledged.length).toBeGreaterThan(0);
    const before = acknowledged.length;
    const made = await runScript("scripts/backup.ts", ["--out", file], placeEnv(source));
    const during = acknowledged.length - before;
    isOver = true;
    await entering;
    await enterOne("last");
    expect(made).toMatchObject({ code: 0 });
    expect(during).toBeGreaterThan(0);

    const lines = linesOf(file);
    const foot = footOf(lines);
    expect(made.said).toContain(foot.checksum);
    expect(foot.rows).toBe(lines.length - 2);

    for (const target of DATABASE_PLACES) {
      const what = `${name} → ${target.name}`;
      const place = await ownPlace(target.name);
      const restored = await runScript("scripts/restore.ts", [file], placeEnv(place));
      expect(restored, what).toMatchObject({ code: 0 });
      expect(restored.said, what).toContain(foot.checksum);
      expect(await checksumOf(place), what).toBe(foot.checksum);

      const again = await startServer({ place, distDir, env: QUIET });
      onTestFinished(again.stop);
      const answer = await fetch(`${again.url}/api/support.json`);
      const version = Number(answer.headers.get("X-Data-Version"));
      const served = z.array(z.object({ id: z.string() })).parse(await answer.json());
      // What was acknowledged before it began is in it, what came after its instant is not, and no entry by half.
      const kept = acknowledged.filter((entry) => entry.version <= version);
      expect(kept.length, what).toBeGreaterThanOrEqual(before);
      expect(kept.length, what).toBeLessThan(acknowledged.length);
      expect(
        served.slice(LINES).map(({ id }) => id),
        what,
      ).toEqual(kept.flatMap(({ ids }) => ids));
      await again.stop();
    }
  });
});

describe("a backup", () => {
  it("is for whoever runs the server alone, and holds no session and no link", async () => {
    const place = await ownPlace("SQLite");
    const file = path.join(folder, "private.jsonl.gz");
    // As one would be left behind by a machine that stopped, where everybody may read.
    writeFileSync(`${file}.unfinished`, "", { mode: 0o644 });
    const secrets = await inDatabase(place, async (database) => {
      await migrate(database);
      await fillStore(database, aPublication(), "Dữ liệu thử", Date.now());
      const accounts = makeAccounts(database);
      const link = await makeFirstLink(accounts);
      const made = await addAccount(accounts, { ...STAFF, signIn: "can-bo" });
      if (made.kind !== "done") throw new Error(made.kind);
      const session = await beginSession(accounts, made.account);
      await backUp(database, file);
      const links = await database.db.selectFrom("sign_in_link").select("token_hash").execute();
      return [session.token, session.tokenHash, session.csrf, link?.token ?? "", ...links.map(({ token_hash }) => token_hash)];
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = linesOf(file).join("\n");
    expect(text).toContain("Cán bộ huyện");
    expect(secrets.filter((secret) => secret.length < 20 || text.includes(secret))).toEqual([]);
    await expect(
      inDatabase(await ownPlace("SQLite"), async (database) => {
        await restore(database, file);
        return [
          await database.db.selectFrom("session").selectAll().execute(),
          await database.db.selectFrom("sign_in_link").selectAll().execute(),
        ];
      }),
    ).resolves.toEqual([[], []]);
  });

  it.each(DATABASE_PLACES)("has what was imported, which can then be undone, into $name", async ({ name }) => {
    const file = path.join(folder, `imports-${name}.jsonl.gz`);
    const files = [{ name: "Quý III.xlsx", sha256: "0".repeat(64) }];
    const line: RowChange = { collection: "support", id: "nk-1", ifRevision: null, row: aWireLine({ id: "nk-1" }) };
    const listed = await inDatabase(await ownPlace("SQLite"), async (database) => {
      await migrate(database);
      await fillStore(database, aPublication(), "Dữ liệu thử", Date.now());
      await importRows(database, files, [line], AUTHOR, judgeFor(DISTRICT));
      await backUp(database, file);
      return await listImports(database);
    });
    expect(listed).toMatchObject([{ files, counts: { added: 1 } }]);
    await inDatabase(await ownPlace(name), async (database) => {
      await restore(database, file);
      expect(await listImports(database)).toEqual(listed);
      expect(await undoImport(database, listed[0]?.number ?? 0, AUTHOR, judgeFor(DISTRICT))).not.toBeNull();
    });
  });

  it("is not made of a place that holds no store, which is not made by asking either", async () => {
    const place = { file: path.join(folder, "none/dashboard.sqlite") };
    const { code, said } = await runScript("scripts/backup.ts", ["--out", path.join(folder, "none.jsonl.gz")], placeEnv(place));
    expect(code).toBe(1);
    expect(said).toContain(`There is no store in ${place.file}`);
    expect(existsSync(path.dirname(place.file))).toBe(false);
  });
});

describe.each(DATABASE_PLACES)("into $name", ({ name }) => {
  async function smallBackup(file: string): Promise<void> {
    await inDatabase(await ownPlace("SQLite"), async (database) => {
      await migrate(database);
      await fillStore(database, aPublication({ support: [aWireLine()] }), "Dữ liệu thử", Date.now());
      await backUp(database, file);
    });
  }
  const changedLetter = (lines: readonly string[]) => lines.join("\n").replace("Dữ liệu thử", "Dữ liệu thừ").split("\n");

  it.each([
    ["cut off", (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -40)), "No backup, or a broken one"],
    ["without its end", (file: string) => writeLines(file, linesOf(file).slice(0, -1)), "ends before its end"],
    ["with a letter changed", (file: string) => writeLines(file, changedLetter(linesOf(file))), "is not as it was written"],
    ["with a line lost", (file: string) => writeLines(file, linesOf(file).toSpliced(4, 1)), "is not as it was written"],
    ["with more behind its end", (file: string) => writeLines(file, [...linesOf(file), "{}"]), "is not as it was written"],
    ["that is none", (file: string) => writeFileSync(file, "{}"), "No backup, or a broken one"],
    [
      "of a newer server",
      (file: string) =>
        writeLines(
          file,
          linesOf(file).map((line, at) => (at === 0 ? line.replace(/"0\d+-[\w-]+"/, '"9999-more"') : line)),
        ),
      "of a newer server (9999-more)",
    ],
  ])("a backup %s is refused in words, and leaves nothing behind", async (_what, spoil, words) => {
    const file = path.join(folder, `spoilt-${crypto.randomUUID()}.jsonl.gz`);
    await smallBackup(file);
    const whole = readFileSync(file);
    spoil(file);
    expect(readFileSync(file).equals(whole)).toBe(false);
    const place = await ownPlace(name);
    const { code, said } = await runScript("scripts/restore.ts", [file], placeEnv(place));
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said).not.toContain("    at ");
    const tables = await inDatabase(
      place,
      async ({ db }) => await db.introspection.getTables({ withInternalKyselyTables: true }),
    );
    expect(tables).toEqual([]);
  });

  it("no backup is restored over data, not even one of older tables, and the data is as it was", async () => {
    const place = await ownPlace(name);
    const file = path.join(folder, `older-${crypto.randomUUID()}.jsonl.gz`);
    await inDatabase(await ownPlace("SQLite"), async (database) => {
      await migrate(database, undefined, FIRST_STEP);
      await fillStore(database, aPublication(), "Dữ liệu thử", Date.now());
      await backUp(database, file);
    });
    await inDatabase(place, async (database) => {
      await migrate(database);
      await fillStore(database, aPublication({ support: [aWireLine()] }), "Dữ liệu thử", Date.now());
    });
    const before = await checksumOf(place);
    const { code, said } = await runScript("scripts/restore.ts", [file], placeEnv(place));
    expect(code).toBe(1);
    expect(said).toContain("There is data already");
    expect(await checksumOf(place)).toBe(before);
    await inDatabase(place, async (database) => await migrate(database));
  });

  it("a step forward takes a backup first, and that one restores into the new tables", async () => {
    const place = await ownPlace(name);
    const file = path.join(folder, `before-${crypto.randomUUID()}.jsonl.gz`);
    const taken: string[] = [];
    await inDatabase(place, async (database) => {
      const take = async () => {
        taken.push((await backUp(database, file)).checksum);
      };
      await migrate(database, take);
      expect(taken, "of an empty database").toEqual([]);
      await fillStore(database, aPublication({ support: [aWireLine()] }), "Dữ liệu thử", Date.now());
      await migrate(database, take);
      expect(taken, "without a step").toEqual([]);
      const before = await checksumOf(place);
      await migrate(database, take, ONE_MORE);
      expect(taken).toEqual([before]);
    });
    expect(linesOf(file)[0]).toContain(`"migration":"${Object.keys(ALL_MIGRATIONS).at(-1)}"`);
    const other = await ownPlace(name);
    const districts = await inDatabase(other, async (database) => {
      await restore(database, file, ONE_MORE);
      return await sql<{ id: string; district: string }>`select id, district from support_line`.execute(database.db);
    });
    expect(districts.rows.map((row) => ({ ...row }))).toEqual([{ id: "ht-1", district: "huyen" }]);
    expect(await checksumOf(other)).toBe(await checksumOf(place));
  });

  it("a step that fails changes nothing, and is told", async () => {
    const place = await ownPlace(name);
    await inDatabase(place, async (database) => {
      await migrate(database);
      const broken: Steps = {
        ...ALL_MIGRATIONS,
        "9999-broken": {
          up: async (db) => {
            await sql`alter table support_line add column district text not null default ''`.execute(db);
            throw new Error("half-way");
          },
        },
      };
      await expect(migrate(database, undefined, broken)).rejects.toThrow("half-way");
      const line = (await database.db.introspection.getTables()).find((table) => table.name === "support_line");
      expect(line?.columns.map((column) => column.name)).not.toContain("district");
      await migrate(database);
    });
  });
});

/** The store as it began, and with a step that there is not yet. */
const FIRST_STEP: Steps = Object.fromEntries(Object.entries(ALL_MIGRATIONS).slice(0, 1));
const ONE_MORE: Steps = {
  ...ALL_MIGRATIONS,
  "9998-district": {
    up: async (db) => {
      await sql`alter table support_line add column district text not null default 'huyen'`.execute(db);
    },
  },
};
