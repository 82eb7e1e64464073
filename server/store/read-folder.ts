import { readFile } from "node:fs/promises";
import path from "node:path";
import { ofEachEndpoint } from "#src/api/endpoints.ts";
import type { Publication } from "./fill-store.ts";

/** A publication out of a folder of JSON files: `config.json` and `api/*.json`, as `DATA_DIR` has them. */
export async function readFolder(folder: string): Promise<Publication> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(path.join(folder, file), "utf8"));
  const reading = ofEachEndpoint((endpoint) => read(`api/${endpoint}.json`));
  const entries = await Promise.all(Object.values(reading));
  const bodies = new Map(Object.keys(reading).map((endpoint, index) => [endpoint, entries[index]]));
  return { ...ofEachEndpoint((endpoint) => bodies.get(endpoint)), settings: await read("config.json") };
}
