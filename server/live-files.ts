import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type ServedFile, servedFile } from "./served-file.ts";

/** Brotli's quality for data: within some per cent of the best size, in milliseconds. */
const LIVE_QUALITY = 5;

/**
 * Files that may change while the server runs: read again, and compressed again, as soon as they differ on disk.
 * Answers `undefined` for a name that is no file.
 */
export function liveFiles(folder: string): (name: string) => Promise<ServedFile | undefined> {
  const kept = new Map<string, { version: string; file: ServedFile }>();

  return async (name) => {
    const location = path.join(folder, name);
    const version = await versionOf(location);
    if (version === undefined) {
      kept.delete(name);
      return undefined;
    }
    const known = kept.get(name);
    if (known?.version === version) return known.file;
    const file = servedFile(name, await readFile(location), LIVE_QUALITY);
    kept.set(name, { version, file });
    return file;
  };
}

async function versionOf(location: string): Promise<string | undefined> {
  try {
    const found = await stat(location, { bigint: true });
    return found.isFile() ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join("-") : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    throw error;
  }
}
