import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as z from "zod/mini";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CONFIG = path.join(ROOT, "public/config.json");

/** A district, a province, the nation; each with as many lines as such a programme writes down. */
export const SIZES: readonly WorldSize[] = [
  { name: "9 communes", communes: 9, provinces: 0, lines: 300, months: 15 },
  { name: "129 communes", communes: 129, provinces: 0, lines: 20_000, months: 60 },
  { name: "3,321 communes", communes: 3321, provinces: 34, lines: 200_000, months: 60 },
];

/** What `npm run generate-world` is asked for. */
export type WorldSize = {
  readonly name: string;
  readonly communes: number;
  /** 0: the communes lie in no area. */
  readonly provinces: number;
  readonly lines: number;
  readonly months: number;
};

/** A publication to measure over: what it is called, and the folder that the server takes its files from. */
export type World = { readonly name: string; readonly dataDir: string };

/** Of each list the first row's id: for the addresses that need one. */
export type FirstIds = { readonly commune: string; readonly agency: string; readonly enterprise: string };

/** The three worlds. */
export function generatedWorlds(): readonly World[] {
  return SIZES.map(generatedWorld);
}

/** A world of a size, generated once on a machine and kept in its temporary folder. */
export function generatedWorld({ name, communes, provinces, lines, months }: WorldSize): World {
  const dataDir = path.join(tmpdir(), `bench-world-${communes}-${provinces}-${lines}-${months}`);
  if (!existsSync(dataDir)) {
    // Under its own name only once it is whole: a run that is broken off leaves no half world to later ones.
    const unfinished = `${dataDir}.${process.pid}`;
    const size = { communes, provinces, lines, months, out: path.join(unfinished, "api") };
    mkdirSync(size.out, { recursive: true });
    cpSync(CONFIG, path.join(unfinished, "config.json"));
    const options = Object.entries(size).flatMap(([option, value]) => [`--${option}`, String(value)]);
    execFileSync(process.execPath, [path.join(ROOT, "scripts/generate-world.ts"), ...options], { cwd: ROOT, stdio: "ignore" });
    // Another process may have been quicker: its world is the same.
    if (existsSync(dataDir)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, dataDir);
  }
  return { name, dataDir };
}

/** A world that `npm run generate-world` wrote, which is the files alone, as a folder to serve; a folder to serve as it is. */
export function worldOf(folder: string): World {
  const name = path.basename(folder);
  if (existsSync(path.join(folder, "api"))) return { name, dataDir: folder };
  const dataDir = path.join(tmpdir(), `bench-world-of-${name}`);
  cpSync(CONFIG, path.join(dataDir, "config.json"));
  cpSync(folder, path.join(dataDir, "api"), { recursive: true });
  return { name, dataDir };
}

const rowsContract = z.array(z.object({ id: z.string() }));

/** @throws when a list of the world has no row, or cannot be read. */
export function firstIdsOf({ dataDir }: World): FirstIds {
  const firstOf = (list: string) => {
    const [row] = rowsContract.parse(JSON.parse(readFileSync(path.join(dataDir, `api/${list}.json`), "utf8")));
    if (!row) throw new Error(`${dataDir}: no row in ${list}.json`);
    return row.id;
  };
  return { commune: firstOf("communes"), agency: firstOf("agencies"), enterprise: firstOf("enterprises") };
}
