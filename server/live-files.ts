import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { FileAnswer, FileAsked } from "./live-file-thread.ts";
import { type ServedFile, servedFile } from "./served-file.ts";
import { keepColumns } from "./support-in-columns.ts";

/** Brotli's quality for data: within some per cent of the best size, in milliseconds. */
const LIVE_QUALITY = 5;

/** From so many bytes on a thread tells whether a file is whole: here others would wait for it. */
const LARGE_BYTES = 8_000_000;

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
 * is not followed: there is no such file. `largeBytes`: from so many on a thread reads it.
 */
export function liveFiles(folder: string, largeBytes = LARGE_BYTES): (name: string) => Promise<LiveFile> {
  const kept = new Map<string, Kept>();
  const reading = new Map<string, Promise<ServedFile | null>>();

  /** Whoever asks while a file is read waits for the same reading. */
  function read(name: string, location: string, { version, size }: FileVersion): Promise<ServedFile | null> {
    const of = `${name} ${version}`;
    const known = reading.get(of);
    if (known) return known;
    const begun = readIfWhole(name, location, size >= largeBytes).finally(() => reading.delete(of));
    reading.set(of, begun);
    return begun;
  }

  return async (name) => {
    const location = await placeWithin(folder, name);
    const known = kept.get(name);
    let found = location === undefined ? undefined : await versionOf(location);
    if (location !== undefined && found !== undefined && known?.version !== found.version) {
      let whole = await read(name, location, found);
      for (let times = 1; times < READINGS; times++) {
        // What was read while it was written may be JSON and still be of two minds.
        const after = await versionOf(location);
        if (after?.version === found?.version) break;
        found = after;
        if (found) whole = await read(name, location, found);
      }
      if (found !== undefined) {
        const good = whole ? { file: whole, writtenAt: found.writtenAt } : (known?.good ?? null);
        kept.set(name, { version: found.version, good, isBroken: whole === null });
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
async function readIfWhole(name: string, location: string, isLarge: boolean): Promise<ServedFile | null> {
  try {
    const body = await readFile(location);
    if (isLarge) return await readInThread(name, body);
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return servedFile(name, body, LIVE_QUALITY);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || isAbsence(error)) return null;
    throw error;
  }
}

async function readInThread(name: string, body: Buffer<ArrayBuffer>): Promise<ServedFile | null> {
  const asked: FileAsked = { body, areColumnsAsked: name === "api/support.json" };
  const answer = await new Promise<FileAnswer>((resolve, reject) => {
    const thread = new Worker(new URL("./live-file-thread.ts", import.meta.url), {
      workerData: asked,
      transferList: [body.buffer],
    });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
  if (answer === null) return null;
  const { buffer, byteOffset, byteLength } = answer.body;
  const file = servedFile(name, Buffer.from(buffer, byteOffset, byteLength), LIVE_QUALITY, answer.digest);
  if (asked.areColumnsAsked) keepColumns(file, answer.columns);
  return file;
}

type FileVersion = { readonly version: string; readonly writtenAt: number; readonly size: number };

async function versionOf(location: string): Promise<FileVersion | undefined> {
  try {
    const found = await stat(location, { bigint: true });
    if (!found.isFile()) return undefined;
    const version = [found.ino, found.size, found.mtimeNs, found.ctimeNs].join("-");
    return { version, writtenAt: Number(found.mtimeMs), size: Number(found.size) };
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR", "ELOOP"].some((code) => code === error.code);
}
