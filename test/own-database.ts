import { inject } from "vitest";
import { makeDatabase, type OwnDatabase } from "./make-database.ts";

/** A new, empty database of a test's own on the PostgreSQL server of this run of vitest. */
export function ownPostgres(): Promise<OwnDatabase> {
  return makeDatabase(inject("postgresUrl"));
}
