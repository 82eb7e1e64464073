// @vitest-environment node
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "#server/database/open-database.ts";
import { ownPostgres } from "#test/own-database.ts";
import { isStoreAway } from "./store-away.ts";

describe("a database that is away", () => {
  it.each([
    [{ code: "57P01" }, true],
    [{ code: "57P03" }, true],
    [{ code: "08006" }, true],
    [{ code: "53300" }, true],
    [{ code: "ECONNREFUSED" }, true],
    [new AggregateError([Object.assign(new Error("refused"), { code: "ECONNREFUSED" })]), true],
    [new Error("outer", { cause: Object.assign(new Error("inner"), { code: "ECONNRESET" }) }), true],
    [new Error("Connection terminated unexpectedly"), true],
    [{ code: "ERR_SQLITE_ERROR", errcode: 5 }, true],
    [{ code: "ERR_SQLITE_ERROR", errcode: 261 }, true],
    [{ code: "ERR_SQLITE_ERROR", errcode: 1 }, false],
    [{ code: "23505" }, false],
    [{ code: "57014" }, false],
    [new Error("No value for a column: null"), false],
    ["ECONNREFUSED", false],
    [undefined, false],
  ])("case %#: %s", (error, expected) => {
    expect(isStoreAway(error)).toBe(expected);
  });

  it("is known by what a real one says: none there, none by that name, cut in the middle", async () => {
    const failed = async (work: () => Promise<unknown>) =>
      await work().then(
        () => null,
        (error: unknown) => error,
      );
    const nowhere = openDatabase({ url: "postgres://postgres@127.0.0.1:9/none" });
    expect(isStoreAway(await failed(() => nowhere.db.selectFrom("account").selectAll().execute()))).toBe(true);
    await nowhere.close();

    const own = await ownPostgres();
    const database = openDatabase({ url: own.url });
    onTestFinished(() => database.close());
    expect(isStoreAway(await failed(() => database.db.selectFrom("account").selectAll().execute()))).toBe(false);
    const cut = database.db.transaction().execute(async (transaction) => {
      await own.drop();
      await transaction.selectFrom("account").selectAll().execute();
    });
    expect(isStoreAway(await failed(() => cut))).toBe(true);
  });
});
