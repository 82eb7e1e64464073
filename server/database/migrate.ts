import { type Migration, Migrator } from "kysely/migration";
import { ALL_MIGRATIONS } from "./migrations/all-migrations.ts";
import type { Database } from "./open-database.ts";

/** Steps from an empty database on, by their names, which are their order. */
export type Steps = Readonly<Record<string, Migration>>;

/** The database has steps that this server does not know: it is of a newer one. Its message names them. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
}

/**
 * Brings the tables to what this version of the server needs, step by step, each of them whole or not at all. `beforeChange` runs
 * first where there are tables already that will be changed: the moment for a backup.
 *
 * @throws NewerDatabaseError; what a step fails with.
 */
export async function migrate(
  { db }: Database,
  beforeChange: () => Promise<void> = async () => undefined,
  steps: Steps = ALL_MIGRATIONS,
): Promise<void> {
  const done = await stepsDone(db);
  const unknown = done.filter((step) => !Object.hasOwn(steps, step));
  if (unknown.length > 0) throw new NewerDatabaseError(`The database is of a newer server: it has ${unknown.join(", ")}`);
  if (done.length > 0 && done.length < Object.keys(steps).length) await beforeChange();
  const { error } = await migratorOf(db, steps).migrateToLatest();
  if (error !== undefined) throw error;
}

/**
 * The same up to one of the steps: where a backup of an older server begins.
 *
 * @throws RangeError where the database is beyond it already: steps go forward only.
 */
export async function migrateUpTo({ db }: Database, step: string, steps: Steps = ALL_MIGRATIONS): Promise<void> {
  const beyond = (await stepsDone(db)).filter((done) => done > step);
  if (beyond.length > 0) throw new RangeError(`The database is beyond ${step}: it has ${beyond.join(", ")}`);
  const { error } = await migratorOf(db, steps).migrateTo(step);
  if (error !== undefined) throw error;
}

/** The steps that a database has taken, in their order; none where it is empty. */
export async function stepsDone(db: Database["db"]): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  return rows.map(({ name }) => name).sort();
}

function migratorOf(db: Database["db"], steps: Steps): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...steps }) } });
}
