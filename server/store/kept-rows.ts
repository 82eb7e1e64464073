import type { Kysely } from "kysely";
import type { Collection } from "#src/api/entry/collections.ts";
import type { Tables } from "../database/tables.ts";
import type { KeptRow } from "./row-change.ts";

const COLUMNS = ["now.commune_id", "now.id", "now.position", "now.revision", "entry.after"] as const;

/** What there is now of a collection, with the text out of the entry that made it so. Support lines have a table of their own. */
export function keptRows(db: Kysely<Tables>, collection: Collection) {
  return collection === "support" ? keptLines(db) : keptDocuments(db, collection);
}

export function keptLines(db: Kysely<Tables>) {
  return db
    .selectFrom("support_line as now")
    .innerJoin("entry", (join) =>
      join.onRef("entry.commune_id", "=", "now.commune_id").onRef("entry.number", "=", "now.revision"),
    )
    .select(COLUMNS);
}

export function keptDocuments(db: Kysely<Tables>, collection: Exclude<Collection, "support">) {
  return db
    .selectFrom("document as now")
    .innerJoin("entry", (join) =>
      join.onRef("entry.commune_id", "=", "now.commune_id").onRef("entry.number", "=", "now.revision"),
    )
    .where("now.collection", "=", collection)
    .select(COLUMNS);
}

/** Null where there is none of that id. */
export async function keptRow(db: Kysely<Tables>, collection: Collection, id: string): Promise<KeptRow | null> {
  const found = await keptRows(db, collection).where("now.id", "=", id).executeTakeFirst();
  return found ? keptRowOf(found) : null;
}

export function keptRowOf(row: { commune_id: string; id: string; position: number; revision: number; after: string }): KeptRow {
  return { communeId: row.commune_id, id: row.id, position: row.position, revision: row.revision, text: row.after };
}
