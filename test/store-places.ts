import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { migrate } from "#server/database/migrate.ts";
import { type Database, type DatabasePlace, openDatabase } from "#server/database/open-database.ts";
import { fillInside, type Publication } from "#server/store/fill-store.ts";
import { openStore, type Store } from "#server/store/store.ts";
import { ownPostgres } from "./own-database.ts";

/** A place for a store that is empty, and how to be rid of it. */
export type OpenPlace = { readonly place: DatabasePlace; drop(): Promise<void> };

/** Both databases that a store runs on: every suite of the store runs on each of them. */
export const STORE_PLACES: readonly { readonly name: string; open(): Promise<OpenPlace> }[] = [
  { name: "SQLite", open: async () => sqlitePlace() },
  {
    name: "PostgreSQL",
    open: async () => {
      const { url, drop } = await ownPostgres();
      return { place: { url }, drop };
    },
  },
];

/** Where Linux keeps files in memory: these stores last as long as a test, and no disk is waited for. */
const MEMORY = "/dev/shm";

function sqlitePlace(): OpenPlace {
  const folder = mkdtempSync(path.join(existsSync(MEMORY) ? MEMORY : tmpdir(), "store-"));
  return {
    place: { file: path.join(folder, `${randomUUID()}.sqlite`) },
    drop: async () => rmSync(folder, { recursive: true }),
  };
}

/** A database with its tables, and nothing in them, for the tests of a block; closed and gone after them. */
export function useDatabase(open: () => Promise<OpenPlace>): { readonly database: Database } {
  let opened: { place: OpenPlace; database: Database } | undefined;
  beforeAll(async () => {
    const place = await open();
    const database = openDatabase(place.place);
    await migrate(database);
    opened = { place, database };
  });
  afterAll(async () => {
    await opened?.database.close();
    await opened?.place.drop();
  });
  return {
    get database() {
      if (!opened) throw new Error("The database is open while tests run");
      return opened.database;
    },
  };
}

/** Takes everything out of a database and begins a store in it anew. `now`: its clock, epoch milliseconds. */
export async function freshStore(database: Database, publication: Publication, now: () => number = Date.now): Promise<Store> {
  // At once: a thousand ledgers would wait for the disk at each statement.
  await database.db.transaction().execute(async (transaction) => {
    for (const table of ["store_state", "entry", "document", "support_line"] as const)
      await transaction.deleteFrom(table).execute();
    await fillInside(transaction, publication, "Dữ liệu ban đầu", now());
  });
  return openStore(database, now);
}
