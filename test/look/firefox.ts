import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { startServer } from "../e2e/start-server.ts";
import { type Driver, walk } from "./walk.ts";

const KNOWN = [{ what: "paper", step: "step 6 §5" }];

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
    sheets: async () => sheetsOf(Buffer.from(await page.pdf({ preferCSSPageSize: true }))),
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

/** Its pages, which Firefox writes into compressed parts. */
function sheetsOf(pdf: Buffer): number {
  const text = pdf.toString("latin1");
  const parts = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, part = ""]) =>
    inflated(Buffer.from(part, "latin1")),
  );
  return [text, ...parts].join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function inflated(part: Buffer): string {
  try {
    return inflateSync(part).toString("latin1");
  } catch {
    // No compressed text: a picture, or letters.
    return "";
  }
}
