import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { DatabasePlace } from "#server/database/open-database.ts";

const PROJECT_ROOT = path.resolve(import.meta.dirname, "..");

/** How a program ended, and everything that it said. */
export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly said: string };

/** Runs a program of the project's as its own process, "scripts/backup.ts", to its end. */
export function runScript(
  script: string,
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> & { readonly child: ChildProcess } {
  const child = spawn(process.execPath, [path.join(PROJECT_ROOT, script), ...parameters], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DATA_DIR: "", DATABASE_URL: "", DATABASE_FILE: "", ...env },
  });
  let said = "";
  const listen = (chunk: Buffer) => {
    said += chunk.toString("utf8");
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("close", (code, signal) => resolve({ code, signal, said }));
    child.once("error", reject);
  });
  return Object.assign(ended, { child });
}

/** What the environment says of a store's place. */
export function placeEnv(place: DatabasePlace): Record<string, string> {
  return "file" in place ? { DATABASE_FILE: place.file } : { DATABASE_URL: place.url };
}
