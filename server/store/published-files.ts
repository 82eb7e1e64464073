import { Buffer } from "node:buffer";
import { setImmediate } from "node:timers/promises";
import { ENDPOINTS, type Endpoint, isListEndpoint, ofEachEndpoint } from "#src/api/endpoints.ts";
import type { Database } from "../database/open-database.ts";
import { type ServedFile, servedFile } from "../served-file.ts";
import { breather } from "./breather.ts";
import { keptRows } from "./kept-rows.ts";
import { updatedProgramme } from "./updated-programme.ts";

/** A file of the publication. `version`: the number of the newest entry that it could differ by. */
export type PublishedFile = { readonly file: ServedFile; readonly version: number };

/** The six files of one version of the data, and when its newest entry was made, in epoch milliseconds. */
export type PublishedFiles = {
  readonly version: number;
  readonly at: number;
  readonly files: Readonly<Record<Endpoint, PublishedFile>>;
};

/** Brotli's quality for data: within some per cent of the best size, in milliseconds. */
const QUALITY = 5;

/** So many entries are read at once. */
const ENTRIES_AT_ONCE = 2_000;

/** So many rows are put into one text. */
const ROWS_AT_ONCE = 2_000;

/** The texts of the rows by their id, in the order of the list. */
export type RowTexts = Map<string, string>;
type Part = { readonly rows: RowTexts; published: PublishedFile | null };

/**
 * Builds the files of the newest version. What was built before is kept, row by row, so that the next version costs what has changed in
 * it, and not a hundred thousand rows.
 */
export function publicationBuilder(database: Database): () => Promise<PublishedFiles> {
  let parts: Readonly<Record<Endpoint, Part>> | null = null;
  let newest: Newest = { number: 0, at: 0, account: "" };

  return async () => {
    if (parts === null) {
      newest = await newestEntry(database);
      parts = await allRows(database);
    }
    // Also after the first reading: what was written meanwhile may be in some lists and not in others; said twice it is said once.
    parts.programme.published = null;
    for (let since = await entriesSince(database, newest.number); since.length > 0; ) {
      for (const { number, at, account, collection, id, text } of since) {
        newest = { number, at, account };
        const endpoint = ENDPOINTS.find((name) => name === collection);
        if (endpoint === undefined) continue;
        parts[endpoint].published = null;
        applyEntry(parts[endpoint].rows, id, text);
      }
      if (since.length < ENTRIES_AT_ONCE) break;
      // After an import there are a hundred thousand.
      await setImmediate();
      since = await entriesSince(database, newest.number);
    }
    const of = parts;
    const files = await eachFile(async (endpoint) => {
      const part = of[endpoint];
      part.published ??= await publishedFile(endpoint, part.rows, newest);
      return part.published;
    });
    return { version: newest.number, at: newest.at, files };
  };
}

/** Of the newest entry. */
export type Newest = { readonly number: number; readonly at: number; readonly account: string };

/** Those of all endpoints, made one after the other. */
export async function eachFile(make: (endpoint: Endpoint) => Promise<PublishedFile>): Promise<PublishedFiles["files"]> {
  const made = new Map<Endpoint, PublishedFile>();
  for (const endpoint of ENDPOINTS) made.set(endpoint, await make(endpoint));
  return ofEachEndpoint((endpoint) => {
    const file = made.get(endpoint);
    if (!file) throw new Error(`${endpoint} was not made`);
    return file;
  });
}

export async function publishedFile(endpoint: Endpoint, rows: RowTexts, newest: Newest): Promise<PublishedFile> {
  const body = isListEndpoint(endpoint)
    ? await listBody(rows)
    : Buffer.from(updatedProgramme(rows.values().next().value ?? "null", newest));
  return { version: newest.number, file: servedFile(`${endpoint}.json`, body, QUALITY, `${endpoint}-${newest.number}`) };
}

/** Part by part, so that others are answered meanwhile: a million rows are seconds of work. */
async function listBody(rows: RowTexts): Promise<Buffer<ArrayBuffer>> {
  if (rows.size === 0) return Buffer.from("[]\n");
  const breathe = breather();
  const parts = [Buffer.from("[\n")];
  let part: string[] = [];
  for (const row of rows.values()) {
    if (part.length === ROWS_AT_ONCE) {
      parts.push(Buffer.from(`${part.join(",\n")},\n`));
      part = [];
      await breathe();
    }
    part.push(row);
  }
  return Buffer.concat([...parts, Buffer.from(`${part.join(",\n")}\n]\n`)]);
}

/** A row that goes, and one that comes again later: it then stands at the end, as a Map has it. */
function applyEntry(rows: RowTexts, id: string, text: string): void {
  if (text === "") rows.delete(id);
  else rows.set(id, text);
}

async function allRows(database: Database): Promise<Readonly<Record<Endpoint, Part>>> {
  const reading = ENDPOINTS.map(async (endpoint): Promise<[string, Part]> => {
    const query = keptRows(database.db, endpoint)
      .clearSelect()
      .select(["now.id", "entry.after"])
      .orderBy("now.position")
      .compile();
    const rows = await database.rowsAsArrays(query);
    return [endpoint, { rows: new Map(rows.map(([id, text]) => [String(id), String(text)])), published: null }];
  });
  const read = new Map(await Promise.all(reading));
  return ofEachEndpoint((endpoint) => read.get(endpoint) ?? { rows: new Map(), published: null });
}

async function newestEntry({ db }: Database): Promise<Newest> {
  const newest = await db
    .selectFrom("entry")
    .select(["number", "at", "account"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest ?? { number: 0, at: 0, account: "" };
}

async function entriesSince({ db }: Database, number: number) {
  return await db
    .selectFrom("entry")
    .select(["number", "at", "account", "collection", "subject_id as id", "after as text"])
    .where("number", ">", number)
    .orderBy("number")
    .limit(ENTRIES_AT_ONCE)
    .execute();
}
