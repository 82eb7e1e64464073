/** The parts of duckdb-wasm and of the Arrow that it reads which the benchmark uses. They stand here for the reason that `crossfilter2.d.ts` gives. */
declare module "@duckdb/duckdb-wasm/blocking" {
  export type DuckDbResult = { getChild(name: string): { toArray(): ArrayLike<number> } | null };
  export type DuckDbConnection = {
    query(text: string): DuckDbResult;
    insertArrowFromIPCStream(bytes: Uint8Array, options: { name: string; create: boolean }): void;
  };
  type DuckDb = {
    instantiate(onProgress: () => void): Promise<unknown>;
    open(config: object): void;
    connect(): DuckDbConnection;
  };
  export const NODE_RUNTIME: object;
  export class VoidLogger {}
  type Bundle = { readonly mainModule: string; readonly mainWorker: string };
  export function createDuckDB(bundles: { mvp: Bundle; eh: Bundle }, logger: VoidLogger, runtime: object): Promise<DuckDb>;
}

declare module "*/duckdb-browser-blocking.mjs" {
  import type { createDuckDB as create, VoidLogger as Logger } from "@duckdb/duckdb-wasm/blocking";
  export const BROWSER_RUNTIME: object;
  export const VoidLogger: typeof Logger;
  export const createDuckDB: typeof create;
}

declare module "apache-arrow" {
  type Table = { readonly numRows: number };
  export function tableFromArrays(columns: Readonly<Record<string, ArrayBufferView | undefined>>): Table;
  export function tableToIPC(table: Table, format: "stream"): Uint8Array;
}
