import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { type ServedFile, servedFile } from "./served-file.ts";

/** Brotli's quality for data: within some per cent of the best size, in milliseconds. */
const LIVE_QUALITY = 5;

/** How often a file is read that changes while it is read, before it counts as half-written. */
const READINGS = 3;

/** A data file as it goes out. `writtenAt`: in epoch milliseconds; `lastGoodOf`: the same, where a newer one is there and broken. */
export type LiveFile =
  | { readonly kind: "served"; readonly file: ServedFile; readonly writtenAt: number; readonly lastGoodOf: number | null }
  /** It is there, half-written or broken, and there was no good one before. */
  | { readonly kind: "broken" }
  | { readonly kind: "missing" };

type Kept = { version: string; good: { file: ServedFile; writtenAt: number } | null; isBroken: boolean };

/**
 * JSON files that may change while the server runs: read again, and compressed again, as soon as they differ on disk. One that is no
 * JSON was caught while it was written: the one before goes out in its place until it is whole. A link that leads out of the folder
 * is not followed: there is no such file.
 */
export function liveFiles(folder: string): (name: string) => Promise<LiveFile> {
  const kept = new Map<string, Kept>();

  return async (name) => {
    const location = await placeWithin(folder, name);
    const known = kept.get(name);
    let found = location === undefined ? undefined : await versionOf(location);
    if (location !== undefined && found !== undefined && known?.version !== found.version) {
      let read = await readIfWhole(location);
      for (let reading = 1; reading < READINGS; reading++) {
        // What was read while it was written may be JSON and still be of two minds.
        const after = await versionOf(location);
        if (after?.version === found?.version) break;
        found = after;
        read = await readIfWhole(location);
      }
      if (found !== undefined) {
        const good = read ? { file: servedFile(name, read, LIVE_QUALITY), writtenAt: found.writtenAt } : (known?.good ?? null);
        kept.set(name, { version: found.version, good, isBroken: read === null });
      }
    }
    if (found === undefined) {
      kept.delete(name);
      return { kind: "missing" };
    }
    const now = kept.get(name);
    if (!now?.good) return { kind: "broken" };
    const { file, writtenAt } = now.good;
    return { kind: "served", file, writtenAt, lastGoodOf: now.isBroken ? writtenAt : null };
  };
}

/** Where a file lies when all links are followed; undefined where there is none, or it lies outside of the folder. */
async function placeWithin(folder: string, name: string): Promise<string | undefined> {
  try {
    // The folder may itself be a link, which whoever serves it has set, and may set elsewhere meanwhile.
    const [within, location] = await Promise.all([realpath(folder), realpath(path.join(folder, name))]);
    return location.startsWith(`${within}${path.sep}`) ? location : undefined;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Null for what is no JSON, and for a file that has gone. */
async function readIfWhole(location: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const body = await readFile(location);
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return body;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || isAbsence(error)) return null;
    throw error;
  }
}

async function versionOf(location: string): Promise<{ version: string; writtenAt: number } | undefined> {
  try {
    const found = await stat(location, { bigint: true });
    if (!found.isFile()) return undefined;
    const version = [found.ino, found.size, found.mtimeNs, found.ctimeNs].join("-");
    return { version, writtenAt: Number(found.mtimeMs) };
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR", "ELOOP"].some((code) => code === error.code);
}
