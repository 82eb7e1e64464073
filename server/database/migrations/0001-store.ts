import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The data with its ledger, and who may enter: the store as it began. */
export const store: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("store_state")
      .addColumn("one", "bigint", (column) => column.primaryKey())
      .addColumn("store_id", "text", (column) => column.notNull())
      .addColumn("version", "bigint", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();

    await db.schema
      .createTable("entry")
      .addColumn("commune_id", "text", (column) => column.notNull())
      .addColumn("number", "bigint", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("account", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("collection", "text", (column) => column.notNull())
      .addColumn("subject_id", "text", (column) => column.notNull())
      .addColumn("action", "text", (column) => column.notNull())
      .addColumn("before", "text", (column) => column.notNull())
      .addColumn("after", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("entry_key", ["commune_id", "number"])
      .execute();
    await db.schema.createIndex("entry_of_subject").on("entry").columns(["collection", "subject_id", "number"]).execute();
    await db.schema.createIndex("entry_by_number").on("entry").columns(["number", "at", "collection"]).execute();

    await db.schema
      .createTable("document")
      .addColumn("commune_id", "text", (column) => column.notNull())
      .addColumn("collection", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("position", "bigint", (column) => column.notNull())
      .addColumn("revision", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("document_key", ["commune_id", "collection", "id"])
      .execute();
    await db.schema.createIndex("document_by_position").on("document").columns(["collection", "position"]).execute();
    await db.schema.createIndex("document_by_id").on("document").columns(["collection", "id"]).execute();

    await db.schema
      .createTable("support_line")
      .addColumn("commune_id", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("month", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("sponsor_type", "text", (column) => column.notNull())
      .addColumn("sponsor_id", "text", (column) => column.notNull())
      .addColumn("planned", "bigint", (column) => column.notNull())
      .addColumn("planned_state", "text", (column) => column.notNull())
      .addColumn("delivered", "bigint", (column) => column.notNull())
      .addColumn("delivered_state", "text", (column) => column.notNull())
      .addColumn("adjusts", "text", (column) => column.notNull())
      .addColumn("position", "bigint", (column) => column.notNull())
      .addColumn("revision", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("support_line_key", ["commune_id", "id"])
      .execute();
    // What the sums by month are read from alone.
    await db.schema
      .createIndex("support_line_sums")
      .on("support_line")
      .columns(["month", "kind", "commune_id", "sponsor_type", "planned_state", "delivered_state", "planned", "delivered"])
      .execute();
    await db.schema.createIndex("support_line_by_position").on("support_line").columns(["position", "id"]).execute();
    await db.schema.createIndex("support_line_by_id").on("support_line").columns(["id"]).execute();
    await db.schema
      .createIndex("support_line_of_sponsor")
      .on("support_line")
      .columns(["sponsor_type", "sponsor_id", "month"])
      .execute();

    await db.schema
      .createTable("account")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("sign_in", "text", (column) => column.notNull())
      .addColumn("password", "text", (column) => column.notNull())
      .addColumn("role", "text", (column) => column.notNull())
      .addColumn("scope", "text", (column) => column.notNull())
      .addColumn("disabled", "bigint", (column) => column.notNull())
      .addColumn("failures", "bigint", (column) => column.notNull())
      .addColumn("locked_until", "bigint", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .execute();

    await db.schema
      .createTable("session")
      .addColumn("token_hash", "text", (column) => column.primaryKey())
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("csrf", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("session_of_account").on("session").columns(["account_id"]).execute();

    await db.schema
      .createTable("sign_in_link")
      .addColumn("token_hash", "text", (column) => column.primaryKey())
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("used_at", "bigint", (column) => column.notNull())
      .execute();
  },
};
