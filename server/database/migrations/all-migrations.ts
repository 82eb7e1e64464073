import type { Migration } from "kysely/migration";
import { store } from "./0001-store.ts";
import { oidcAttempt } from "./0002-oidc-attempt.ts";
import { importBatch } from "./0003-import.ts";

/** Every step from an empty database to the tables of `tables.ts`, by its name, which is its order. Forward only: none is changed once it has landed. */
export const ALL_MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-store": store,
  "0002-oidc-attempt": oidcAttempt,
  "0003-import": importBatch,
};
