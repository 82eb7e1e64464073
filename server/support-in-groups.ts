import { Buffer } from "node:buffer";
import { Worker } from "node:worker_threads";
import * as z from "zod/mini";
import { GROUPS_TYPE } from "#src/api/columns/columns-type.ts";
import { LARGEST_PLAUSIBLE_DONG } from "#src/domain/plausible-amount.ts";
import { type ServedFile, servedFile } from "./served-file.ts";
import type { GroupsAnswer, GroupsAsked } from "./support-groups-thread.ts";
import { inColumns } from "./support-in-columns.ts";

/** With more lines they are added up for who takes them so: in columns a page would read them for seconds, and hold hundreds of megabytes. */
export const GROUPED_ABOVE_LINES = 1_000_000;

/** A line that keeps its contract has more bytes: of a smaller body it is not asked how many lines it has. */
const LEAST_BYTES_OF_LINE = 100;

/** Brotli's quality for data: within some per cent of the best size, in milliseconds. */
const QUALITY = 5;

type Made = { readonly largestDong: number; readonly file: Promise<ServedFile | null> };
const made = new WeakMap<Buffer, Made>();

/**
 * `support.json` added up, made once for each version that somebody asks for; null where it has no more than `above` lines, or is better sent as
 * it is. `programme`: the body of the programme's file, which says from which amount on a line is to be seen itself.
 */
export function inGroups(rows: ServedFile, programme: Uint8Array | null, above: number): Promise<ServedFile | null> {
  if (rows.body.length < above * LEAST_BYTES_OF_LINE) return Promise.resolve(null);
  const largestDong = largestPlausibleIn(programme);
  const known = made.get(rows.body);
  if (known?.largestDong === largestDong) return known.file;
  const file = makeOfRows(rows, largestDong, above);
  file.catch(() => made.delete(rows.body));
  made.set(rows.body, { largestDong, file });
  return file;
}

async function makeOfRows(rows: ServedFile, largestDong: number, above: number): Promise<ServedFile | null> {
  const columns = await inColumns(rows);
  if (columns === null) return null;
  // A copy of some megabytes: whoever asks for columns has them, too.
  const text = await groupsByThread({ of: "columns", columns: columns.body, largestDong, above });
  return text && groupsFile(text, `${rows.digest}-groups-${largestDong}`);
}

/** `digest`: a name for these bytes. */
export function groupsFile(text: Uint8Array<ArrayBuffer>, digest: string): ServedFile {
  const body = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  return { ...servedFile("support.json", body, QUALITY, digest), contentType: GROUPS_TYPE };
}

/** @throws what the thread could not do. */
export function groupsByThread(asked: GroupsAsked): Promise<GroupsAnswer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./support-groups-thread.ts", import.meta.url), { workerData: asked });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

const thresholds = z.object({ thresholds: z.object({ largestPlausibleDong: z.int() }) });

/** From which amount on a line is to be seen itself, as the programme says; or as it is where it says nothing. */
export function largestPlausibleIn(programme: Uint8Array | null): number {
  if (programme === null) return LARGEST_PLAUSIBLE_DONG;
  try {
    const parsed = thresholds.safeParse(JSON.parse(new TextDecoder().decode(programme)));
    return parsed.success ? parsed.data.thresholds.largestPlausibleDong : LARGEST_PLAUSIBLE_DONG;
  } catch {
    return LARGEST_PLAUSIBLE_DONG;
  }
}
