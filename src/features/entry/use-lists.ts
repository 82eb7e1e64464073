import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { rowsQuery } from "#src/api/entry/entry-queries.ts";
import { type EntryLists, entryListsOf } from "./entry-lists.ts";
import { useEntry } from "./entry-session.ts";

/** The lists as one need, in the shape that `Asked` draws. */
export function useLists(): { data: EntryLists | undefined; error: Error | null; refetch: () => Promise<unknown> } {
  const { client } = useEntry();
  const [programme, communes, agencies, enterprises] = useQueries({
    queries: [
      rowsQuery(client, "programme"),
      rowsQuery(client, "communes"),
      rowsQuery(client, "agencies"),
      rowsQuery(client, "enterprises"),
    ],
  });
  const all = [programme, communes, agencies, enterprises];
  const data = useMemo(() => {
    if (!programme.data || !communes.data || !agencies.data || !enterprises.data) return undefined;
    return entryListsOf({
      programme: programme.data,
      communes: communes.data,
      agencies: agencies.data,
      enterprises: enterprises.data,
    });
  }, [programme.data, communes.data, agencies.data, enterprises.data]);
  return {
    data,
    error: all.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(all.map((query) => query.refetch())),
  };
}
