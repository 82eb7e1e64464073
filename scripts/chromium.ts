import path from "node:path";
import { aptInstall, mayInstall } from "./apt-install.ts";
import { isExecutable } from "./is-executable.ts";

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
 * The same engine without the browser's own window, whose toolbar is a page of its own that each test would pay for as well
 * (docs/decisions/0014).
 */
const SHELL = { names: ["chromium-headless-shell"], package: "chromium-headless-shell" };
/** The browser that people have. */
const FULL = {
  names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "Google Chrome", "Chromium"],
  package: "chromium",
};
type Kind = { readonly names: readonly string[]; readonly package: string };

/** Vietnamese glyphs for what is drawn outside the app's own fonts. */
const FONT_PACKAGE = "fonts-dejavu-core";

const NO_BROWSER = [
  "No Chromium or Chrome on this machine, and the browser tests need one. Install it:",
  `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${FULL.package} ${FONT_PACKAGE}`,
  "or name one: CHROME_PATH=/path/to/chrome",
].join("\n");

/**
 * The path of a Chromium or Chrome: `CHROME_PATH`, or one on the path. On a Debian machine that has none, root installs it.
 *
 * @throws with the command to run, when there is none. Browser tests are never skipped for want of a browser.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  return findTestBrowsers(env).all;
}

/** What the browser tests run in. */
export type TestBrowsers = {
  /** Runs them: the headless shell where there is one. */
  readonly all: string;
  /** The full browser, where there is one besides: runs what differs in it (docs/decisions/0030, 0076). */
  readonly again: string | null;
  /** Which, and what is missing, in one line. */
  readonly told: string;
};

type Machine = {
  /** Looked into after the path. */
  readonly folders: readonly string[];
  /** Installs packages, or tells that it cannot; `null` where that is not ours to do. */
  readonly install: ((packages: readonly string[]) => boolean) | null;
};

/**
 * Both browsers of the tests, or the one there is. Where none is, root on Debian installs them; with `both`, also the one that is missing.
 *
 * @throws with the command to run, when there is none.
 */
export function findTestBrowsers(
  env: NodeJS.ProcessEnv = process.env,
  { both = false, folders, install }: { both?: boolean } & Machine = thisMachine(env),
): TestBrowsers {
  const chosen = env.CHROME_PATH;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH names no program: ${chosen}`);
    return { all: chosen, again: null, told: `Browser: ${chosen}, which CHROME_PATH names, for all tests.` };
  }
  const places = [...(env.PATH ?? "").split(path.delimiter), ...folders].filter(path.isAbsolute);
  const find = (kind: Kind) => installed(kind, places);
  const missing = () => [SHELL, FULL].filter((kind) => !find(kind)).map((kind) => kind.package);
  if (install && missing().length > (both ? 0 : 1) && !install(missing()) && missing().length > 1) {
    // Where one of the two cannot be had, the other may.
    for (const name of missing()) install([name]);
  }
  const [shell, full] = [find(SHELL), find(FULL)];
  if (shell && full)
    return { all: shell, again: full, told: `Browsers: ${shell} for the tests, ${full} for what differs in a window.` };
  const all = shell ?? full;
  if (!all) throw new Error(NO_BROWSER);
  const lacking = shell ? FULL.package : SHELL.package;
  return { all, again: null, told: `Browser: ${all} for all tests; there is no ${lacking} here to run a part of them in.` };
}

function installed({ names }: Kind, folders: readonly string[]): string | undefined {
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

const FOLDERS = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
];

/** As it is. */
export function thisMachine(env: NodeJS.ProcessEnv = process.env): Machine {
  return { folders: FOLDERS, install: mayInstall() ? (names) => aptInstall([...names, FONT_PACKAGE], env) : null };
}

if (import.meta.main) {
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
