import type { TestProject } from "vitest/node";
import { startPostgres } from "./start-postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the one PostgreSQL server of this run; `ownPostgres` makes a database in it. */
    postgresUrl: string;
  }
}

/** One PostgreSQL server for a whole run of vitest. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // It holds no longer than the run, and no test of it loses the machine: those that do start their own.
  const server = await startPostgres({ durable: false });
  provide("postgresUrl", server.url);
  return server.stop;
}
