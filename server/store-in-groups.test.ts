// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { isRecord } from "#src/api/contract.ts";
import { readGroups } from "#src/api/groups/read-groups.ts";
import { LINE_CLASSES } from "#src/domain/line-class.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { aPublication, aWireLine, newestOf, STAFF } from "#test/store-rows.ts";
import { freshStore, useDatabase } from "#test/use-database.ts";
import { judgeFor } from "./store/judge-changes.ts";
import type { Store } from "./store/store.ts";
import { writeRows } from "./store/write-rows.ts";
import { type GroupedVersion, storeInGroups } from "./store-in-groups.ts";

function groupsIn(grouped: GroupedVersion | null) {
  if (grouped === null) throw new Error("They are added up");
  const { groups, beside } = readGroups(JSON.parse(grouped.file.body.toString("utf8")), "support.json");
  const added = Array.from(groups.lines, (lines, group) => [
    LINE_CLASSES[groups.lineClass[group] ?? 0],
    lines,
    groups.delivered[group],
  ]);
  return { version: grouped.version, added, beside: beside.map(({ value }) => value.id) };
}

function programmeWith(given: Record<string, number>): unknown {
  const { programme } = aPublication();
  if (!isRecord(programme) || !isRecord(programme.thresholds)) throw new Error("A programme has thresholds");
  return { ...programme, thresholds: { ...programme.thresholds, ...given } };
}

async function enter(store: Store, row: ReturnType<typeof aWireLine>): Promise<void> {
  await writeRows(
    store.database,
    [{ collection: "support", id: row.id, ifRevision: null, row }],
    { account: "staff", reason: "", at: 0 },
    judgeFor(STAFF),
  );
}

describe.each(DATABASE_PLACES)("lines that a store on $name adds up", ({ make }) => {
  const opened = useDatabase(make);

  it("are those of the newest version, once it has been made; who asks meanwhile gets the one before, by its number", async () => {
    const store = await freshStore(
      opened.database,
      aPublication({ support: [aWireLine({ id: "ht-1" }), aWireLine({ id: "ht-2" })] }),
    );
    const groups = storeInGroups(store, 1);
    const first = await newestOf(store);
    const before = groupsIn(await groups(first));
    expect(before).toEqual({ version: first.version, added: [["as-planned", 2, 20]], beside: [] });
    expect(await groups(first)).toBe(await groups(first));
    expect(await storeInGroups(store, 2)(first)).toBeNull();
    await enter(store, aWireLine({ id: "ht-3", delivered: null }));
    const second = await newestOf(store);
    expect(groupsIn(await groups(second)).version).toBe(first.version);
    await vi.waitFor(
      async () =>
        expect(groupsIn(await groups(second))).toEqual({
          version: second.version,
          added: [
            ["as-planned", 2, 20],
            ["owed", 1, 0],
          ],
          beside: [],
        }),
      { timeout: 20_000 },
    );
  });

  it("tell those whose plan is not reported from those that have none", async () => {
    const pairs = [
      [null, 7],
      [null, 0],
      [null, null],
      [null, "notApplicable"],
      ["notApplicable", 7],
      ["notApplicable", null],
    ] as const;
    const support = pairs.map(([planned, delivered], index) => aWireLine({ id: `ht-${index}`, planned, delivered }));
    const store = await freshStore(opened.database, aPublication({ support }));
    expect(groupsIn(await storeInGroups(store, 1)(await newestOf(store))).added).toEqual([
      ["plan-owed", 1, 7],
      ["plan-owed-zero", 1, 0],
      ["plan-owed-and-owed", 1, 0],
      ["plan-owed-without-money", 1, 0],
      ["unplanned", 1, 7],
      ["unplanned-owed", 1, 0],
    ]);
  });

  it("there are none below the limit, nor where a sum is none that a number holds: the lines are then sent, and say so", async () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const support = ["ht-1", "ht-2"].map((id) => aWireLine({ id, planned: largest, delivered: 1 }));
    const believed = programmeWith({ largestPlausibleDong: largest });
    for (const given of [{ support }, { support, programme: believed }]) {
      const store = await freshStore(opened.database, aPublication(given));
      const published = await newestOf(store);
      expect(await storeInGroups(store, 2)(published)).toBeNull();
      expect(await storeInGroups(store, 1)(published)).toBeNull();
    }
  });
});
