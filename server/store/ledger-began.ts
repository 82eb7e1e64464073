import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { localInstant } from "./local-instant.ts";

/** When the first entry was made, ISO 8601: nothing is kept of any moment before. Null where there is none. */
export async function ledgerBegan(db: Kysely<Tables>): Promise<string | null> {
  const first = await db.selectFrom("entry").select("at").orderBy("number").limit(1).executeTakeFirst();
  return first ? localInstant(first.at) : null;
}
