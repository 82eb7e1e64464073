import { afterAll, beforeAll } from "vitest";
import { migrate } from "#server/database/migrate.ts";
import { type Database, openDatabase } from "#server/database/open-database.ts";
import { fillInside, type Publication } from "#server/store/fill-store.ts";
import { openStore, type Store } from "#server/store/store.ts";
import type { OwnPlace } from "./database-places.ts";

/** A database with its tables, and nothing in them, for the tests of a block; closed and gone after them. */
export function useDatabase(make: () => Promise<OwnPlace>): { readonly database: Database } {
  let opened: { place: OwnPlace; database: Database } | undefined;
  beforeAll(async () => {
    const place = await make();
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
    for (const table of ["store_state", "entry", "document", "support_line", "import"] as const)
      await transaction.deleteFrom(table).execute();
    await fillInside(transaction, publication, "Dữ liệu ban đầu", now());
  });
  return openStore(database, now);
}
