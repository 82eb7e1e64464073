import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { makeAccounts } from "./accounts/accounts.ts";
import { makeFirstLink } from "./accounts/links.ts";
import { makeOidc } from "./accounts/oidc.ts";
import { backUp } from "./backup/back-up.ts";
import { backupFileOf } from "./backup/backup-file.ts";
import { dataFiles } from "./data-files.ts";
import type { DataPart } from "./data-part.ts";
import { DatabaseHeldError, holdDatabase } from "./database/database-lock.ts";
import { migrate, NewerDatabaseError } from "./database/migrate.ts";
import { type Database, type DatabasePlace, openDatabase } from "./database/open-database.ts";
import { isStoreAway } from "./database/store-away.ts";
import type { EntrySettings } from "./routes/entry-settings.ts";
import type { Log } from "./routes/log.ts";
import { SettingError } from "./setting-error.ts";
import { fillStore } from "./store/fill-store.ts";
import { readFolder } from "./store/read-folder.ts";
import { openStore } from "./store/store.ts";
import { storePart } from "./store-part.ts";

/** Where the data is: a folder of JSON files, for reading; or the store's database, a file held by this server alone or a PostgreSQL. */
export type DataPlace = { readonly folder: string } | DatabasePlace;

/** The data, opened. `told`: where it is, for whoever starts the server; `firstLink`: the token that makes the first administrator, while there is none. */
export type OpenedData = {
  readonly part: DataPart;
  readonly told: string;
  readonly firstLink: string | null;
  close(): Promise<void>;
};

/** `DATA_DIR`: a folder of files; `DATABASE_URL`: a PostgreSQL; else the file of `DATABASE_FILE`, or `data/dashboard.sqlite` of the project. */
export function dataPlace(env: NodeJS.ProcessEnv, projectRoot: string): DataPlace {
  if (env.DATA_DIR) return { folder: path.resolve(env.DATA_DIR) };
  const url = env.DATABASE_URL;
  if (!url) return { file: realFile(path.resolve(env.DATABASE_FILE || path.join(projectRoot, "data/dashboard.sqlite"))) };
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new SettingError(
      "DATABASE_URL phải có dạng postgres://người-dùng:mật-khẩu@máy-chủ/cơ-sở-dữ-liệu",
      "DATABASE_URL has to be like postgres://user:password@host/database",
    );
  }
  return { url };
}

/**
 * By whatever name it is asked for it is one file: else two servers would hold it.
 *
 * @throws SettingError for a folder, and for a file that has a second name.
 */
function realFile(file: string): string {
  if (!existsSync(file)) return file;
  const real = realpathSync(file);
  const { nlink } = statSync(real);
  if (!statSync(real).isFile() || nlink > 1) {
    throw new SettingError(
      `DATABASE_FILE: ${file} không phải là một tệp riêng (thư mục, hoặc có tên thứ hai)`,
      `DATABASE_FILE: ${file} is no file of its own (a folder, or it has a second name)`,
    );
  }
  return real;
}

/**
 * Opens it, with its tables brought up to date and filled with `demonstration` (a folder) where it is empty.
 *
 * @throws SettingError where it cannot be.
 */
export async function openData(place: DataPlace, demonstration: string, settings: EntrySettings, log: Log): Promise<OpenedData> {
  return "folder" in place
    ? openFolder(place.folder, settings.groupedAbove)
    : await openTheStore(place, demonstration, settings, log);
}

function openFolder(folder: string, groupedAbove: number): OpenedData {
  if (!existsSync(path.join(folder, "config.json"))) {
    throw new SettingError(
      `Không thấy config.json trong thư mục dữ liệu ${folder}`,
      `No config.json in the data folder ${folder} (DATA_DIR)`,
    );
  }
  return {
    part: dataFiles(folder, groupedAbove),
    told: `${folder} (config.json, api/*.json)`,
    firstLink: null,
    close: async () => undefined,
  };
}

async function openTheStore(place: DatabasePlace, demonstration: string, settings: EntrySettings, log: Log): Promise<OpenedData> {
  const held = "file" in place ? hold(place.file) : null;
  const database = opened(place, () => held?.release());
  try {
    await prepare(database, place, demonstration);
    const store = openStore(database);
    const accounts = makeAccounts(database);
    const oidc = settings.oidc ? makeOidc(settings.oidc) : null;
    const { reading, proxies, rates, publicUrl, groupedAbove } = settings;
    const part = storePart({ accounts, store, log, oidc, publicUrl, groupedAbove }, { accounts, reading, proxies, rates, log });
    const link = await makeFirstLink(accounts);
    // What was being built for nobody yet: the first reader should not wait for it.
    await store.current();
    return {
      part,
      told: placeInWords(place),
      firstLink: link?.token ?? null,
      close: async () => {
        await database.close();
        held?.release();
      },
    };
  } catch (error) {
    await database.close();
    held?.release();
    if (isStoreAway(error)) throw placeAway(place);
    const refusal = refusalOfPostgres(error);
    if (refusal !== null) {
      const where = placeInWords(place);
      throw new SettingError(`PostgreSQL ở ${where} từ chối: ${refusal}`, `The PostgreSQL at ${where} refuses: ${refusal}`);
    }
    if (error instanceof NewerDatabaseError) {
      throw new SettingError(
        `Dữ liệu thuộc máy chủ mới hơn, phiên bản này không đọc được (${error.message})`,
        `The data is of a newer server, which this version cannot read (${error.message})`,
      );
    }
    throw error;
  }
}

function opened(place: DatabasePlace, release: () => void): Database {
  try {
    return openDatabase(place);
  } catch (error) {
    release();
    const why = error instanceof Error ? error.message : String(error);
    const where = placeInWords(place);
    throw new SettingError(`Không mở được ${where}: ${why}`, `Cannot open ${where}: ${why}`);
  }
}

function hold(file: string): { release(): void } {
  try {
    return holdDatabase(file);
  } catch (error) {
    if (!(error instanceof DatabaseHeldError)) throw error;
    throw new SettingError(
      `Một máy chủ khác đang dùng tệp ${file}. Hãy dừng nó trước, hoặc chọn tệp khác: DATABASE_FILE=…`,
      `Another server uses the file ${file}. Stop it first, or choose another file: DATABASE_FILE=…`,
    );
  }
}

async function prepare(database: Database, place: DatabasePlace, demonstration: string): Promise<void> {
  await migrate(database, async () => {
    const file = backupFileOf(place);
    await backUp(database, file);
    console.log(`Đã sao lưu trước khi nâng cấp · Backed up before the upgrade: ${file}`);
  });
  await fillStore(
    database,
    await readFolder(demonstration),
    "Dữ liệu minh họa ban đầu · The demonstration data at first",
    Date.now(),
  );
}

/** Where the data is, with no password in it. */
export function placeInWords(place: DatabasePlace): string {
  if ("file" in place) return place.file;
  const url = new URL(place.url);
  url.password = "";
  return url.href;
}

/** PostgreSQL's classes "invalid authorization" and "invalid catalog name" (no such database), and "insufficient privilege". */
const REFUSED_STATE = /^(28...|3D000|42501)$/;

/** What PostgreSQL says to whoever it does not let in; null where that is not it. */
function refusalOfPostgres(error: unknown): string | null {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return null;
  return REFUSED_STATE.test(error.code) ? error.message : null;
}

/** That it cannot be reached, in words. */
export function placeAway(place: DatabasePlace): SettingError {
  const where = placeInWords(place);
  return "file" in place
    ? new SettingError(`Tệp ${where} đang bị chương trình khác giữ`, `Another program holds the file ${where}`)
    : new SettingError(`Không kết nối được PostgreSQL ở ${where}`, `Cannot reach the PostgreSQL at ${where}`);
}
