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
 * Kysely over Node's own SQLite, by two connections to one file. Transactions and whatever is written hold the first in turn; a writing
 * transaction begins "immediate", so that it never finds half-way that another was first. What is only read goes over the second: it
 * waits for nobody, and sees what was committed, while a long transaction is under way.
 */
export function nodeSqliteDialect(writer: DatabaseSync, reader: DatabaseSync): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => nodeSqliteDriver(writer, reader),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite changes tables within a transaction, too, which Kysely does not reckon with: a step of a migration that fails leaves nothing. */
class TransactionalAdapter extends SqliteAdapter {
  /** Else Kysely itself would let one wait for the other. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function nodeSqliteDriver(writer: DatabaseSync, reader: DatabaseSync): Driver {
  const prepared = preparedStatements(writer);
  const preparedToRead = preparedStatements(reader);
  const turn = turns();
  const inTransaction = new WeakSet<DatabaseConnection>();

  async function execute<Row>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
    if (inTransaction.has(connection)) return run<Row>(prepared(query.sql), query.parameters);
    if (query.query.kind === "SelectQueryNode") return run<Row>(preparedToRead(query.sql), query.parameters);
    await turn.take();
    try {
      return run<Row>(prepared(query.sql), query.parameters);
    } finally {
      turn.give();
    }
  }

  function end(connection: DatabaseConnection, how: "commit" | "rollback"): void {
    writer.exec(how);
    inTransaction.delete(connection);
    turn.give();
  }

  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const connection: DatabaseConnection = {
        executeQuery: async <Row>(query: CompiledQuery) => await execute<Row>(connection, query),
        streamQuery: () => {
          throw new Error("Rows are not streamed: ask for them by keyset pages");
        },
      };
      return connection;
    },
    beginTransaction: async (connection, { accessMode }: TransactionSettings) => {
      await turn.take();
      try {
        writer.exec(accessMode === "read only" ? "begin" : "begin immediate");
        inTransaction.add(connection);
      } catch (error) {
        turn.give();
        throw error;
      }
    },
    // One that cannot be committed is rolled back, and gives its turn then.
    commitTransaction: async (connection) => end(connection, "commit"),
    rollbackTransaction: async (connection) => end(connection, "rollback"),
    releaseConnection: async (connection) => {
      if (inTransaction.delete(connection)) turn.give();
    },
    destroy: async () => {
      reader.close();
      writer.close();
    },
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
