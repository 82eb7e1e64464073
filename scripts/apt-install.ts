import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const APT_GET = "/usr/bin/apt-get";
/** A machine without a network must not wait for one. */
const TIMEOUT_MS = 5 * 60_000;

/** Only root on Debian may install. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync(APT_GET);
}

/** Installs packages without what they recommend; `false` where that fails, and then apt-get has said why. */
export function aptInstall(packages: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const aptGet = (...parameters: string[]) => {
    try {
      execFileSync(APT_GET, parameters, {
        // Standard output belongs to whoever asks for the path.
        stdio: ["ignore", 2, 2],
        env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
        timeout: TIMEOUT_MS,
      });
      return true;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return false;
    }
  };
  console.error(`Installing with apt-get: ${packages.join(" ")} …`);
  aptGet("update", "-q");
  return aptGet("install", "-y", "-q", "--no-install-recommends", ...packages);
}
