import type { Transaction } from "kysely";
import type { Database } from "./open-database.ts";
import type { Tables } from "./tables.ts";

/**
 * Does something to the store, whole or not at all, one after another: SQLite's writing transactions take turns by themselves, and
 * PostgreSQL's by the one row of `store_state`, which each locks first.
 */
export async function inWrite<Value>(
  { db, dialect }: Database,
  work: (transaction: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  return await db.transaction().execute(async (transaction) => {
    if (dialect === "postgres") await transaction.selectFrom("store_state").select("version").forUpdate().execute();
    return await work(transaction);
  });
}

/** Reads several tables as they were at one instant. */
export async function inSnapshot<Value>(
  { db, dialect }: Database,
  work: (transaction: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  const reading = db.transaction().setAccessMode("read only");
  return await (dialect === "postgres" ? reading.setIsolationLevel("repeatable read") : reading).execute(work);
}
