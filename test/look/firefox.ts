import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "../e2e/start-server.ts";
import { type Driver, walk } from "./walk.ts";

const KNOWN: Parameters<typeof walk>[2] = [];

const folder = import.meta.dirname;
const firefox = process.env.FIREFOX_PATH ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
if (firefox === undefined || !existsSync(firefox)) {
  console.error("No Firefox here: sudo apt-get install -y --no-install-recommends firefox-esr, or name one: FIREFOX_PATH=…");
  process.exit(1);
}
if (!existsSync(path.join(folder, "node_modules/puppeteer-core"))) {
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  if (status !== 0) throw new Error(`npm ci in ${folder} ended with ${status}`);
}
// Not there before the installation.
const { default: puppeteer } = await import("puppeteer-core");

const downloads = mkdtempSync(path.join(tmpdir(), "look-firefox-"));
const server = await startServer();
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: firefox,
  headless: true,
  // As wide as a desk's: a chart drawn for it is too wide for a sheet.
  defaultViewport: { width: 1440, height: 900 },
  extraPrefsFirefox: { "browser.download.folderList": 2, "browser.download.dir": downloads },
});
try {
  console.log(await browser.version());
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  const driver: Driver = {
    goto: async (address) => void (await page.goto(address)),
    read: (expression) => page.evaluate(expression),
    // With the sizes of the sheets as the page asks for them, Firefox shrinks nothing: what is too wide is lost.
    print: () => page.pdf({ preferCSSPageSize: true }),
    downloads,
    errors: () => errors.splice(0),
  };
  const faults = await walk(driver, server.url, KNOWN);
  console.log(faults.length === 0 ? "Nothing new is wrong in Firefox." : `Wrong in Firefox: ${faults.join(", ")}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
  rmSync(downloads, { recursive: true });
}
