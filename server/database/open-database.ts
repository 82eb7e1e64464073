import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { nodeSqliteDialect, preparedStatements } from "./node-sqlite-dialect.ts";
import type { Tables } from "./tables.ts";
import { WHOLE_NUMBERS } from "./whole-numbers.ts";

/** A row by the order of its columns: a third of what objects cost where there are a hundred thousand. */
export type RowAsArray = readonly (string | number)[];

/** The store's database, over SQLite or PostgreSQL. */
export type Database = {
  readonly dialect: "sqlite" | "postgres";
  readonly db: Kysely<Tables>;
  /** The answer of a query as arrays, outside any transaction. */
  rowsAsArrays(query: CompiledQuery): Promise<readonly RowAsArray[]>;
  close(): Promise<void>;
};

/** Where the data is: a file of SQLite's, or the address of a PostgreSQL. */
export type DatabasePlace = { readonly file: string } | { readonly url: string };

/** How long a question to PostgreSQL may wait for a connection, and for its answer, in milliseconds. */
const CONNECT_MS = 3_000;
const STATEMENT_MS = 30_000;
/** Where not even PostgreSQL itself ends a question: it has gone silent. */
const SILENCE_MS = 40_000;

/** Opens the database and makes no table in it. Nothing is asked of PostgreSQL yet. */
export function openDatabase(place: DatabasePlace): Database {
  return "file" in place ? openSqlite(place.file) : openPostgres(place.url);
}

function openSqlite(file: string): Database {
  mkdirSync(path.dirname(file), { recursive: true });
  // The accounts are in it: it is for its owner alone, and so is what SQLite puts beside it.
  closeSync(openSync(file, "a", 0o600));
  const database = new DatabaseSync(file, { timeout: 5_000 });
  // What was acknowledged is on the disk: `full` is what keeps it through a loss of power, too.
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory");
  const reader = new DatabaseSync(file, { timeout: 5_000 });
  reader.exec("pragma query_only = on; pragma temp_store = memory");
  const arrays = preparedStatements(reader);
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database, reader) });
  return {
    dialect: "sqlite",
    db,
    rowsAsArrays: async ({ sql, parameters }) => {
      const statement = arrays(sql);
      statement.setReturnArrays(true);
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: texts and numbers are all that the tables hold
      return statement.all(...(parameters as (string | number)[])) as unknown as RowAsArray[];
    },
    close: () => db.destroy(),
  };
}

function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: SILENCE_MS,
    keepAlive: true,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    application_name: "commune-support-dashboard",
    types: WHOLE_NUMBERS,
  });
  // A connection that dies while nobody uses it: the next question opens another, or says why it cannot.
  pool.on("error", (error) => console.error(`PostgreSQL: ${error.message}`));
  // One that dies within a transaction: the question under way says so, and without a listener the process would end of it.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    dialect: "postgres",
    db,
    rowsAsArrays: async ({ sql, parameters }) => {
      const { rows } = await pool.query<(string | number)[]>({ text: sql, values: [...parameters], rowMode: "array" });
      return rows;
    },
    close: () => db.destroy(),
  };
}
