import type { Database } from "../database/open-database.ts";
import { currentPublication } from "./current-publication.ts";
import { pastPublication } from "./past-publication.ts";

/** The office's data: what readers get of it, and the database that its changes are made in. `now`: epoch milliseconds. */
export type Store = {
  readonly database: Database;
  readonly current: ReturnType<typeof currentPublication>;
  readonly at: ReturnType<typeof pastPublication>;
  readonly now: () => number;
};

/** The store over a database that is migrated and filled. */
export function openStore(database: Database, now: () => number = Date.now): Store {
  return { database, current: currentPublication(database), at: pastPublication(database), now };
}
