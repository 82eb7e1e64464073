import type * as z from "zod/mini";
import { rowsContract } from "./contract.ts";
import { type Endpoint, LIST_ENDPOINTS, ofEachList } from "./endpoints.ts";
import { getStoreHealth } from "./entry/store-health.ts";
import { HttpError, PartialListError } from "./errors.ts";
import { checked, getAnswer, parseJson } from "./get-json.ts";
import { programmeContract } from "./programme.ts";
import { endpointUrl } from "./rows.ts";
import type { Snapshot } from "./snapshot.ts";

/** What became of asking a source for its data of a past moment. */
export type PastReading =
  | { readonly kind: "read"; readonly snapshot: Snapshot }
  /** The server kept nothing then: its ledger began `since` (ISO 8601). */
  | { readonly kind: "before-ledger"; readonly since: string }
  /** The source knows today's data only. */
  | { readonly kind: "no-past" };

/** The server says it of each file: with one number of all files of a past moment, and with none where a folder is served. */
const VERSION = "X-Data-Version";
/** Said of what is the newest, and so of nothing past. */
const SERVED = "X-Served";

/**
 * The six files as the server held them at a moment (`at`, ISO 8601 with offset), through the same contracts as today's. Today's data never
 * passes for the past: without the signs of a past version there is "no-past". Throws what `getJson` throws.
 */
export async function getPastSnapshot(apiBase: string, at: string, signal?: AbortSignal): Promise<PastReading> {
  const versions = new Set<string | null>();
  const read = async <Contract extends z.ZodMiniType>(endpoint: Endpoint, contract: Contract) => {
    const url = endpointUrl(apiBase, endpoint);
    const { status, headers, text } = await getAnswer(`${url}?${new URLSearchParams({ asOf: at })}`, signal);
    if (status === 206) throw new PartialListError(url, 0, null);
    versions.add(headers.has(SERVED) ? null : headers.get(VERSION));
    return checked(url, parseJson(url, text), contract);
  };
  try {
    // One first: where there is no past, the others need not be asked for.
    const programme = await read("programme", programmeContract);
    if (versions.has(null)) return { kind: "no-past" };
    const lists = new Map(await Promise.all(LIST_ENDPOINTS.map(async (list) => [list, await read(list, rowsContract)] as const)));
    // A server that heeds no moment names for each file the version by which it has changed last.
    if (versions.size > 1) return { kind: "no-past" };
    const answers = { programme, ...ofEachList((list) => lists.get(list) ?? []) };
    return { kind: "read", snapshot: { format: "commune-support-snapshot", version: 1, frozenAt: at, answers } };
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 404) throw error;
    return await whyNotThere(error, apiBase, at, signal);
  }
}

/** A file that is not found was not there yet, where the ledger says that it began later; else it is simply not found. */
async function whyNotThere(notFound: HttpError, apiBase: string, at: string, signal?: AbortSignal): Promise<PastReading> {
  const since = await getStoreHealth(apiBase, signal).then(
    (health) => health.since,
    () => null,
  );
  if (!since || Date.parse(since) <= Date.parse(at)) throw notFound;
  return { kind: "before-ledger", since };
}
