import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { SYSTEM } from "./system-account.ts";

/** What accounts are called, by their ids. Entries outlive accounts: one that is gone has no name. */
export async function accountNames(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  const rows = asked.length === 0 ? [] : await db.selectFrom("account").select(["id", "name"]).where("id", "in", asked).execute();
  return new Map([[SYSTEM, "Hệ thống · System"], ...rows.map(({ id, name }) => [id, name] as const)]);
}
