import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { sql, type Transaction } from "kysely";
import * as z from "zod/mini";
import { inWrite } from "../database/in-write.ts";
import { migrate, migrateUpTo, type Steps, stepsDone } from "../database/migrate.ts";
import { ALL_MIGRATIONS } from "../database/migrations/all-migrations.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { storeState } from "../store/store-state.ts";
import type { BackupFoot } from "./back-up.ts";
import { KEPT_TABLES, type KeptTable } from "./store-lines.ts";

/** A file that is no backup, or not all of one. */
export class BrokenBackupError extends Error {
  override readonly name = "BrokenBackupError";
}

/** A backup of a server that is newer than this one, whose tables are not known here. Its message names their step. */
export class NewerBackupError extends Error {
  override readonly name = "NewerBackupError";
}

/** There is data already, which a restore would mix with its own. */
export class NotEmptyError extends Error {
  override readonly name = "NotEmptyError";
}

const headContract = z.object({ format: z.literal("commune-support-backup"), version: z.literal(1), migration: z.string() });
const footContract = z.object({ rows: z.int(), checksum: z.string() });
const rowContract = z.tuple([z.enum(KEPT_TABLES), z.record(z.string(), z.union([z.string(), z.number()]))]);

type Columns = Record<string, string | number>;
type KeptRow = { readonly table: KeptTable; readonly columns: Columns };

const ROWS_AT_ONCE = 500;

/**
 * Restores a backup into a database that holds no data: all of it, or nothing. The file is read to its end before anything is changed.
 * The tables are those that the backup was made of, and then brought up to date.
 *
 * @throws BrokenBackupError, NewerBackupError, NotEmptyError
 */
export async function restore(database: Database, file: string, steps: Steps = ALL_MIGRATIONS): Promise<BackupFoot> {
  const { migration, foot } = await checked(file);
  if (!Object.hasOwn(steps, migration)) throw new NewerBackupError(migration);
  const done = await stepsDone(database.db);
  if (done.length > 0 && (await storeState(database.db))) throw new NotEmptyError("The database holds data already");
  if (done.some((step) => step > migration))
    throw new NotEmptyError(`The database has tables beyond those of the backup, ${migration}`);
  await migrateUpTo(database, migration, steps);
  await inWrite(database, async (transaction) => await insertAll(transaction, file));
  await migrate(database, undefined, steps);
  return foot;
}

/** Reads all of a backup. @throws BrokenBackupError where it is not as it was written. */
async function checked(file: string): Promise<{ readonly migration: string; readonly foot: BackupFoot }> {
  const lines = linesOf(file);
  const head = headContract.safeParse(parsed((await lines.next()).value));
  if (!head.success) throw new BrokenBackupError(`${file} is no backup`);
  const hash = createHash("sha256");
  let rows = 0;
  for await (const line of lines) {
    const foot = footContract.safeParse(parsed(line));
    if (foot.success) {
      const isAsWritten = foot.data.rows === rows && foot.data.checksum === hash.digest("hex");
      if (!isAsWritten || !(await lines.next()).done) throw new BrokenBackupError(`${file} is not as it was written`);
      return { migration: head.data.migration, foot: foot.data };
    }
    hash.update(`${line}\n`);
    rows += 1;
  }
  throw new BrokenBackupError(`${file} ends before its end`);
}

async function insertAll(transaction: Transaction<Tables>, file: string): Promise<void> {
  let waiting: KeptRow[] = [];
  const insertWaiting = async () => {
    const [first] = waiting;
    if (first) await insertRows(transaction, first.table, waiting);
    waiting = [];
  };
  for await (const row of rowsOf(file)) {
    if (waiting.length >= ROWS_AT_ONCE || (waiting[0] && waiting[0].table !== row.table)) await insertWaiting();
    waiting.push(row);
  }
  await insertWaiting();
}

/** What stands between head and foot. */
async function* rowsOf(file: string): AsyncGenerator<KeptRow> {
  const lines = linesOf(file);
  await lines.next();
  for await (const line of lines) {
    const value = parsed(line);
    if (footContract.safeParse(value).success) return;
    const row = rowContract.safeParse(value);
    if (!row.success) throw new BrokenBackupError(`${file}: no row: ${line.slice(0, 80)}`);
    const [table, columns] = row.data;
    yield { table, columns };
  }
}

/** The columns are those of the step that the backup names, which need not be those that this server knows by type. */
async function insertRows(transaction: Transaction<Tables>, table: KeptTable, rows: readonly KeptRow[]): Promise<void> {
  const names = Object.keys(rows[0]?.columns ?? {});
  const values = rows.map(({ columns }) => sql`(${sql.join(names.map((name) => columns[name]))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))}) values ${sql.join(values)}`.execute(
    transaction,
  );
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const text = createGunzip();
  // What goes wrong on the way ends the text with it, and is told below.
  pipeline(createReadStream(file), text).catch(() => undefined);
  let rest = "";
  const decoder = new TextDecoder();
  try {
    for await (const bytes of text) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    throw new BrokenBackupError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (rest !== "") yield rest;
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
