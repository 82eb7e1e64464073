import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Signing in with an identity provider, between the way there and the way back: in the store, so that any process can take the answer. */
export const oidcAttempt: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("oidc_attempt")
      .addColumn("cookie_hash", "text", (column) => column.primaryKey())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("nonce", "text", (column) => column.notNull())
      .addColumn("verifier", "text", (column) => column.notNull())
      .addColumn("return_to", "text", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .execute();
  },
};
