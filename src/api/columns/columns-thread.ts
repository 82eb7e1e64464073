import { isRecord } from "../contract.ts";
import { type ReadGroups, readGroups } from "../groups/read-groups.ts";
import { GROUPS_FORMAT } from "./columns-type.ts";
import { type ReadLines, readColumns } from "./read-columns.ts";
import { writeColumns } from "./write-columns.ts";

/** What is sent to the thread, and what it answers: null where the page has to find out itself what is wrong. */
export type ToThread = { readonly url: string; readonly answer: Blob };
export type FromThread = ReadLines | ReadGroups | null;

/** A thread for one answer, which may be rows, columns or groups: rows are given back in columns. */
addEventListener("message", ({ data }: MessageEvent<ToThread>) => {
  void linesOf(data).then((lines) => {
    postMessage(lines satisfies FromThread, { transfer: arraysOf(lines).map(({ buffer }) => buffer) });
  });
});

function arraysOf(lines: FromThread) {
  if (lines === null) return [];
  if (!("groups" in lines)) return [...lines.codes.values(), lines.at, lines.rowNumbers];
  const { commune, sponsor, kind, month, lineClass, lines: counts, planned, delivered, firstRow } = lines.groups;
  return [...[commune, sponsor, kind, month].map(({ codes }) => codes), lineClass, counts, planned, delivered, firstRow];
}

async function linesOf({ url, answer }: ToThread): Promise<FromThread> {
  try {
    const body: unknown = JSON.parse(await answer.text());
    if (Array.isArray(body)) return readColumns(writeColumns(body), url);
    if (!isRecord(body)) return null;
    return body.format === GROUPS_FORMAT ? readGroups(body, url) : readColumns(body, url);
  } catch {
    return null;
  }
}
