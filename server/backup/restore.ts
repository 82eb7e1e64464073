import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { sql, type Transaction } from "kysely";
import * as z from "zod/mini";
import { inWrite } from "../database/in-write.ts";
import { migrate, migrateTo } from "../database/migrate.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { storeState } from "../store/store-state.ts";
import type { BackupFoot } from "./back-up.ts";
import { KEPT_TABLES, type KeptTable } from "./store-lines.ts";

/** A file that is no backup, or not all of one. */
export class BrokenBackupError extends Error {
  override readonly name = "BrokenBackupError";
}

/** There is data already, which a restore would mix with its own. */
export class NotEmptyError extends Error {
  override readonly name = "NotEmptyError";
}

const headContract = z.object({ format: z.literal("commune-support-backup"), version: z.literal(1), migration: z.string() });
const footContract = z.object({ rows: z.int(), checksum: z.string() });
const rowContract = z.tuple([z.enum(KEPT_TABLES), z.record(z.string(), z.union([z.string(), z.number()]))]);

type Columns = Record<string, string | number>;

const ROWS_AT_ONCE = 500;

/**
 * Restores a backup into a database that holds no data: all of it, or nothing. Its tables are those that the backup was made of, and then
 * brought up to date.
 *
 * @throws NotEmptyError, BrokenBackupError
 */
export async function restore(database: Database, file: string): Promise<BackupFoot> {
  const lines = linesOf(file);
  const head = headContract.safeParse(parsed((await lines.next()).value));
  if (!head.success) throw new BrokenBackupError(`${file} is no backup`);
  await migrateTo(database, head.data.migration);
  if (await storeState(database.db)) throw new NotEmptyError("The database holds data already");
  const foot = await inWrite(database, async (transaction) => await insertAll(transaction, lines, file));
  await migrate(database);
  return foot;
}

async function insertAll(transaction: Transaction<Tables>, lines: AsyncGenerator<string>, file: string): Promise<BackupFoot> {
  const hash = createHash("sha256");
  let rows = 0;
  let waiting: { table: KeptTable; rows: Columns[] } | null = null;
  const insert = async () => {
    if (waiting !== null) await insertRows(transaction, waiting.table, waiting.rows);
    waiting = null;
  };
  for await (const line of lines) {
    const value = parsed(line);
    const foot = footContract.safeParse(value);
    if (foot.success) {
      await insert();
      if (foot.data.rows !== rows || foot.data.checksum !== hash.digest("hex"))
        throw new BrokenBackupError(`${file} is not as it was written`);
      return foot.data;
    }
    const row = rowContract.safeParse(value);
    if (!row.success) throw new BrokenBackupError(`${file}: line ${rows + 2} is no row`);
    hash.update(`${line}\n`);
    rows += 1;
    const [table, columns] = row.data;
    if (waiting !== null && (waiting.table !== table || waiting.rows.length >= ROWS_AT_ONCE)) await insert();
    waiting ??= { table, rows: [] };
    waiting.rows.push(columns);
  }
  throw new BrokenBackupError(`${file} ends before its end`);
}

/** The columns are those of the step that the backup names, which need not be those that this server knows by type. */
async function insertRows(transaction: Transaction<Tables>, table: KeptTable, rows: readonly Columns[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)}`.execute(
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
