// biome-ignore-all lint/correctness/useHookAtTopLevel: the lists are the same in each drawing, and so are the hooks called for each
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Loaded, mapLoaded, PENDING, ready, valueOf } from "#src/lib/loaded.ts";
import { type Answers, listAnswers } from "./dataset.ts";
import { listQuery, programmeQuery, type ReadingWay } from "./endpoint-queries.ts";
import { type DomainRows, type Endpoint, type ListEndpoint, ofEachList } from "./endpoints.ts";
import { isRefusal } from "./errors.ts";
import type { Notice } from "./notices.ts";
import { problemOf } from "./problem-of.ts";
import type { ReadRows } from "./rows.ts";
import { useKeptData } from "./use-kept-data.ts";

/** When an endpoint is read again by itself. */
export type ReadAnew = {
  readonly refetchInterval: number | false;
  readonly refetchOnWindowFocus?: boolean;
  readonly refetchOnReconnect?: boolean;
  /** Whether it is read at all. */
  readonly enabled: boolean;
};

/** Each endpoint's query and its answer, and what is odd about the programme's file. */
export type Endpoints = {
  readonly queries: Readonly<Record<Endpoint, UseQueryResult<unknown>>>;
  readonly answers: Answers;
  /** When what the device kept was read, where it stands in for answers; null where it does not. */
  readonly keptReadAt: number | null;
  readonly programmeNotices: readonly Notice[] | undefined;
};

type ListQueries = { readonly [List in ListEndpoint]: UseQueryResult<ReadRows<DomainRows[List]>> };

export function useEndpoints(apiBase: string, anew: ReadAnew, way: ReadingWay = {}): Endpoints {
  const programme = useQuery({ ...programmeQuery(apiBase, way), ...anew });
  const lists = useLists(apiBase, anew, way);
  const queries = { programme, ...lists };
  const unread = Object.values(queries).filter(({ data }) => anew.enabled && data === undefined);
  const hasFailed = unread.some(({ failureCount }) => failureCount > 0);
  const isRefused = Object.values(queries).some(({ error, failureReason }) => isRefusal(error ?? failureReason));
  const kept = useKeptData(apiBase, hasFailed, unread.length > 0, isRefused);
  const useLoaded = <Value>(query: UseQueryResult<Value>) => useAnswer(query, kept.isAsking);
  const readProgramme = useLoaded(programme);
  const answers: Answers = {
    programme: useMemo(() => mapLoaded(readProgramme, (read) => read.programme), [readProgramme]),
    ...listAnswers(<List extends ListEndpoint>(list: List) => useLoaded<ReadRows<DomainRows[List]>>(lists[list])),
  };
  return { queries, answers, keptReadAt: kept.readAt, programmeNotices: valueOf(readProgramme)?.notices };
}

function useLists(apiBase: string, anew: ReadAnew, way: ReadingWay): ListQueries {
  const queries = ofEachList((list) => useQuery({ ...listQuery(list, apiBase, way), ...anew }));
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: each list has its own query, as `listQuery` says, which a record cannot
  return queries as ListQueries;
}

/**
 * The same object for as long as the answer is the same, so that the table is built once per load. A failure is none yet while the device is asked for
 * what it keeps.
 */
function useAnswer<Value>(query: UseQueryResult<Value>, isAsking: boolean): Loaded<Value> {
  const { data, refetch } = query;
  const error = query.isFetching || isAsking ? null : query.error;
  return useMemo(() => {
    if (data !== undefined) return ready(data);
    return error ? { status: "error", problem: problemOf(error), retry: () => void refetch() } : PENDING;
  }, [data, error, refetch]);
}
