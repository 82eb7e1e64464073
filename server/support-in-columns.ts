import { Buffer } from "node:buffer";
import { Worker } from "node:worker_threads";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { COLUMNS_TYPE } from "#src/api/columns/columns-type.ts";
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

/** The file in the form that the reader asks for: lines in columns, and everything as it is. `vary`: the header that says so. */
export async function negotiated(
  c: Context,
  endpoint: string,
  file: ServedFile,
): Promise<{ file: ServedFile; vary: Record<string, string> }> {
  if (endpoint !== "support") return { file, vary: {} };
  const columns = wantsColumns(c) ? await inColumns(file) : null;
  return { file: columns ?? file, vary: { Vary: "Accept" } };
}

/** Whether the reader would rather have columns than rows. Who takes anything gets what everybody gets. */
function wantsColumns(c: Context): boolean {
  const chosen = accepts(c, {
    header: "Accept",
    supports: [COLUMNS_TYPE],
    default: "",
    match: (offered, { supports: [columns = ""] }) =>
      offered.some(
        ({ type, q }) => type === columns && q > 0 && q >= (offered.find((other) => other.type === "application/json")?.q ?? 0),
      )
        ? columns
        : "",
  });
  return chosen !== "";
}
