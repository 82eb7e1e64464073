import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";

/** The version of the data: the number of the newest entry, and when it was made. `storeId` tells two stores with the same numbers apart. */
export type StoreState = { readonly storeId: string; readonly version: number; readonly at: number };

/** Null while nothing has been filled in. */
export async function storeState(db: Kysely<Tables>): Promise<StoreState | null> {
  const row = await db.selectFrom("store_state").select(["store_id", "version", "at"]).executeTakeFirst();
  return row ? { storeId: row.store_id, version: row.version, at: row.at } : null;
}

export async function beginStore(db: Kysely<Tables>, version: number, at: number): Promise<void> {
  await db.insertInto("store_state").values({ one: 1, store_id: randomUUID(), version, at }).execute();
}

/**
 * Numbers for so many new entries, the first of them, and their time: never before that of an earlier entry, so that a past moment is
 * the entries up to one number.
 */
export async function nextNumbers(db: Kysely<Tables>, count: number, now: number): Promise<{ first: number; at: number }> {
  const { version, at } = await db
    .updateTable("store_state")
    .set((row) => ({
      version: row("version", "+", count),
      at: row.case().when("at", "<", now).then(now).else(row.ref("at")).end(),
    }))
    .returning(["version", "at"])
    .executeTakeFirstOrThrow();
  return { first: version - count + 1, at };
}
