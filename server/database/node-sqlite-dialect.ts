import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";

/** Statements that are kept compiled: more than the server has of its own. */
const MOST_STATEMENTS = 200;

/**
 * Kysely over Node's own SQLite. One connection, which transactions hold in turn; a writing one begins "immediate", so that it never
 * finds half-way that another was first.
 */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => nodeSqliteDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite changes tables within a transaction, too, which Kysely does not reckon with: a step of a migration that fails leaves nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function nodeSqliteDriver(database: DatabaseSync): Driver {
  const prepared = preparedStatements(database);
  const connection: DatabaseConnection = {
    executeQuery: async <Row>(query: CompiledQuery) => run<Row>(prepared(query.sql), query.parameters),
    streamQuery: () => {
      throw new Error("Rows are not streamed: ask for them by keyset pages");
    },
  };
  const turn = turns();
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      await turn.take();
      return connection;
    },
    releaseConnection: async () => turn.give(),
    beginTransaction: async (_connection, { accessMode }: TransactionSettings) => {
      database.exec(accessMode === "read only" ? "begin" : "begin immediate");
    },
    commitTransaction: async () => database.exec("commit"),
    rollbackTransaction: async () => database.exec("rollback"),
    destroy: async () => database.close(),
  };
}

function run<Row>(statement: StatementSync, parameters: readonly unknown[]): QueryResult<Row> {
  const values = parameters.map(inputValue);
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: Kysely knows what it asked for; a driver cannot
  if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
  const { changes, lastInsertRowid } = statement.run(...values);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

/** @throws for a value that no column of the store holds: NULLs above all. */
function inputValue(value: unknown): SQLInputValue {
  // As in PostgreSQL: else one database could not be restored into the other.
  if (typeof value === "string" && value.includes("\0")) throw new Error("A text with a NUL is none");
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  throw new Error(`No value for a column: ${String(value)}`);
}

export function preparedStatements(database: DatabaseSync): (sql: string) => StatementSync {
  const kept = new Map<string, StatementSync>();
  return (sql) => {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= MOST_STATEMENTS) kept.clear();
    const made = database.prepare(sql);
    kept.set(sql, made);
    return made;
  };
}

/** One after the other, in the order in which they came. */
function turns(): { take(): Promise<void>; give(): void } {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    take: () => {
      if (!isTaken) {
        isTaken = true;
        return Promise.resolve();
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    give: () => {
      const next = waiting.shift();
      if (next) next();
      else isTaken = false;
    },
  };
}
