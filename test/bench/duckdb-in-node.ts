import { createRequire } from "node:module";
import path from "node:path";
import { createDuckDB, type DuckDbConnection, NODE_RUNTIME, VoidLogger } from "@duckdb/duckdb-wasm/blocking";

/** A database in this process, its WebAssembly read from the disk. */
export async function duckdbInNode(): Promise<DuckDbConnection> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm"));
  const bundle = (name: string) => ({ mainModule: path.join(folder, `duckdb-${name}.wasm`), mainWorker: "" });
  const database = await createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({});
  return database.connect();
}
