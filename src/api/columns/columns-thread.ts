import { isRecord } from "../contract.ts";
import { type ReadLines, readColumns } from "./read-columns.ts";
import { writeColumns } from "./write-columns.ts";

/** What is sent to the thread, and what it answers: null where the page has to find out itself what is wrong. */
export type ToThread = { readonly url: string; readonly answer: Blob };
export type FromThread = ReadLines | null;

/** A thread for one answer, which may be rows or columns: either is given back in columns. */
addEventListener("message", ({ data }: MessageEvent<ToThread>) => {
  void linesOf(data).then((lines) => {
    const arrays = lines ? [...lines.codes.values(), lines.at, lines.rowNumbers] : [];
    postMessage(lines satisfies FromThread, { transfer: arrays.map(({ buffer }) => buffer) });
  });
});

async function linesOf({ url, answer }: ToThread): Promise<FromThread> {
  try {
    const body: unknown = JSON.parse(await answer.text());
    if (Array.isArray(body)) return readColumns(writeColumns(body), url);
    return isRecord(body) ? readColumns(body, url) : null;
  } catch {
    return null;
  }
}
