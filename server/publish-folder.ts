import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { COLUMNS_FILE } from "#src/api/columns/columns-type.ts";
import { isRecord } from "#src/api/contract.ts";
import { datasetOfFiles } from "#src/api/dataset-of-files.ts";
import { ENDPOINTS, type Endpoint, ofEachEndpoint } from "#src/api/endpoints.ts";
import { BOUNDARIES_FILE } from "#src/api/programme.ts";
import { firstFigures } from "#src/review/matter/first-figures.ts";
import { inSnapshot } from "./database/in-write.ts";
import type { Database } from "./database/open-database.ts";
import { SettingError } from "./setting-error.ts";
import { SETTINGS_ID } from "./store/fill-store.ts";
import { keptRow } from "./store/kept-rows.ts";
import { publicationBuilder } from "./store/published-files.ts";
import { storeState } from "./store/store-state.ts";
import { storeTotals } from "./store/store-totals.ts";
import { inColumns } from "./support-in-columns.ts";
import { writtenPage } from "./written-page.ts";

/** What a folder of a publication says of itself, in `api/version.json`. */
export type PublishedVersion = { readonly storeId: string; readonly version: number; readonly at: string };

/** The bytes of a publication besides the app, by their place in the folder, all of one version. */
type Publication = { readonly version: PublishedVersion; readonly files: ReadonlyMap<string, Uint8Array | string> };

/**
 * Writes the newest version as a folder that any web server or CDN can serve as it is: the app's build, `config.json` and `api/*.json`.
 * Whole or not at all: it takes the place of the folder before once all of it is written.
 *
 * `boundaries`: TopoJSON to go with it. The programme announces what is there, and nothing else.
 *
 * @throws SettingError where there is a folder already that is no publication, or nothing to publish.
 */
export async function publishFolder(
  database: Database,
  distDir: string,
  out: string,
  boundaries: string | null = null,
): Promise<PublishedVersion> {
  if (existsSync(out) && !existsSync(path.join(out, "api/version.json"))) {
    throw new SettingError(
      `${out} đã có và không phải bản xuất bản: hãy chọn thư mục khác`,
      `${out} is there, and no publication: choose another folder`,
    );
  }
  const { version, files } = await inSnapshot(
    database,
    async (transaction) => await publicationOf(asOneReader(database, transaction), boundaries),
  );
  const next = `${out}.next`;
  await rm(next, { recursive: true, force: true });
  try {
    await mkdir(path.join(next, "api"), { recursive: true });
    // Dot folders hold the build's own records.
    await cp(distDir, next, { recursive: true, filter: (from) => from === distDir || !path.basename(from).startsWith(".") });
    for (const [name, body] of files) await writeFile(path.join(next, name), body);
    await writeFigures(path.join(next, "index.html"), files, Date.parse(version.at));
    await askForColumns(path.join(next, "index.html"));
    await takePlace(next, out);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  return version;
}

/** What the overview's headline says, written into the page: a reader has it before the scripts have run. Where there is something else to say first, nothing is. */
async function writeFigures(page: string, files: Publication["files"], at: number): Promise<void> {
  const decoder = new TextDecoder();
  const textOf = (file: Uint8Array | string = "") => (typeof file === "string" ? file : decoder.decode(file));
  const nameOf = (endpoint: Endpoint) => (endpoint === "support" ? COLUMNS_FILE : `${endpoint}.json`);
  const dataset = datasetOfFiles(ofEachEndpoint((endpoint) => textOf(files.get(`api/${nameOf(endpoint)}`))));
  const figures = firstFigures(dataset, new URLSearchParams());
  if (figures) await writeFile(page, writtenPage(await readFile(page, "utf8"), { at, search: "", ...figures }));
}

/** What the page asks for before it has read its configuration (`src/app/boot.ts`): the rows would be asked for in vain. */
async function askForColumns(page: string): Promise<void> {
  const html = await readFile(page, "utf8");
  await writeFile(
    page,
    html.replace("api/support.json", () => `api/${COLUMNS_FILE}`),
  );
}

async function takePlace(next: string, out: string): Promise<void> {
  const before = `${out}.before`;
  await rm(before, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, before);
  await rename(next, out);
  await rm(before, { recursive: true, force: true });
}

async function publicationOf(database: Database, boundaries: string | null): Promise<Publication> {
  const state = await storeState(database.db);
  if (state === null) throw new SettingError("Kho chưa có dữ liệu", "The store holds no data");
  const published = await publicationBuilder(database)();
  const version = { storeId: state.storeId, version: published.version, at: new Date(published.at).toISOString() };
  const columns = await inColumns(published.files.support.file);
  if (columns === null) throw new Error("The store's own lines are no list");
  const totals = { version: published.version, rows: await storeTotals(database) };
  return {
    version,
    files: new Map<string, Uint8Array | string>([
      ...ENDPOINTS.map((endpoint) => [`api/${endpoint}.json`, published.files[endpoint].file.body] as const),
      [`api/${COLUMNS_FILE}`, columns.body],
      ["api/programme.json", announcing(published.files.programme.file.body, boundaries !== null)],
      ...(boundaries === null ? [] : [[`api/${BOUNDARIES_FILE}`, boundaries] as const]),
      ["api/totals.json", jsonText(totals)],
      ["api/version.json", jsonText(version)],
      ["config.json", jsonText(await configOf(database))],
    ]),
  };
}

/** The programme with the boundaries that lie beside it, or without any; as it was where it says so already. */
function announcing(programme: Uint8Array, hasBoundaries: boolean): Uint8Array | string {
  const wire: unknown = JSON.parse(new TextDecoder().decode(programme));
  if (!isRecord(wire) || (!hasBoundaries && !("boundaries" in wire))) return programme;
  return jsonText({ ...wire, boundaries: hasBoundaries ? { file: BOUNDARIES_FILE } : undefined });
}

/** A database that reads in one transaction, one question after another: entries that arrive meanwhile are in no file or in all. */
function asOneReader(database: Database, transaction: Database["db"]): Database {
  let before: Promise<unknown> = Promise.resolve();
  return {
    ...database,
    db: transaction,
    rowsAsArrays: async (query) => {
      const answer = before.then(() => transaction.executeQuery<Record<string, string | number>>(query));
      before = answer.catch(() => undefined);
      return (await answer).rows.map((row) => Object.values(row));
    },
  };
}

/** What is served from the folder, where nothing can be entered. */
async function configOf({ db }: Database): Promise<unknown> {
  const kept = await keptRow(db, "settings", SETTINGS_ID);
  const settings: unknown = kept === null ? null : JSON.parse(kept.text);
  return { ...(typeof settings === "object" ? settings : {}), apiBase: "api", columns: true, entry: undefined };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
