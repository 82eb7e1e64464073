import type { QueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { deviceDatabase } from "#src/lib/device-database.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import { instantHere } from "#src/lib/format-time.ts";
import { forgetHeadline, keepHeadline } from "#src/lib/last-headline.ts";
import { letOthersRun } from "#src/lib/let-others-run.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { isRecord } from "./contract.ts";
import type { Answers } from "./dataset.ts";
import { listQuery, programmeQuery } from "./endpoint-queries.ts";
import { ENDPOINTS, type Endpoint, LIST_ENDPOINTS } from "./endpoints.ts";
import { HttpError, isRefusal } from "./errors.ts";
import type { Notice } from "./notices.ts";
import type { ReadProgramme } from "./read-programme.ts";
import { answersOf, readSnapshot, type Snapshot, snapshotOf, snapshotText } from "./snapshot.ts";

/** The last publication that this device has read whole, for a start without a network. One for each source. */
type KeptData = {
  readonly snapshot: Snapshot;
  readonly answers: Answers;
  /** When it was read, by the device's clock, in epoch milliseconds. */
  readonly readAt: number;
};

/** What is said of it, written beside it: to read a nation's lines through for two figures took half a second. */
export type KeptNote = {
  readonly readAt: number;
  /** As it lies on the device. */
  readonly bytes: number;
};

const noteContract = z.object({ readAt: z.number(), bytes: z.number(), by: z.string() });

/** The address of this code has its hash: what it wrote itself, it can read. */
const BUILD = import.meta.url;

const noteKey = (apiBase: string) => `${apiBase} note`;

const database = deviceDatabase("commune-support-kept", "data");

/** In `device-store.ts`: "off" where the reader wants nothing kept. */
const WISH = "keeps-data";

export function isKeepingData(): boolean {
  return readDevice(WISH) !== "off";
}

/** Keeps nothing from now on, and forgets what there is; or keeps again. */
export async function setKeepingData(keeps: boolean): Promise<void> {
  writeDevice(WISH, keeps ? null : "off");
  if (!keeps) await forgetKeptData();
}

/** In place of what was kept of this source; resolves to whether it is. Half a publication is not kept. */
export async function keepData(apiBase: string, answers: Answers, readAt: number, notices: readonly Notice[]): Promise<boolean> {
  if (!isKeepingData()) return false;
  const snapshot = snapshotOf(answers, instantHere(readAt), notices);
  if (!snapshot) return false;
  keepHeadline(readAt);
  // Each takes its time with a nation: the reader comes in between.
  await letOthersRun();
  const text = snapshotText(snapshot);
  await letOthersRun();
  const note = { readAt, bytes: bytesOf(text), by: BUILD };
  try {
    await database.ask("readwrite", (store) => {
      store.put(note, noteKey(apiBase));
      return store.put({ text }, apiBase);
    });
    return true;
  } catch {
    return false;
  }
}

/** Null where nothing is kept, nothing can be, or what is kept is not what this build's contract says: another version wrote it, or it broke. */
async function keptData(apiBase: string): Promise<KeptData | null> {
  const text = await keptText(apiBase);
  return text === null ? null : dataOf(text);
}

/** What the device keeps of the source; null as above. */
export async function keptNote(apiBase: string): Promise<KeptNote | null> {
  const note = noteContract.safeParse(await asked(noteKey(apiBase)));
  if (note.success && note.data.by === BUILD) return note.data;
  // Another version's, or from before there were notes.
  const text = await keptText(apiBase);
  const kept = text === null ? null : dataOf(text);
  return text !== null && kept !== null ? { readAt: kept.readAt, bytes: bytesOf(text) } : null;
}

async function asked(key: string): Promise<unknown> {
  try {
    return await database.ask("readonly", (store) => store.get(key));
  } catch {
    return null;
  }
}

async function keptText(apiBase: string): Promise<string | null> {
  const kept = await asked(apiBase);
  return isRecord(kept) && typeof kept.text === "string" ? kept.text : null;
}

function dataOf(text: string): KeptData | null {
  try {
    const snapshot = readSnapshot(JSON.parse(text), "kept");
    // Its rows are read in the same way as those of an answer, and may be refused.
    return { snapshot, answers: answersOf(snapshot), readAt: Date.parse(snapshot.frozenAt) };
  } catch {
    return null;
  }
}

function bytesOf(text: string): number {
  return new Blob([text]).size;
}

async function forgetKeptData(): Promise<void> {
  forgetHeadline();
  try {
    await database.ask("readwrite", (store) => store.clear());
  } catch {
    // It was never kept.
  }
}

/**
 * Gives the client what is kept, for the endpoints that have not been read, as of the time when it was read. Whoever may no longer read the source has
 * signed out: then what is kept goes. Resolves once the client has it, to that time, or to null where nothing is kept.
 */
export async function fillFromKept(client: QueryClient, apiBase: string): Promise<number | null> {
  const errorOf = (endpoint: Endpoint) => {
    const state = client.getQueryState([endpoint, apiBase]);
    return state?.error ?? state?.fetchFailureReason;
  };
  const statusOf = (endpoint: Endpoint) => {
    const error = errorOf(endpoint);
    return error instanceof HttpError ? error.status : null;
  };
  if (ENDPOINTS.some((endpoint) => isRefusal(errorOf(endpoint)))) {
    await forgetKeptData();
    return null;
  }
  const kept = await keptData(apiBase);
  if (!kept) return null;
  const { answers } = kept;
  const options = { updatedAt: kept.readAt };
  const lacks = (endpoint: Endpoint) =>
    client.getQueryData([endpoint, apiBase]) === undefined && !GONE.includes(statusOf(endpoint) ?? 0);
  const programme = valueOf(answers.programme);
  if (programme && lacks("programme")) {
    const read: ReadProgramme = { programme, notices: kept.snapshot.notices ?? [] };
    client.setQueryData(programmeQuery(apiBase).queryKey, read, options);
  }
  for (const list of LIST_ENDPOINTS) {
    const answer: Loaded<unknown> = answers[list];
    const rows = valueOf(answer);
    if (rows && lacks(list)) client.setQueryData<unknown>(listQuery(list, apiBase).queryKey, rows, options);
  }
  // What has failed is asked for again. What is still arriving, on a slow line say, is not begun anew.
  void client.refetchQueries(
    { predicate: ({ queryKey, state }) => queryKey[1] === apiBase && state.dataUpdatedAt === kept.readAt },
    { cancelRefetch: false },
  );
  return kept.readAt;
}

/** Takes back what the client was given, and forgets it: the source has refused the reader after that. Resolves once both are done. */
export async function takeBack(client: QueryClient, apiBase: string, readAt: number): Promise<void> {
  for (const query of client.getQueryCache().findAll({ predicate: ({ queryKey }) => queryKey[1] === apiBase })) {
    if (query.state.dataUpdatedAt !== readAt) continue;
    query.setState({ data: undefined, dataUpdatedAt: 0, status: query.state.error ? "error" : "pending" });
  }
  await forgetKeptData();
}

/** The source has no such file: an old one does not stand for it. */
const GONE = [404, 410];
