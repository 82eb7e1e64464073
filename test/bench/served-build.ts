import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "../e2e/start-server.ts";

const PROJECT_ROOT = path.resolve(import.meta.dirname, "../..");

/** Builds the app as it stands into a folder of its own and serves it with the demonstration data, for as long as `work` takes. */
export async function withServedBuild<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const distDir = mkdtempSync(path.join(tmpdir(), "bench-dist-"));
  const vite = path.join(PROJECT_ROOT, "node_modules/vite/bin/vite.js");
  try {
    execFileSync(process.execPath, [vite, "build", "--outDir", distDir, "--emptyOutDir", "--logLevel", "warn"], {
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
