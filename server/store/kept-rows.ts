import type { Kysely } from "kysely";
import type { Collection } from "#src/api/entry/collections.ts";
import type { Tables } from "../database/tables.ts";
import { breather } from "./breather.ts";
import type { KeptRow } from "./row-change.ts";
import { IDS_AT_ONCE, slicesOf } from "./slices-of.ts";

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

/** Those that there are of so many ids, by their ids. */
export async function keptRowsOf(
  db: Kysely<Tables>,
  collection: Collection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptRow>> {
  const breathe = breather();
  const found = new Map<string, KeptRow>();
  for (const slice of slicesOf([...new Set(ids)], IDS_AT_ONCE)) {
    for (const row of await keptSlice(db, collection, slice)) found.set(row.id, row);
    await breathe();
  }
  return found;
}

/** In two questions: asked for some hundred ids at once, PostgreSQL joins the whole ledger. */
async function keptSlice(db: Kysely<Tables>, collection: Collection, ids: readonly string[]): Promise<KeptRow[]> {
  const columns = ["commune_id", "id", "position", "revision"] as const;
  const now = await (collection === "support"
    ? db.selectFrom("support_line").where("id", "in", ids).select(columns)
    : db.selectFrom("document").where("collection", "=", collection).where("id", "in", ids).select(columns)
  ).execute();
  if (now.length === 0) return [];
  const revisions = now.map(({ revision }) => revision);
  const entries = await db.selectFrom("entry").select(["number", "after"]).where("number", "in", revisions).execute();
  const texts = new Map(entries.map(({ number, after }) => [number, after]));
  return now.map((row) => keptRowOf({ ...row, after: texts.get(row.revision) ?? "" }));
}

export function keptRowOf(row: { commune_id: string; id: string; position: number; revision: number; after: string }): KeptRow {
  return { communeId: row.commune_id, id: row.id, position: row.position, revision: row.revision, text: row.after };
}
