import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { aptInstall, mayInstall } from "./apt-install.ts";
import { isExecutable } from "./is-executable.ts";

/** The oldest that the server runs on. */
const OLDEST = 15;

const NO_POSTGRES = [
  `No PostgreSQL ${OLDEST} or newer on this machine, and the server's tests need one. Install it (no cluster of its own is needed):`,
  "  sudo apt-get update && sudo apt-get install -y --no-install-recommends postgresql",
  "or name the folder of its programs: PG_BIN=/path/to/bin",
].join("\n");

/** What the tests start servers from. */
export type Postgres = {
  /** The folder of `initdb` and `postgres`. */
  readonly bin: string;
  /** 15 or more. */
  readonly major: number;
  /** Which, in one line. */
  readonly told: string;
};

type Machine = {
  /** Holds a folder for each version, with `bin` in it, as Debian has it. */
  readonly versions: string;
  /** Installs the package, or tells that it cannot; `null` where that is not ours to do. */
  readonly install: (() => boolean) | null;
};

/**
 * PostgreSQL 15 or newer: in `PG_BIN`, the newest below /usr/lib/postgresql, or where `pg_config` on the path says. On a Debian machine that has none,
 * root installs it.
 *
 * @throws with the command to run, when there is none. Tests are never skipped for want of a database.
 */
export function findPostgres(env: NodeJS.ProcessEnv = process.env, { versions, install }: Machine = thisMachine(env)): Postgres {
  const chosen = env.PG_BIN;
  if (chosen) {
    const major = majorOf(chosen);
    if (major === null) throw new Error(`PG_BIN names no folder with PostgreSQL's initdb and postgres: ${chosen}`);
    if (major < OLDEST) throw new Error(`PG_BIN names PostgreSQL ${major}, and it must be ${OLDEST} or newer: ${chosen}`);
    return told(chosen, major);
  }
  const find = () => newest(versions) ?? configured(env.PATH ?? "");
  const found = find() ?? (install?.() ? find() : undefined);
  if (!found) throw new Error(NO_POSTGRES);
  return found;
}

function told(bin: string, major: number): Postgres {
  return { bin, major, told: `PostgreSQL ${major}: ${bin}` };
}

function usable(bin: string): Postgres | undefined {
  const major = majorOf(bin);
  return major !== null && major >= OLDEST ? told(bin, major) : undefined;
}

function newest(versions: string): Postgres | undefined {
  return foldersIn(versions)
    .flatMap((version) => usable(path.join(versions, version, "bin")) ?? [])
    .toSorted((one, other) => other.major - one.major)[0];
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Where the first `pg_config` on the path that knows of programs says that they are: Debian has one without any, for those who only build against its library. */
function configured(searchPath: string): Postgres | undefined {
  for (const folder of searchPath.split(path.delimiter).filter(path.isAbsolute)) {
    const bin = saidBy(path.join(folder, "pg_config"), "--bindir");
    const found = bin === null ? undefined : usable(bin);
    if (found) return found;
  }
  return undefined;
}

/** The major version of the programs in a folder; `null` where there is no whole set. */
function majorOf(bin: string): number | null {
  if (!isExecutable(path.join(bin, "initdb"))) return null;
  const version = /\(PostgreSQL\) (\d+)/.exec(saidBy(path.join(bin, "postgres"), "--version") ?? "")?.[1];
  return version === undefined ? null : Number(version);
}

function saidBy(program: string, parameter: string): string | null {
  if (!isExecutable(program)) return null;
  try {
    return execFileSync(program, [parameter], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}

/** As it is. */
export function thisMachine(env: NodeJS.ProcessEnv = process.env): Machine {
  return { versions: "/usr/lib/postgresql", install: mayInstall() ? () => installAlone(env) : null };
}

/** Debian's scripts read what lies here before they make a cluster. */
const CLUSTER_SETTINGS = "/etc/postgresql-common/createcluster.d";

/** The programs alone: the package would make a cluster on the machine and start it, whose owner has not asked for one. */
function installAlone(env: NodeJS.ProcessEnv): boolean {
  const setting = path.join(CLUSTER_SETTINGS, "commune-support-dashboard-tests.conf");
  mkdirSync(CLUSTER_SETTINGS, { recursive: true });
  writeFileSync(setting, "create_main_cluster = false\n");
  try {
    return aptInstall(["postgresql"], env);
  } finally {
    // Whoever wants one of this machine later gets what Debian gives.
    rmSync(setting);
  }
}

if (import.meta.main) {
  try {
    console.log(findPostgres().bin);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
