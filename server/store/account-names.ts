import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { COMMAND_LINE, SYSTEM } from "./system-account.ts";

/** What accounts are called, by their ids. Entries outlive accounts: one that is gone has no name. */
export async function accountNames(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  const rows = asked.length === 0 ? [] : await db.selectFrom("account").select(["id", "name"]).where("id", "in", asked).execute();
  return new Map([
    [SYSTEM, "Hệ thống · System"],
    [COMMAND_LINE, "Dòng lệnh · Command line"],
    ...rows.map(({ id, name }) => [id, name] as const),
  ]);
}
