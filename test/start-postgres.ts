import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { findPostgres } from "../scripts/postgres.ts";

/** A PostgreSQL server of a test's own, with no data but what it puts in. */
export type RunningPostgres = {
  /** Of its database `postgres`, for its superuser: "postgres://postgres@127.0.0.1:23456/postgres". The same after `startAgain`. */
  url: string;
  /** Ends it for good, and removes its folder. */
  stop(): Promise<void>;
  /** Ends it for a while: cuts its connections, or with `crash` ends as by a lost machine, to recover at its next start. */
  stopServer(how?: "cut" | "crash"): Promise<void>;
  /** Starts it again at the same address over the same data. */
  startAgain(): Promise<void>;
};

export type PostgresOptions = {
  /** Whether what is acknowledged outlives a crash of the machine. Without it the disk is not waited for, which is quicker. */
  durable?: boolean;
};

/** Not a measure of speed: a busy machine may take its time. */
const START_TIMEOUT_MS = 60_000;
const SUPERUSER = "postgres";
const QUICK = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * Makes a cluster in a temporary folder and starts it on a free port of this machine alone: UTF-8, sorted by code, no passwords. Where this process dies
 * without having stopped it, it ends with it, and its folder goes.
 *
 * @throws with what PostgreSQL said, when it does not start.
 */
export async function startPostgres({ durable = true }: PostgresOptions = {}): Promise<RunningPostgres> {
  const { bin } = findPostgres();
  const owner = serverUser();
  const folder = mkdtempSync(path.join(tmpdir(), "pg-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, "data");
  // An environment with PGHOST or a language of its own is not the tests'.
  const how = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" }, ...owner };

  const watch = endWithParent(folder);
  const setup = ["--no-sync", "--no-instructions", "--auth=trust", "--encoding=UTF8", "--locale=C"];
  const settings = [`unix_socket_directories=${folder}`, "listen_addresses=127.0.0.1", ...(durable ? [] : QUICK)];

  let server: ChildProcess | undefined;
  const start = async (port: number) => {
    const parameters = ["-D", data, ...[...settings, `port=${port}`].flatMap((setting) => ["-c", setting])];
    const child = spawn(path.join(bin, "postgres"), parameters, { ...how, stdio: ["ignore", "ignore", "pipe"] });
    await readyOf(child);
    server = child;
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  };
  const stop = async () => {
    await end("SIGINT");
    rmSync(folder, { recursive: true, force: true });
    watch.stdin?.end();
  };

  try {
    execFileSync(path.join(bin, "initdb"), [`--pgdata=${data}`, `--username=${SUPERUSER}`, ...setup], { ...how, stdio: "pipe" });
    const port = await startOnFreePort(start);
    return {
      url: `postgres://${SUPERUSER}@127.0.0.1:${port}/postgres`,
      stop,
      stopServer: (how = "cut") => end(how === "cut" ? "SIGINT" : "SIGQUIT"),
      startAgain: () => start(port),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL refuses root: Debian's package brings a user for it, and every Unix has one for what owns nothing. `null` where we are not root. */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (which: string) =>
        Number(execFileSync("id", [which, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // The next one.
    }
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as");
}

/**
 * Waits for our end by a pipe that closes with us, however we die; then ends the server at once and removes the folder. In a session of its own, so that
 * Ctrl-C does not reach it before.
 */
function endWithParent(folder: string): ChildProcess {
  const script = [
    "cat >/dev/null",
    'pid=$(head -n 1 "$1/data/postmaster.pid") && kill -QUIT "$pid"',
    'while [ -n "$pid" ] && kill -0 "$pid"; do sleep 0.1; done',
    'rm -rf "$1"',
  ].join("\n");
  return spawn("/bin/sh", ["-c", script, "sh", folder], { stdio: ["pipe", "ignore", "ignore"], detached: true });
}

async function startOnFreePort(start: (port: number) => Promise<void>, tries = 5): Promise<number> {
  const port = await freePort();
  try {
    await start(port);
    return port;
  } catch (error) {
    // Another process may have taken it in between.
    if (tries <= 1 || !String(error).includes("could not bind")) throw error;
    return await startOnFreePort(start, tries - 1);
  }
}

/** Below those that a machine gives to what goes out: a server that is away for a while finds its port free again. */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const probe = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => resolve(true));
  });
  if (!isFree) return await freePort();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Until it says that it takes connections; then what it says is read and dropped. */
function readyOf(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (what: string) => {
      clearTimeout(timer);
      server.kill("SIGQUIT");
      reject(new Error(`PostgreSQL ${what}:\n${said}`));
    };
    const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS} ms`), START_TIMEOUT_MS);
    const onExit = (code: number | null) => fail(`ended with ${code}`);
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (!said.includes("ready to accept connections")) return;
      clearTimeout(timer);
      server.off("close", onExit);
      server.stderr?.off("data", listen).resume();
      resolve();
    };
    server.stderr?.on("data", listen);
    server.once("close", onExit);
    server.once("error", (error) => fail(error.message));
  });
}
