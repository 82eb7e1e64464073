import type { Kysely } from "kysely";
import { localInstant } from "#src/lib/local-instant.ts";
import type { Tables } from "../database/tables.ts";

/** When the first entry was made, ISO 8601: nothing is kept of any moment before. Null where there is none. */
export async function ledgerBegan(db: Kysely<Tables>): Promise<string | null> {
  const first = await db.selectFrom("entry").select("at").orderBy("number").limit(1).executeTakeFirst();
  return first ? localInstant(first.at) : null;
}
