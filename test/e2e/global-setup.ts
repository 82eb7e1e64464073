import { findTestBrowsers } from "../../scripts/chromium.ts";
import { startServer } from "./start-server.ts";

/** One server over the production build for the whole run. The workers inherit its address; Playwright calls what is returned at the end. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  console.error(findTestBrowsers().told);
  const server = await startServer();
  process.env.E2E_BASE_URL = server.url;
  return server.stop;
}
