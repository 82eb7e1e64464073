import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Which entries came in together out of files, so that they can be undone together. */
export const importBatch: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("import")
      .addColumn("number", "bigint", (column) => column.primaryKey())
      .addColumn("last", "bigint", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("account", "text", (column) => column.notNull())
      .addColumn("files", "text", (column) => column.notNull())
      .addColumn("added", "bigint", (column) => column.notNull())
      .addColumn("changed", "bigint", (column) => column.notNull())
      .addColumn("deleted", "bigint", (column) => column.notNull())
      .addColumn("undone_by", "bigint", (column) => column.notNull())
      .execute();
  },
};
