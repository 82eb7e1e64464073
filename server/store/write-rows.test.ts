// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { aPublication, aReporter, aWireLine, newestOf, publishedRows, STAFF } from "#test/store-rows.ts";
import { freshStore, useDatabase } from "#test/use-database.ts";
import { judgeFor } from "./judge-changes.ts";
import { keptRow } from "./kept-rows.ts";
import { publicationBuilder } from "./published-files.ts";
import { ChangedError, type RowChange } from "./row-change.ts";
import { rowHistory } from "./row-history.ts";
import type { Store } from "./store.ts";
import { writeRows } from "./write-rows.ts";

const T0 = Date.parse("2026-11-30T00:00:00Z");

function line(id: string, ifRevision: number | null, given: Parameters<typeof aWireLine>[0] | null = {}): RowChange {
  return { collection: "support", id, ifRevision, row: given === null ? null : aWireLine({ id, ...given }) };
}

async function write({ database }: Store, changes: readonly RowChange[], reason = "", at = T0, account = STAFF) {
  return await writeRows(database, changes, { account: account.id, reason, at }, judgeFor(account));
}

async function refusalOf(writing: Promise<unknown>): Promise<unknown> {
  const error = await writing.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Error && "faults" in error
    ? error.faults
    : error instanceof Error && "code" in error
      ? error.code
      : error;
}

describe.each(DATABASE_PLACES)("rows of the store on $name", ({ make }) => {
  const opened = useDatabase(make);
  const fresh = () => freshStore(opened.database, aPublication(), () => T0);

  it("are never overwritten: each change is an entry that says who, when, why and what it was", async () => {
    const store = await fresh();
    const { version } = await write(store, [line("ht-1", null)], "Nhập mới");
    const second = await write(store, [line("ht-1", version, { delivered: 8 })], "Gõ nhầm", T0 + 1_000);
    await write(store, [line("ht-1", second.version, null)], "Nhập trùng", T0 + 2_000);
    const entries = await rowHistory(store.database, "support", "ht-1");
    expect(entries.map(({ action, reason, account, at }) => ({ action, reason, account: account.id, at }))).toEqual([
      { action: "delete", reason: "Nhập trùng", account: "staff", at: "2026-11-30T07:00:02+07:00" },
      { action: "change", reason: "Gõ nhầm", account: "staff", at: "2026-11-30T07:00:01+07:00" },
      { action: "add", reason: "Nhập mới", account: "staff", at: "2026-11-30T07:00:00+07:00" },
    ]);
    expect(entries.map(({ before, after }) => [deliveredOf(before), deliveredOf(after)])).toEqual([
      [8, null],
      [10, 8],
      [null, 10],
    ]);
  });

  it("are written all or none, on the revision that they were changed on", async () => {
    const store = await fresh();
    const { version } = await write(store, [line("ht-1", null)]);
    const changed = write(store, [line("ht-2", null), line("ht-1", version - 1, { delivered: 1 })]);
    await expect(changed).rejects.toThrow(ChangedError);
    await expect(write(store, [line("ht-1", null)])).rejects.toThrow(ChangedError);
    await expect(write(store, [line("ht-9", 3)])).rejects.toThrow(ChangedError);
    expect(await keptRow(store.database.db, "support", "ht-2")).toBeNull();
    expect((await newestOf(store)).version).toBe(version);
  });

  it("of two people at once go to one, and the other is told what there is now", async () => {
    const store = await fresh();
    const { version } = await write(store, [line("ht-1", null)]);
    const both = await Promise.allSettled([
      write(store, [line("ht-1", version, { delivered: 1 })]),
      write(store, [line("ht-1", version, { delivered: 2 })]),
    ]);
    const lost = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(lost).toHaveLength(1);
    const kept = await keptRow(store.database.db, "support", "ht-1");
    expect(lost[0] instanceof ChangedError && lost[0].conflicts[0]?.current).toEqual(kept);
  });

  it("keep their place when they change, and move with their commune", async () => {
    const store = await fresh();
    const { revisions } = await write(store, [line("ht-1", null), line("ht-2", null), line("ht-3", null)]);
    await write(store, [line("ht-1", revisions[0] ?? 0, { communeId: "b" })]);
    const rows = publishedRows(await newestOf(store), "support");
    expect(rows.map(({ id, communeId }) => `${id} ${communeId}`)).toEqual(["ht-1 b", "ht-2 a", "ht-3 a"]);
    expect(await keptRow(store.database.db, "support", "ht-1")).toMatchObject({ communeId: "b" });
  });

  it.each<[string, RowChange[], string, string]>([
    ["of no known commune", [line("x", null, { communeId: "c" })], "communeId", "unknown-commune"],
    ["of no known sponsor", [line("x", null, { sponsor: { type: "enterprise", id: "cq" } })], "sponsor.id", "unknown-sponsor"],
    ["of no known kind", [line("x", null, { kind: "k" })], "kind", "unknown-kind"],
    ["before the programme", [line("x", null, { month: "2016-06" })], "month", "outside-programme"],
    ["without a title", [line("x", null, { title: " " })], "title", "empty"],
    ["of half a dong", [line("x", null, { delivered: 0.5 })], "delivered", "not-whole-dong"],
    ["below 0", [line("x", null, { delivered: -1 })], "delivered", "negative-amount"],
    ["under another id", [{ ...line("x", null), row: aWireLine({ id: "y" }) }], "id", "id-differs"],
    ["twice", [line("x", null), line("x", null)], "id", "duplicate-id"],
    ["of a month that nobody plans for", [line("x", null, { month: "2999-12" })], "month", "outside-programme"],
    ["that could not be added up", [line("x", null, { delivered: 9_007_199_254_740_991 })], "delivered", "too-large"],
    [
      "with a field that there is none of",
      [{ ...line("x", null), row: { ...aWireLine({ id: "x" }), delivred: 5 } }],
      "delivred",
      "unknown-field",
    ],
    ["under an id that leads elsewhere in an address", [line("..", null)], "id", "wrong-type"],
    ["that never was, to take it away", [{ ...line("ghost", null), row: null }], "id", "missing"],
    ["that adjusts nothing", [line("x", null, { adjusts: "z", adjustReason: "Sai" })], "adjusts", "unknown-line"],
    [
      "that adjusts one of another kind",
      [line("x", null), line("y", null, { adjusts: "x", adjustReason: "Sai", kind: "jobs" })],
      "kind",
      "adjusts-elsewhere",
    ],
    [
      "that adjusts one of a later month",
      [line("x", null), line("y", null, { adjusts: "x", adjustReason: "Sai", month: "2017-08" })],
      "month",
      "adjusts-outside",
    ],
  ])("refuse a line %s", async (_what, changes, field, reason) => {
    const store = await fresh();
    expect(await refusalOf(write(store, changes))).toContainEqual(expect.objectContaining({ field, reason }));
  });

  it("refuse a second programme, a second configuration, and what is said twice", async () => {
    const store = await fresh();
    const { programme, settings } = aPublication();
    const kept = await keptRow(store.database.db, "communes", "a");
    const commune: unknown = JSON.parse(kept?.text ?? "");
    const criteria = [
      { number: 1, met: true },
      { number: 1, met: false },
    ];
    const twice = [expect.objectContaining({ reason: "duplicate-id" })];
    const another = { collection: "programme", id: "p-2", ifRevision: null, row: { ...record(programme), id: "p-2" } } as const;
    expect(await refusalOf(write(store, [another]))).toEqual(twice);
    const administrator = { ...STAFF, role: "administrator" } as const;
    const config = { collection: "settings", id: "other", ifRevision: null, row: settings } as const;
    expect(await refusalOf(write(store, [config], "", T0, administrator))).toEqual(twice);
    const said = {
      collection: "communes",
      id: "a",
      ifRevision: kept?.revision ?? 0,
      row: { ...record(commune), criteria },
    } as const;
    expect(await refusalOf(write(store, [said]))).toEqual(twice);
  });

  it("refuse to let go of what others refer to", async () => {
    const store = await fresh();
    const { revisions } = await write(store, [
      line("x", null),
      line("y", null, { adjusts: "x", adjustReason: "Sai", delivered: -1 }),
    ]);
    const gone = async (collection: "communes" | "agencies", id: string): Promise<RowChange> => ({
      collection,
      id,
      ifRevision: (await keptRow(store.database.db, collection, id))?.revision ?? null,
      row: null,
    });
    const inUse = [expect.objectContaining({ field: "id", reason: "in-use" })];
    expect(await refusalOf(write(store, [line("x", revisions[0] ?? 0, null)]))).toEqual(inUse);
    expect(await refusalOf(write(store, [await gone("communes", "a")]))).toEqual(inUse);
    expect(await refusalOf(write(store, [await gone("agencies", "cq")]))).toEqual(inUse);
    // With both going together nothing is left that refers to the line.
    await write(store, [line("x", revisions[0] ?? 0, null), line("y", revisions[1] ?? 0, null)]);
    await write(store, [await gone("agencies", "cq")]);
    expect(await refusalOf(write(store, [await gone("communes", "b")]))).toEqual(inUse);
    await write(store, [await gone("communes", "a")]);
  });

  it("refuse one of many that others need, and are published, all of them, where there are more than are read at once", async () => {
    const store = await fresh();
    const build = publicationBuilder(store.database);
    await build();
    const ids = Array.from({ length: 2_500 }, (_, place) => `n-${place}`);
    const { revisions } = await write(store, [
      ...ids.map((id) => line(id, null)),
      line("y", null, { adjusts: "n-2400", adjustReason: "Sai", delivered: -1 }),
    ]);
    expect(deliveredRows(await build())).toEqual([...ids.map((id) => [id, 10]), ["y", -1]]);
    const changed = (given: (place: number) => Parameters<typeof aWireLine>[0] | null) =>
      write(
        store,
        ids.map((id, place) => line(id, revisions[place] ?? 0, given(place))),
      );
    const moved = changed((place) => (place === 2_400 ? { kind: "jobs" } : { delivered: 8 }));
    expect(await refusalOf(moved)).toEqual([{ index: 2_400, field: "kind", reason: "in-use" }]);
    expect(await refusalOf(changed(() => null))).toEqual([{ index: 2_400, field: "id", reason: "in-use" }]);
    await changed((place) => ({ delivered: place }));
    expect(deliveredRows(await build())).toEqual([...ids.map((id, place) => [id, place]), ["y", -1]]);
  });

  it("are for those whose they are", async () => {
    const store = await fresh();
    const reporter = aReporter({ communes: ["b"] });
    expect(await refusalOf(write(store, [line("x", null, { month: "2017-10" })], "", T0, reporter))).toBe("not-allowed");
    await write(store, [line("x", null, { communeId: "b", month: "2017-10" })], "", T0, reporter);
    expect(await keptRow(store.database.db, "support", "x")).not.toBeNull();
  });

  it("have entries whose time never runs back, also where a clock does", async () => {
    const store = await fresh();
    await write(store, [line("x", null)], "", T0 + 5_000);
    await write(store, [line("y", null)], "", T0 + 1_000);
    const at = (await store.database.db.selectFrom("entry").select(["number", "at"]).orderBy("number").execute()).map(
      (entry) => entry.at,
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.at(-1)).toBe(T0 + 5_000);
  });

  it("are published as they are after any changes, and as they were at any moment before", { timeout: 120_000 }, async () => {
    const step = fc.record({
      id: fc.constantFrom("1", "2", "3", "4"),
      isGoing: fc.boolean(),
      delivered: fc.nat(),
      kept: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12, size: "max" }), async (steps) => {
        const store = await fresh();
        const now = new Map<string, number>();
        const seen: { at: number; rows: [string, number][] }[] = [];
        for (const [place, { id, isGoing, delivered, kept }] of steps.entries()) {
          const before = await keptRow(store.database.db, "support", id);
          if (isGoing && before === null) continue;
          const at = T0 + (place + 1) * 10;
          await write(store, [line(id, before?.revision ?? null, isGoing ? null : { delivered })], "", at);
          if (isGoing) now.delete(id);
          else now.set(id, delivered);
          seen.push({ at, rows: [...now] });
          // Sometimes nobody reads between two changes.
          if (kept) expect(deliveredRows(await newestOf(store))).toEqual([...now]);
        }
        expect(deliveredRows(await newestOf(store))).toEqual([...now]);
        for (const { at, rows } of seen) {
          const past = await store.at(at + 5);
          expect(past && deliveredRows(past)).toEqual(rows);
        }
        expect(await store.at(T0 - 1)).toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});

function record(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function deliveredOf(row: unknown): unknown {
  return typeof row === "object" && row !== null && "delivered" in row ? row.delivered : null;
}

function deliveredRows(published: Parameters<typeof publishedRows>[0]): [unknown, unknown][] {
  return publishedRows(published, "support").map(({ id, delivered }) => [id, delivered]);
}
