import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

/**
 * Flags every headless Chromium of this project starts with: as root there is no sandbox, and nothing of the
 * browser's own may use the network behind a test.
 */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The headless shell first: the same engine without the browser's own window, whose toolbar is a page of its own that each
 * test would pay for as well (docs/decisions/0014).
 */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
/** Debian's packages, the first that can be had. */
const BROWSER_PACKAGES = ["chromium-headless-shell", "chromium"];
/** Vietnamese glyphs for what is drawn outside the app's own fonts. */
const FONT_PACKAGE = "fonts-dejavu-core";

/**
 * The path of a Chromium or Chrome: `CHROME_PATH`, or one on the path. On a Debian machine that has none, root installs it.
 *
 * @throws with the command to run, when there is none. Browser tests are never skipped for want of a browser.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const chosen = env.CHROME_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH names no program: ${chosen}`);
  }
  const found = installedChromium(env);
  if (found) return found;
  const installed = canInstall() ? installChromium(env) : undefined;
  if (installed) return installed;
  throw new Error(
    [
      "No Chromium or Chrome on this machine, and the browser tests need one. Install it:",
      `  sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium ${FONT_PACKAGE}`,
      "or name one: CHROME_PATH=/path/to/chrome",
    ].join("\n"),
  );
}

function installedChromium(env: NodeJS.ProcessEnv): string | undefined {
  const folders = [...(env.PATH ?? "").split(path.delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"].filter(path.isAbsolute);
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return candidates.find(isExecutable);
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installChromium(env: NodeJS.ProcessEnv): string | undefined {
  const aptGet = (...parameters: string[]) => {
    // Standard output belongs to whoever asks for the path.
    const options = { stdio: ["ignore", 2, 2], env: { ...env, DEBIAN_FRONTEND: "noninteractive" } } satisfies Parameters<
      typeof execFileSync
    >[2];
    try {
      execFileSync("apt-get", parameters, options);
      return true;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return false;
    }
  };
  console.error("No Chromium here: installing one with apt-get …");
  aptGet("update", "-q");
  BROWSER_PACKAGES.some((name) => aptGet("install", "-y", "-q", "--no-install-recommends", name, FONT_PACKAGE));
  return installedChromium(env);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) {
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
