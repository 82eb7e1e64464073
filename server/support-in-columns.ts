import { Buffer } from "node:buffer";
import { Worker } from "node:worker_threads";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { COLUMNS_TYPE, GROUPS_TYPE } from "#src/api/columns/columns-type.ts";
import { columnsText } from "./columns-text.ts";
import { type ServedFile, servedFile } from "./served-file.ts";

/** From so many bytes of rows on they are put into columns in a thread. */
export const LARGE_BYTES = 1_000_000;

/** Brotli's quality for data: within some per cent of the best size, in milliseconds. */
const QUALITY = 5;

const made = new WeakMap<Buffer, Promise<ServedFile | null>>();

/** `support.json` in columns, made once for each version that somebody asks for; null where it is no list. */
export function inColumns({ body, digest }: ServedFile): Promise<ServedFile | null> {
  const known = made.get(body);
  if (known) return known;
  const file = (body.length < LARGE_BYTES ? here(body) : inThread(body)).then((columns) => columnsFile(columns, digest));
  file.catch(() => made.delete(body));
  made.set(body, file);
  return file;
}

/** Says of rows what they are in columns, where whoever read them has made those, too; compressed ahead of the app, which asks for them so. */
export function keepColumns({ body, digest }: ServedFile, columns: Uint8Array<ArrayBuffer> | null): void {
  const file = columnsFile(columns, digest);
  made.set(body, Promise.resolve(file));
  file?.encoded("br").catch(() => undefined);
}

function columnsFile(columns: Uint8Array<ArrayBuffer> | null, digest: string): ServedFile | null {
  if (columns === null) return null;
  const body = Buffer.from(columns.buffer, columns.byteOffset, columns.byteLength);
  return { ...servedFile("support.json", body, QUALITY, `${digest}-columns`), contentType: COLUMNS_TYPE };
}

/** Whether somebody has asked for these rows in columns. */
export function areAskedInColumns({ body }: ServedFile): boolean {
  return made.has(body);
}

async function here(body: Buffer): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = columnsText(JSON.parse(new TextDecoder().decode(body)));
  return text === null ? null : new TextEncoder().encode(text);
}

function inThread(body: Buffer): Promise<Uint8Array<ArrayBuffer> | null> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./support-columns-thread.ts", import.meta.url), { workerData: body });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

/**
 * The file in the form that the reader asks for: lines added up or in columns, and everything as it is. `groups` makes the former, or null where
 * they are not to be; `vary`: the header that says so.
 */
export async function negotiated<Grouped>(
  c: Context,
  endpoint: string,
  file: ServedFile,
  groups: () => Promise<Grouped | null>,
): Promise<{ file: ServedFile; groups: Grouped | null; vary: Record<string, string> }> {
  if (endpoint !== "support") return { file, groups: null, vary: {} };
  const vary = { Vary: "Accept" };
  const grouped = wants(c, GROUPS_TYPE, COLUMNS_TYPE) ? await groups() : null;
  if (grouped !== null) return { file, groups: grouped, vary };
  const columns = wants(c, COLUMNS_TYPE) ? await inColumns(file) : null;
  return { file: columns ?? file, groups: null, vary };
}

/** Whether the reader would rather have that type than rows, and than those others. Who takes anything gets what everybody gets. */
function wants(c: Context, wanted: string, ...others: readonly string[]): boolean {
  const chosen = accepts(c, {
    header: "Accept",
    supports: [wanted],
    default: "",
    match: (offered) => {
      const weightOf = (type: string) => offered.find((one) => one.type === type)?.q ?? 0;
      const own = weightOf(wanted);
      return own > 0 && ["application/json", ...others].every((type) => own >= weightOf(type)) ? wanted : "";
    },
  });
  return chosen !== "";
}
