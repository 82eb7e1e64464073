import { Migrator } from "kysely/migration";
import { ALL_MIGRATIONS } from "./migrations/all-migrations.ts";
import type { Database } from "./open-database.ts";

/**
 * Brings the tables to what this version of the server needs, step by step, each of them whole or not at all. `beforeChange` runs
 * first where there are tables already that will be changed: the moment for a backup.
 *
 * @throws when a step fails, or the database has steps that this version does not know: it is of a newer one.
 */
export async function migrate({ db }: Database, beforeChange: () => Promise<void> = async () => undefined): Promise<void> {
  const migrator = migratorOf(db);
  const steps = await migrator.getMigrations();
  const done = steps.filter(({ executedAt }) => executedAt !== undefined);
  if (done.length > 0 && done.length < steps.length) await beforeChange();
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The same up to a step, for a database that is empty: where a backup of an older server begins. */
export async function migrateTo({ db }: Database, step: string): Promise<void> {
  const { error } = await migratorOf(db).migrateTo(step);
  if (error !== undefined) throw error;
}

function migratorOf(db: Database["db"]): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...ALL_MIGRATIONS }) } });
}
