// @vitest-environment node
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { useDatabase } from "#test/use-database.ts";
import { DatabaseHeldError, holdDatabase } from "./database-lock.ts";
import { inWrite } from "./in-write.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";

describe.each(DATABASE_PLACES)("the database on $name", ({ make }) => {
  const opened = useDatabase(make);
  const session = (hash: string, at: number) => ({ token_hash: hash, account_id: "a", created_at: at, expires_at: at, csrf: "" });

  it("gives bigints, sums and counts as numbers, exact to 2⁵³ − 1, as rows and as arrays", async () => {
    const { db } = opened.database;
    await db
      .insertInto("session")
      .values([session("1", 9_007_199_254_740_000), session("2", 991)])
      .execute();
    const query = db
      .selectFrom("session")
      .select(({ fn }) => [
        fn.sum<number>("created_at").as("sum"),
        fn.countAll<number>().as("count"),
        fn.max("expires_at").as("max"),
      ]);
    expect({ ...(await query.executeTakeFirstOrThrow()) }).toEqual({
      sum: 9_007_199_254_740_991,
      count: 2,
      max: 9_007_199_254_740_000,
    });
    expect(await opened.database.rowsAsArrays(query.compile())).toEqual([[9_007_199_254_740_991, 2, 9_007_199_254_740_000]]);
  });

  it("refuses a sum beyond that, which a number would round", async () => {
    const { db } = opened.database;
    await db.insertInto("session").values(session("3", 2)).execute();
    const sum = db.selectFrom("session").select(({ fn }) => fn.sum<number>("created_at").as("sum"));
    await expect(sum.execute()).rejects.toThrow();
  });

  it("is read while something is written at length, as it was before, and as it is once that is done", async () => {
    const { db } = opened.database;
    const sessions = db.selectFrom("session").select("token_hash").where("token_hash", "=", "long");
    const read = async () => [(await sessions.execute()).length, (await opened.database.rowsAsArrays(sessions.compile())).length];
    await inWrite(opened.database, async (transaction) => {
      await transaction.insertInto("session").values(session("long", 1)).execute();
      expect(await read()).toEqual([0, 0]);
    });
    expect(await read()).toEqual([1, 1]);
    await db.deleteFrom("session").where("token_hash", "=", "long").execute();
  });

  it("takes all of a write or nothing, one after another", async () => {
    const { db } = opened.database;
    await db.insertInto("store_state").values({ one: 1, store_id: "s", version: 0, at: 0 }).execute();
    const raise = inWrite(opened.database, async (transaction) => {
      await transaction.updateTable("store_state").set({ version: 99 }).execute();
      throw new Error("half-way");
    });
    await expect(raise).rejects.toThrow("half-way");
    // Each reads, waits, and writes what it read and one: side by side one would overwrite another.
    const addOne = () =>
      inWrite(opened.database, async (transaction) => {
        const { version } = await transaction.selectFrom("store_state").select("version").executeTakeFirstOrThrow();
        await new Promise((resolve) => setImmediate(resolve));
        await transaction
          .updateTable("store_state")
          .set({ version: version + 1 })
          .execute();
      });
    await Promise.all(Array.from({ length: 12 }, addOne));
    expect((await db.selectFrom("store_state").select("version").executeTakeFirstOrThrow()).version).toBe(12);
  });

  it("has its tables once, and refuses those of a newer server", async () => {
    await migrate(opened.database);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-of-a-newer-one', '')`.execute(opened.database.db);
    await expect(migrate(opened.database)).rejects.toThrow("9999-of-a-newer-one");
  });
});

describe("a file of SQLite's", () => {
  it("is for its owner alone, with what SQLite puts beside it", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "owned-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, "data.sqlite");
    const database = openDatabase({ file });
    await migrate(database);
    const modes = readdirSync(folder).map((name) => (statSync(path.join(folder, name)).mode & 0o777).toString(8));
    expect(modes.length).toBeGreaterThan(1);
    expect(new Set(modes)).toEqual(new Set(["600"]));
    await database.close();
  });

  it("is held by one server, and free when that has let go", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "held-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, "data.sqlite");
    const held = holdDatabase(file);
    expect(() => holdDatabase(file)).toThrow(DatabaseHeldError);
    held.release();
    holdDatabase(file).release();
  });
});
