import { ENDPOINTS } from "#src/api/endpoints.ts";
import type { Database } from "../database/open-database.ts";
import { eachFile, type Newest, type PublishedFiles, publishedFile, type RowTexts } from "./published-files.ts";

/** So many past moments are kept: those that somebody compares with. */
const MOST_KEPT = 4;

/** The files as they were at a past moment, in epoch milliseconds, out of the ledger. Null before its first entry. */
export function pastPublication(database: Database): (at: number) => Promise<PublishedFiles | null> {
  const kept = new Map<number, Promise<PublishedFiles>>();

  return async (at) => {
    const newest = await newestAt(database, at);
    if (newest === null) return null;
    const known = kept.get(newest.number);
    if (known) return await known;
    const building = build(database, newest);
    kept.set(newest.number, building);
    building.catch(() => kept.delete(newest.number));
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return await building;
  };
}

async function newestAt({ db }: Database, at: number): Promise<Newest | null> {
  const newest = await db
    .selectFrom("entry")
    .select(["number", "at", "account"])
    .where("at", "<=", at)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest ?? null;
}

async function build(database: Database, newest: Newest): Promise<PublishedFiles> {
  const rows = await rowsUntil(database, newest.number);
  const lists = new Map<string, RowTexts>(ENDPOINTS.map((endpoint) => [endpoint, new Map<string, string>()]));
  for (const [collection, id, text] of rows) lists.get(String(collection))?.set(String(id), String(text));
  const files = await eachFile(async (endpoint) => await publishedFile(endpoint, lists.get(endpoint) ?? new Map(), newest));
  return { version: newest.number, at: newest.at, files };
}

/** Each subject's last entry up to a number, unless it was deleted by it; in the order in which they were added (for the last time). */
async function rowsUntil(database: Database, number: number) {
  const query = database.db
    .with("last", (db) =>
      db
        .selectFrom("entry")
        .where("number", "<=", number)
        .groupBy(["collection", "subject_id"])
        .select(({ fn, eb }) => [
          fn.max<number>("number").as("number"),
          fn.max<number>(eb.case().when("action", "=", "add").then(eb.ref("number")).else(0).end()).as("added"),
        ]),
    )
    .selectFrom("last")
    .innerJoin("entry", "entry.number", "last.number")
    .where("entry.after", "<>", "")
    .select(["entry.collection", "entry.subject_id", "entry.after"])
    .orderBy("last.added");
  return await database.rowsAsArrays(query.compile());
}
