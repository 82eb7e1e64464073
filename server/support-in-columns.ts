import { Buffer } from "node:buffer";
import { Worker } from "node:worker_threads";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { COLUMNS_TYPE } from "#src/api/columns/columns-type.ts";
import { columnsText } from "./columns-text.ts";
import { type ServedFile, servedFile } from "./served-file.ts";

/** From so many bytes of rows on they are put into columns in a thread. */
const LARGE_BYTES = 1_000_000;

/** Brotli's quality for data: within some per cent of the best size, in milliseconds. */
const QUALITY = 5;

const made = new WeakMap<Buffer, Promise<ServedFile | null>>();

/** `support.json` in columns, made once for each version that somebody asks for; null where it is no list. */
export function inColumns({ body, digest }: ServedFile): Promise<ServedFile | null> {
  const known = made.get(body);
  if (known) return known;
  const file = textInColumns(body).then((text) =>
    text === null
      ? null
      : { ...servedFile("support.json", Buffer.from(text), QUALITY, `${digest}-columns`), contentType: COLUMNS_TYPE },
  );
  file.catch(() => made.delete(body));
  made.set(body, file);
  return file;
}

/** Whether somebody has asked for these rows in columns. */
export function areAskedInColumns({ body }: ServedFile): boolean {
  return made.has(body);
}

async function textInColumns(body: Buffer): Promise<string | null> {
  const json = body.toString("utf8").replace(/^\uFEFF/, "");
  return body.length < LARGE_BYTES ? columnsText(json) : await inThread(json);
}

function inThread(json: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./support-columns-thread.ts", import.meta.url), { workerData: json });
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
