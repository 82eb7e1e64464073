import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesOfBuild } from "./files-of-build.ts";
import { oneScript } from "./one-script.ts";

/** Beside index.html in the build: from there it serves every address of the app. */
export const WORKER_FILE = "service-worker.js";

/** Of the build, what no reader needs without a network: the worker itself, and what describes the data to those who make it. */
const LEFT_OUT = [WORKER_FILE, "openapi.json"];

/** As Workbox takes it: `revision` is null where the name already changes with the content. */
export type KeptFile = { readonly url: string; readonly revision: string | null };

/** What a device keeps of a build. */
export function keptFiles(distDir: string): KeptFile[] {
  return filesOfBuild(distDir)
    .filter((url) => !LEFT_OUT.includes(url))
    .map((url) => ({ url, revision: url.startsWith("assets/") ? null : digestOf(path.join(distDir, url)) }));
}

function digestOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}

if (import.meta.main) {
  const distDir = path.resolve(import.meta.dirname, "..", process.env.DIST_DIR ?? "dist");
  const files = keptFiles(distDir);
  const define = { BUILD_FILES: JSON.stringify(files), "process.env.NODE_ENV": '"production"' };
  const { script } = await oneScript("src/service-worker.ts", { format: "iife", define });
  const file = path.join(distDir, WORKER_FILE);
  writeFileSync(file, script);
  console.log(`${path.relative(process.cwd(), file)}  ${(script.length / 1000).toFixed(0)} kB, keeps ${files.length} files`);
}
