import { parentPort, workerData } from "node:worker_threads";
import { readColumns } from "#src/api/columns/read-columns.ts";
import { isRecord } from "#src/api/contract.ts";
import { groupedLines } from "#src/api/groups/grouped-lines.ts";
import { type Grouped, writeGroups } from "#src/api/groups/write-groups.ts";
import { groupedStore } from "./grouped-store.ts";
import type { StoreGroups } from "./store/store-groups.ts";

/** Lines in columns, of which more than `above` are added up; or what a database has added up. */
export type GroupsAsked =
  | { readonly of: "columns"; readonly columns: Uint8Array; readonly largestDong: number; readonly above: number }
  | { readonly of: "store"; readonly added: StoreGroups };
/** The text of `support.json` in groups; null where it is better sent as it is. */
export type GroupsAnswer = Uint8Array<ArrayBuffer> | null;

/** A thread for one list: to add up a million lines would keep the server from answering for seconds. */
const asked: GroupsAsked = workerData;
const grouped = asked.of === "store" ? groupedStore(asked.added) : groupedColumns(asked);
const text = grouped && new TextEncoder().encode(`${JSON.stringify(writeGroups(grouped))}\n`);
parentPort?.postMessage(text satisfies GroupsAnswer, text ? [text.buffer] : []);

function groupedColumns({ columns, largestDong, above }: Extract<GroupsAsked, { of: "columns" }>): Grouped | null {
  const body: unknown = JSON.parse(new TextDecoder().decode(columns));
  if (!isRecord(body) || Number(body.count) <= above) return null;
  return groupedLines(readColumns(body, "support.json"), largestDong);
}
