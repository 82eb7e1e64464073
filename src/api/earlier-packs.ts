import type { Day, Month } from "#src/domain/month.ts";
import { asOfDay } from "#src/domain/programme.ts";
import { deviceDatabase } from "#src/lib/device-database.ts";
import { isRecord } from "./contract.ts";
import { programmeFromWire } from "./programme.ts";
import { readSnapshot, type Snapshot } from "./snapshot.ts";

/** An earlier review pack that this device keeps. */
export type KeptPack = {
  readonly programmeId: string;
  /** ISO 8601 with offset: its name in an address. */
  readonly frozenAt: string;
  readonly asOf: Day;
  readonly dataThrough: Month;
  /** The file it came from. */
  readonly name: string;
  readonly snapshot: Snapshot;
};

const database = deviceDatabase("commune-support-reviews", "packs");

/** What storage would not take lasts until the page is closed. */
const inMemory = new Map<string, KeptPack>();

function keyOf(programmeId: string, frozenAt: string): string {
  return `${programmeId} ${frozenAt}`;
}

/** Keeps a pack, in place of one of the same programme and instant. `isLasting`: the device will have it at the next visit too. */
export async function keepPack(snapshot: Snapshot, name: string): Promise<{ pack: KeptPack; isLasting: boolean }> {
  const pack = packOf(snapshot, name);
  const key = keyOf(pack.programmeId, pack.frozenAt);
  inMemory.set(key, pack);
  try {
    await database.ask("readwrite", (store) => store.put({ name, snapshot }, key));
    return { pack, isLasting: true };
  } catch {
    return { pack, isLasting: false };
  }
}

/** Those of a programme, latest first. Storage that cannot be read has none. */
export async function keptPacks(programmeId: string): Promise<KeptPack[]> {
  const found = new Map<string, KeptPack>();
  try {
    const stored = await database.ask("readonly", (store) => store.getAll());
    for (const value of Array.isArray(stored) ? stored : []) {
      const pack = readKept(value);
      if (pack) found.set(keyOf(pack.programmeId, pack.frozenAt), pack);
    }
  } catch {
    // Nothing is kept here: the packs of this visit are in memory.
  }
  for (const [key, pack] of inMemory) found.set(key, pack);
  return [...found.values()]
    .filter((pack) => pack.programmeId === programmeId)
    .sort((a, b) => Date.parse(b.frozenAt) - Date.parse(a.frozenAt));
}

export async function forgetPack({ programmeId, frozenAt }: KeptPack): Promise<void> {
  const key = keyOf(programmeId, frozenAt);
  inMemory.delete(key);
  try {
    await database.ask("readwrite", (store) => store.delete(key));
  } catch {
    // It was never kept.
  }
}

function packOf(snapshot: Snapshot, name: string): KeptPack {
  const programme = programmeFromWire(snapshot.answers.programme);
  return {
    programmeId: programme.id,
    frozenAt: snapshot.frozenAt,
    asOf: asOfDay(programme),
    dataThrough: programme.dataThrough,
    name,
    snapshot,
  };
}

/** What an earlier version of the app has kept may no longer pass the contract: then there is no such pack. */
function readKept(value: unknown): KeptPack | null {
  if (!isRecord(value) || typeof value.name !== "string") return null;
  try {
    return packOf(readSnapshot(value.snapshot, value.name), value.name);
  } catch {
    return null;
  }
}
