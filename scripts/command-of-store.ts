import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { stepsDone } from "#server/database/migrate.ts";
import type { Database } from "#server/database/open-database.ts";
import { type DatabasePlace, openDatabase } from "#server/database/open-database.ts";
import { isStoreAway } from "#server/database/store-away.ts";
import { dataPlace, placeAway, placeInWords } from "#server/open-data.ts";
import { SettingError } from "#server/setting-error.ts";

const projectRoot = path.resolve(import.meta.dirname, "..");

/** What a command on the store is told: `--out`, `--boundaries`, and what stands by itself. */
export function commandArguments(): {
  readonly out: string | undefined;
  readonly boundaries: string | undefined;
  readonly files: readonly string[];
} {
  const options = { out: { type: "string" }, boundaries: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  return { out: values.out, boundaries: values.boundaries, files: positionals };
}

type Work = (database: Database, place: DatabasePlace) => Promise<void>;

/** Does something with what is in the store that the environment names, and says in both languages where that cannot be. */
export async function withStore(work: Work): Promise<void> {
  await withDatabase(async (database, place) => {
    if ((await stepsDone(database.db)).length > 0) return await work(database, place);
    throw noStore(place);
  }, noStoreIn);
}

/** The same where there need be nothing in it yet. */
export async function withDatabase(work: Work, check: (place: DatabasePlace) => void = () => undefined): Promise<void> {
  try {
    const place = dataPlace(process.env, projectRoot);
    if ("folder" in place) {
      throw new SettingError(
        "DATA_DIR là thư mục tệp, không có kho dữ liệu: hãy bỏ DATA_DIR",
        "DATA_DIR is a folder of files, and no store: leave DATA_DIR out",
      );
    }
    check(place);
    const database = openDatabase(place);
    try {
      await work(database, place);
    } catch (error) {
      throw isStoreAway(error) ? placeAway(place) : error;
    } finally {
      await database.close();
    }
  } catch (error) {
    fail(error);
  }
}

/** A file that is not there would be made by opening it. */
function noStoreIn(place: DatabasePlace): void {
  if ("file" in place && !existsSync(place.file)) throw noStore(place);
}

function noStore(place: DatabasePlace): SettingError {
  const where = placeInWords(place);
  return new SettingError(
    `Chưa có kho dữ liệu ở ${where} (DATABASE_FILE, DATABASE_URL)`,
    `There is no store in ${where} (DATABASE_FILE, DATABASE_URL)`,
  );
}

/** Says what went wrong, and ends with 1. */
export function fail(error: unknown): void {
  if (error instanceof SettingError) console.error(`${error.vietnamese}\n${error.english}`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
