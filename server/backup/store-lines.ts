import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";

/** What a backup holds. Sessions and links are of the moment, and whoever has the backup should not sign in with them. */
export const KEPT_TABLES = ["store_state", "account", "document", "support_line", "entry", "import"] as const;
export type KeptTable = (typeof KEPT_TABLES)[number];

/** So many rows are read at once. */
const PAGE = 5_000;

/** Every row of the store as a line of JSON, `["entry", { … }]`, in one order whatever the database: tables after one another, rows by their keys. */
export async function* storeLines(db: Kysely<Tables>): AsyncGenerator<string> {
  for (const row of await db.selectFrom("store_state").selectAll().execute()) yield lineOf("store_state", row);
  // Sorted here: a PostgreSQL sorts texts by its own language.
  const accounts = await db.selectFrom("account").selectAll().execute();
  for (const row of accounts.sort((a, b) => (a.id < b.id ? -1 : 1))) yield lineOf("account", row);
  yield* documentLines(db);
  yield* supportLines(db);
  yield* entryLines(db);
  if (await hasImports(db)) yield* importLines(db);
}

/** Before a step a backup is made of the tables as they are. */
async function hasImports(db: Kysely<Tables>): Promise<boolean> {
  return (await db.introspection.getTables()).some(({ name }) => name === "import");
}

async function* documentLines(db: Kysely<Tables>): AsyncGenerator<string> {
  for (let after = -1; ; ) {
    const rows = await db
      .selectFrom("document")
      .selectAll()
      .where("position", ">", after)
      .orderBy("position")
      .limit(PAGE)
      .execute();
    for (const row of rows) yield lineOf("document", row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.position;
  }
}

async function* supportLines(db: Kysely<Tables>): AsyncGenerator<string> {
  for (let after = -1; ; ) {
    const rows = await db
      .selectFrom("support_line")
      .selectAll()
      .where("position", ">", after)
      .orderBy("position")
      .limit(PAGE)
      .execute();
    for (const row of rows) yield lineOf("support_line", row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.position;
  }
}

async function* entryLines(db: Kysely<Tables>): AsyncGenerator<string> {
  for (let after = -1; ; ) {
    const rows = await db.selectFrom("entry").selectAll().where("number", ">", after).orderBy("number").limit(PAGE).execute();
    for (const row of rows) yield lineOf("entry", row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}

/** As many as there were imports: few. */
async function* importLines(db: Kysely<Tables>): AsyncGenerator<string> {
  for (const row of await db.selectFrom("import").selectAll().orderBy("number").execute()) yield lineOf("import", row);
}

/** The columns by their names: the databases give them in orders of their own. */
function lineOf(table: KeptTable, row: object): string {
  const columns = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify([table, Object.fromEntries(columns)])}\n`;
}
