import { spawn } from "node:child_process";
import path from "node:path";
import type { DatabasePlace } from "#server/database/open-database.ts";

/** How a process ended: by itself with a code, or by a signal. */
export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type RunningServer = {
  /** With no slash at the end: "http://127.0.0.1:40123". */
  url: string;
  /** All that it has written so far. */
  told(): string;
  /** Asks it to stop, as a system does, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, as a machine does that is cut off. */
  kill(): Promise<void>;
  readonly ended: Promise<Exit>;
};

export type ServerOptions = {
  /** The folder of files that it serves; `public/` where nothing is said. */
  dataDir?: string;
  /** The store that it runs on in place of a folder. */
  place?: DatabasePlace;
  distDir?: string;
  ancestors?: string;
  /** What else its environment says. */
  env?: Readonly<Record<string, string>>;
};

const PROJECT_ROOT = path.resolve(import.meta.dirname, "../..");
/** Not a measure of speed: on a machine with ten busy processes it has taken more than twenty seconds. */
const START_TIMEOUT_MS = 60_000;

function placeVariables(dataDir: string | undefined, place: DatabasePlace | undefined): NodeJS.ProcessEnv {
  if (!place) return { DATA_DIR: dataDir ?? path.join(PROJECT_ROOT, "public") };
  return { DATA_DIR: "", ...("file" in place ? { DATABASE_FILE: place.file } : { DATABASE_URL: place.url }) };
}

/**
 * Starts `server/start.ts`, what `npm start` runs, on a free loopback port.
 *
 * @throws with what the server said, when it ends or says nothing within a minute.
 */
export async function startServer({ dataDir, place, distDir, ancestors, env = {} }: ServerOptions = {}): Promise<RunningServer> {
  const server = spawn(process.execPath, [path.join(PROJECT_ROOT, "server/start.ts")], {
    cwd: PROJECT_ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: "0",
      ...placeVariables(dataDir, place),
      ...(distDir === undefined ? {} : { DIST_DIR: distDir }),
      ...(ancestors === undefined ? {} : { EMBED_ANCESTORS: ancestors }),
      ...env,
    },
  });
  // Whoever started it and dies without stopping it must not leave it behind.
  const killWithParent = () => server.kill("SIGKILL");
  process.once("exit", killWithParent);
  const ended = new Promise<Exit>((resolve) => {
    server.once("exit", (code, signal) => {
      process.off("exit", killWithParent);
      resolve({ code, signal });
    });
  });

  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      server.kill("SIGKILL");
      reject(new Error(`The server said no address within ${START_TIMEOUT_MS} ms:\n${said}`));
    }, START_TIMEOUT_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", (chunk: Buffer) => {
      listen(chunk);
      process.stderr.write(chunk);
    });
    server.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}:\n${said}`));
    });
    server.once("error", reject);
  });

  async function stop(): Promise<void> {
    if (server.exitCode === null && server.signalCode === null) server.kill("SIGTERM");
    await ended;
  }

  async function kill(): Promise<void> {
    server.kill("SIGKILL");
    await ended;
  }

  return { url, told: () => said, stop, kill, ended };
}
