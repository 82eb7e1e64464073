import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import type { Database } from "./database/open-database.ts";
import { SETTINGS_ID } from "./store/fill-store.ts";
import { keptRow } from "./store/kept-rows.ts";
import { publicationBuilder } from "./store/published-files.ts";
import { storeState } from "./store/store-state.ts";
import { storeTotals } from "./store/store-totals.ts";

/** What a folder of a publication says of itself, in `api/version.json`. */
export type PublishedVersion = { readonly storeId: string; readonly version: number; readonly at: string };

/**
 * Writes the newest version as a folder that any web server or CDN can serve as it is: the app's build, `config.json` and `api/*.json`.
 * Whole or not at all: it takes the place of the folder before in one step.
 *
 * @throws where there is a folder already that is no publication.
 */
export async function publishFolder(database: Database, distDir: string, out: string): Promise<PublishedVersion> {
  if (existsSync(out) && !existsSync(path.join(out, "api/version.json"))) throw new Error(`${out} is there, and no publication`);
  const state = await storeState(database.db);
  if (state === null) throw new Error("The store holds no data");
  const published = await publicationBuilder(database)();
  const version = { storeId: state.storeId, version: published.version, at: new Date(published.at).toISOString() };

  const next = `${out}.next`;
  await rm(next, { recursive: true, force: true });
  await mkdir(path.join(next, "api"), { recursive: true });
  await cp(distDir, next, { recursive: true });
  for (const endpoint of ENDPOINTS) await writeFile(path.join(next, `api/${endpoint}.json`), published.files[endpoint].file.body);
  await writeJson(path.join(next, "api/totals.json"), { version: published.version, rows: await storeTotals(database) });
  await writeJson(path.join(next, "api/version.json"), version);
  await writeJson(path.join(next, "config.json"), await configOf(database));

  const before = `${out}.before`;
  await rm(before, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, before);
  await rename(next, out);
  await rm(before, { recursive: true, force: true });
  return version;
}

/** What is served from the folder, and where nothing can be entered. */
async function configOf({ db }: Database): Promise<unknown> {
  const kept = await keptRow(db, "settings", SETTINGS_ID);
  const settings: unknown = kept === null ? null : JSON.parse(kept.text);
  return { ...(typeof settings === "object" ? settings : {}), apiBase: "api" };
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value)}\n`);
}
