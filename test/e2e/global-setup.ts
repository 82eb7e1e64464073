import { findTestBrowsers } from "../../scripts/chromium.ts";
import { startPostgres } from "../start-postgres.ts";
import { startServer } from "./start-server.ts";

/**
 * One server over the production build, and one PostgreSQL server for those that keep a store, for the whole run. The workers inherit their addresses;
 * Playwright calls what is returned at the end.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  console.error(findTestBrowsers().told);
  const [server, postgres] = await Promise.all([startServer(), startPostgres({ durable: false })]);
  process.env.E2E_BASE_URL = server.url;
  process.env.E2E_POSTGRES_URL = postgres.url;
  return async () => {
    await Promise.all([server.stop(), postgres.stop()]);
  };
}
