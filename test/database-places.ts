import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabasePlace } from "#server/database/open-database.ts";
import { ownPostgres } from "./own-database.ts";

/** A new, empty database of a test's own, and how it goes again. */
export type OwnPlace = { readonly place: DatabasePlace; drop(): Promise<void> };

/** Where Linux keeps files in memory: these stores last as long as a test, and no disk is waited for. */
const MEMORY = "/dev/shm";

/** Where a store can be: a suite of the server runs on each of them (`describe.each`). */
export const DATABASE_PLACES: readonly { readonly name: string; make(): Promise<OwnPlace> }[] = [
  {
    name: "SQLite",
    make: async () => {
      const folder = mkdtempSync(path.join(existsSync(MEMORY) ? MEMORY : tmpdir(), "store-"));
      return { place: { file: path.join(folder, "dashboard.sqlite") }, drop: async () => rmSync(folder, { recursive: true }) };
    },
  },
  {
    name: "PostgreSQL",
    make: async () => {
      const { url, drop } = await ownPostgres();
      return { place: { url }, drop };
    },
  },
];
