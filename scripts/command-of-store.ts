import path from "node:path";
import { parseArgs } from "node:util";
import type { Database } from "#server/database/open-database.ts";
import { type DatabasePlace, openDatabase } from "#server/database/open-database.ts";
import { dataPlace } from "#server/open-data.ts";
import { SettingError } from "#server/setting-error.ts";

const projectRoot = path.resolve(import.meta.dirname, "..");

/** What a command on the store is told: `--out`, and what stands by itself. */
export function commandArguments(): { readonly out: string | undefined; readonly files: readonly string[] } {
  const { values, positionals } = parseArgs({ options: { out: { type: "string" } }, allowPositionals: true });
  return { out: values.out, files: positionals };
}

/** Does something with the store that the environment names, and says in both languages where that cannot be. */
export async function withStore(work: (database: Database, place: DatabasePlace) => Promise<void>): Promise<void> {
  try {
    const place = dataPlace(process.env, projectRoot);
    if ("folder" in place) {
      throw new SettingError(
        "DATA_DIR là thư mục tệp, không có kho dữ liệu: hãy bỏ DATA_DIR",
        "DATA_DIR is a folder of files, and no store: leave DATA_DIR out",
      );
    }
    const database = openDatabase(place);
    try {
      await work(database, place);
    } finally {
      await database.close();
    }
  } catch (error) {
    fail(error);
  }
}

/** Says what went wrong, and ends with 1. */
export function fail(error: unknown): void {
  if (error instanceof SettingError) console.error(`${error.vietnamese}\n${error.english}`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
