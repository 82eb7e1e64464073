import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "../e2e/start-server.ts";
import type { BySide } from "./page-sides.ts";

const PROJECT_ROOT = path.resolve(import.meta.dirname, "../..");
const PLAIN_CONFIG = path.join(import.meta.dirname, "plain-recharts/vite.config.ts");

/**
 * Builds the app as it stands, and the plain Recharts dashboard, each into a folder of its own, and serves both by
 * `server/start.ts` with the demonstration data, for as long as `work` takes.
 */
export async function withServedBuilds<Result>(work: (urls: BySide<string>) => Promise<Result>): Promise<Result> {
  return await withServedBuild([], (app) => withServedBuild(["--config", PLAIN_CONFIG], (plain) => work({ app, plain })));
}

async function withServedBuild<Result>(options: readonly string[], work: (url: string) => Promise<Result>): Promise<Result> {
  const distDir = mkdtempSync(path.join(tmpdir(), "bench-dist-"));
  const vite = path.join(PROJECT_ROOT, "node_modules/vite/bin/vite.js");
  try {
    execFileSync(process.execPath, [vite, "build", ...options, "--outDir", distDir, "--emptyOutDir", "--logLevel", "error"], {
      cwd: PROJECT_ROOT,
      stdio: ["ignore", "inherit", "inherit"],
    });
    const server = await startServer({ distDir });
    try {
      return await work(`${server.url}/`);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(distDir, { recursive: true });
  }
}
