import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { columnsText } from "./columns-text.ts";

/** What the thread is given. `areColumnsAsked`: lists in columns, too. */
export type FileAsked = { readonly body: Uint8Array<ArrayBuffer>; readonly areColumnsAsked: boolean };
/** The bytes given back, with a name for them, and the columns where they were asked and it is a list. Null for what is no JSON. */
export type FileAnswer = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly digest: string;
  readonly columns: Uint8Array<ArrayBuffer> | null;
} | null;

/** A thread for one large file: to tell whether it is whole a million lines would keep the server from answering for seconds. */
const asked: FileAsked = workerData;
const answer = answerTo(asked);
parentPort?.postMessage(
  answer satisfies FileAnswer,
  answer ? [answer.body.buffer, ...(answer.columns ? [answer.columns.buffer] : [])] : [],
);

function answerTo({ body, areColumnsAsked }: FileAsked): FileAnswer {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    const text = areColumnsAsked ? columnsText(value) : null;
    const digest = createHash("sha256").update(body).digest("base64url").slice(0, 22);
    return { body, digest, columns: text === null ? null : new TextEncoder().encode(text) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
