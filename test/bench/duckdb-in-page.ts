import type { DuckDbConnection } from "@duckdb/duckdb-wasm/blocking";
// The package has it, and names no way to it.
import { BROWSER_RUNTIME, createDuckDB, VoidLogger } from "./node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs";

/** A database in the page itself, which asks it without a worker between. `folder`: where its WebAssembly is served. */
export async function duckdbInPage(folder: string): Promise<DuckDbConnection> {
  const bundle = (name: string) => ({ mainModule: `${folder}/duckdb-${name}.wasm`, mainWorker: "" });
  const database = await createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new VoidLogger(), BROWSER_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({});
  return database.connect();
}
