import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "../e2e/start-server.ts";
import type { BySide } from "./page-sides.ts";

const PROJECT_ROOT = path.resolve(import.meta.dirname, "../..");
const PLAIN_CONFIG = path.join(import.meta.dirname, "plain-recharts/vite.config.ts");

/** What `npm run build` makes of the app after Vite: without its service worker it would not be measured as readers have it. */
const AFTER_VITE = ["scripts/build-pack.ts", "scripts/build-worker.ts"];

/** Builds the app as it stands, its service worker with it, into a folder of its own, and serves it, for as long as `work` takes. */
export async function withServedApp<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  return await withServedBuild([], AFTER_VITE, work);
}

/** The same, and the plain Recharts dashboard, both by `server/start.ts` with the demonstration data. */
export async function withServedBuilds<Result>(work: (urls: BySide<string>) => Promise<Result>): Promise<Result> {
  return await withServedApp((app) => withServedBuild(["--config", PLAIN_CONFIG], [], (plain) => work({ app, plain })));
}

/** The app's build as it stands, in a folder that goes after `work`. */
export async function withAppBuild<Result>(work: (distDir: string) => Promise<Result>): Promise<Result> {
  return await withBuild([], AFTER_VITE, work);
}

/** A page that Vite builds by a configuration of its own, in a folder that goes after `work`. */
export async function withViteBuild<Result>(config: string, work: (distDir: string) => Promise<Result>): Promise<Result> {
  return await withBuild(["--config", config], [], work);
}

async function withServedBuild<Result>(
  options: readonly string[],
  after: readonly string[],
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  return await withBuild(options, after, async (distDir) => {
    const server = await startServer({ distDir });
    try {
      return await work(`${server.url}/`);
    } finally {
      await server.stop();
    }
  });
}

async function withBuild<Result>(
  options: readonly string[],
  after: readonly string[],
  work: (distDir: string) => Promise<Result>,
): Promise<Result> {
  return await withFolderOf(work, (distDir) => {
    const vite = path.join(PROJECT_ROOT, "node_modules/vite/bin/vite.js");
    runNode([vite, "build", ...options, "--outDir", distDir, "--emptyOutDir", "--logLevel", "error"], PROJECT_ROOT, distDir);
    for (const script of after) runNode([script], PROJECT_ROOT, distDir);
  });
}

/** What `build` writes into a new folder, which goes after `work`. */
export async function withFolderOf<Result>(
  work: (distDir: string) => Promise<Result>,
  build: (distDir: string) => void,
): Promise<Result> {
  const distDir = mkdtempSync(path.join(tmpdir(), "bench-dist-"));
  try {
    build(distDir);
    return await work(distDir);
  } finally {
    rmSync(distDir, { recursive: true });
  }
}

/** Runs a script that reads from `DIST_DIR` where the build is. What it says is heard when it says it of an error. */
export function runNode(parameters: readonly string[], cwd: string, distDir: string): void {
  execFileSync(process.execPath, parameters, {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DIST_DIR: distDir },
  });
}
