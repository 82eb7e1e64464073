import { queryOptions } from "@tanstack/react-query";
import type { EntryClient, RowsAsked } from "./client.ts";
import type { Collection } from "./collections.ts";

/** Read anew by whoever comes to a form: what others entered meanwhile is what is to be changed. */
const FRESH = { staleTime: 0, gcTime: 5 * 60_000, retry: false, refetchOnWindowFocus: true } as const;

/** The first part of every key of entry: signing in or out makes all of it old. */
export const ENTRY_KEY = "entry";

export function sessionQuery(client: EntryClient, apiBase: string) {
  return queryOptions({
    ...FRESH,
    queryKey: [ENTRY_KEY, apiBase, "session"],
    queryFn: ({ signal }) => client.session(signal),
  });
}

export function rowsQuery(client: EntryClient, collection: Collection, asked: RowsAsked = {}) {
  return queryOptions({
    ...FRESH,
    queryKey: [ENTRY_KEY, "rows", collection, asked],
    queryFn: ({ signal }) => client.rows(collection, asked, signal),
  });
}

export function historyQuery(client: EntryClient, collection: Collection, id: string) {
  return queryOptions({
    ...FRESH,
    queryKey: [ENTRY_KEY, "history", collection, id],
    queryFn: ({ signal }) => client.history(collection, id, signal),
  });
}

export function monthsQuery(client: EntryClient) {
  return queryOptions({
    ...FRESH,
    queryKey: [ENTRY_KEY, "months"],
    queryFn: ({ signal }) => client.months(signal),
  });
}

export function accountsQuery(client: EntryClient) {
  return queryOptions({
    ...FRESH,
    queryKey: [ENTRY_KEY, "accounts"],
    queryFn: ({ signal }) => client.accounts(signal),
  });
}

export function importsQuery(client: EntryClient) {
  return queryOptions({
    ...FRESH,
    queryKey: [ENTRY_KEY, "imports"],
    queryFn: ({ signal }) => client.imports(signal),
  });
}
