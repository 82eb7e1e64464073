import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { type Loaded, mapLoaded } from "#src/lib/loaded.ts";
import type { Problem } from "#src/lib/problem.ts";
import { isRecord } from "./contract.ts";
import { type Answers, assembleDataset, type Dataset } from "./dataset.ts";
import { listQuery, programmeQuery } from "./endpoint-queries.ts";
import { ENDPOINTS, type Endpoint, LIST_ENDPOINTS } from "./endpoints.ts";
import { problemOf } from "./problem-of.ts";
import { endpointUrl } from "./rows.ts";
import type { SourceConfig } from "./source/source-config.ts";
import { type ReadAnew, useEndpoints } from "./use-endpoints.ts";
import { useKeeping } from "./use-kept-data.ts";
import { useLongWait } from "./use-long-wait.ts";

/** How the last reading of one endpoint went. */
export type EndpointReading = {
  readonly endpoint: Endpoint;
  /** Where its raw answer is; null in a review pack, which holds it itself. */
  readonly url: string | null;
  /** When the answer in use was read, by the device's clock; null before the first. */
  readonly readAt: number | null;
  /** How many rows its answer holds, those set aside included; null for the programme, which is no list. */
  readonly rows: Loaded<number | null>;
  /** Why it could not be read again, where the answer in use is an older one. */
  readonly rereadProblem: Problem | null;
  readonly reread: () => void;
};

/** How fresh the data on the screen is. */
export type Freshness = {
  /** Some endpoint could not be read again: what is shown is older than it should be. */
  readonly isStale: boolean;
  readonly isRefreshing: boolean;
  /** When the oldest answer on the screen was read, by the device's clock; null before the first. */
  readonly readAt: number | null;
  /** Of a review pack: when its data was frozen, an ISO 8601 instant. Null where data is read anew. */
  readonly frozenAt: string | null;
  /** Where the endpoints are; null in a review pack, which holds their answers itself. */
  readonly source: string | null;
  readonly refresh: () => void;
  /** How often `refresh` was called: by a reader, who waits for an answer. */
  readonly timesAsked: number;
  /** Every endpoint, in their order. */
  readonly endpoints: readonly EndpointReading[];
};

export type DatasetState = {
  readonly dataset: Dataset;
  readonly answers: Answers;
  readonly freshness: Freshness;
  /** Stops reading anew by itself until what it returns is called. */
  readonly hold: () => () => void;
};

/** What the providers give: this one, or that of a review pack. */
export const DatasetContext = createContext<DatasetState | null>(null);

/** Reads the endpoints into the client, ahead of the first drawing. Settles when each has answered or failed. */
export async function readAhead(queryClient: QueryClient, apiBase: string, source?: SourceConfig): Promise<void> {
  await Promise.allSettled([
    queryClient.query(programmeQuery(apiBase, source)),
    ...LIST_ENDPOINTS.map((list) => queryClient.query(listQuery(list, apiBase, source))),
  ]);
}

/** `source`: how a source of others is read, where the configuration says so. */
type Props = { apiBase: string; source?: SourceConfig | undefined; refreshMinutes: number; children: ReactNode };

/** Reads the endpoints and puts the data together once for all screens. */
export function DatasetProvider({ apiBase, source, refreshMinutes, children }: Props) {
  const [holds, setHolds] = useState(0);
  const isHeld = holds > 0;
  const [timesAsked, setTimesAsked] = useState(0);
  const anew: ReadAnew = {
    refetchInterval: refreshMinutes > 0 && !isHeld ? refreshMinutes * 60_000 : false,
    ...(isHeld ? { refetchOnWindowFocus: false, refetchOnReconnect: false } : {}),
  };
  const { queries, answers, keptReadAt, programmeNotices } = useEndpoints(apiBase, anew, source);
  const queryClient = useQueryClient();
  const isPatient = !useLongWait(waitsForNames(answers), PATIENCE_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record is new in each render, its parts are not
  const dataset = useMemo(() => {
    const reread = (endpoint: Endpoint) => void queryClient.refetchQueries({ queryKey: [endpoint, apiBase] });
    return assembleDataset(answers, reread, programmeNotices, isPatient);
  }, [...Object.values(answers), programmeNotices, queryClient, apiBase, isPatient]);
  const all = ENDPOINTS.map((endpoint) => queries[endpoint]);
  const readTimes = all.map((query) => query.dataUpdatedAt).filter((time) => time > 0);
  const readAt = readTimes.length > 0 ? Math.min(...readTimes) : null;
  // What the device kept is older than it should be from the start, also while an answer is still awaited.
  const isStale = all.some((query) => query.isRefetchError || query.dataUpdatedAt === keptReadAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const keep = useMemo((): Parameters<typeof useKeeping>[0] => {
    // What is presented asks nothing of the network, not even for the code of this.
    if (readAt === null || isStale || isHeld) return null;
    return ({ keepData }) => keepData(apiBase, answers, readAt, dataset.notices);
  }, [...Object.values(answers), dataset, apiBase, readAt, isStale, isHeld]);
  useKeeping(keep);
  const freshness: Freshness = {
    frozenAt: null,
    source: apiBase,
    isStale,
    isRefreshing: all.some((query) => query.isRefetching),
    readAt,
    timesAsked,
    refresh: () => {
      setTimesAsked(timesAsked + 1);
      for (const query of all) void query.refetch();
    },
    endpoints: ENDPOINTS.map((endpoint): EndpointReading => {
      const query = queries[endpoint];
      const answer: Loaded<unknown> = answers[endpoint];
      return {
        endpoint,
        url: endpointUrl(apiBase, endpoint, source),
        readAt: query.dataUpdatedAt > 0 ? query.dataUpdatedAt : null,
        rows: mapLoaded(answer, rowCountOf),
        rereadProblem: query.isRefetchError && query.error ? problemOf(query.error) : null,
        reread: () => void query.refetch(),
      };
    }),
  };
  return <DatasetContext value={{ dataset, answers, freshness, hold: holdIn(setHolds) }}>{children}</DatasetContext>;
}

/** How long figures wait for the names of sponsors, in milliseconds: mostly all come together, and one drawing does. */
const PATIENCE_MS = 2_000;

function waitsForNames({ programme, communes, support, agencies, enterprises }: Answers): boolean {
  return (
    [programme, communes, support].every(({ status }) => status === "ready") &&
    [agencies, enterprises].some(({ status }) => status === "pending")
  );
}

function holdIn(setHolds: Dispatch<SetStateAction<number>>): () => () => void {
  return () => {
    setHolds((holds) => holds + 1);
    return () => setHolds((holds) => holds - 1);
  };
}

/** The rows of an answer, those set aside included; null for the programme. */
export function rowCountOf(answer: unknown): number | null {
  if (!isRecord(answer) || !Array.isArray(answer.rows) || !Array.isArray(answer.setAside)) return null;
  return answer.rows.length + answer.setAside.length;
}

function useDatasetState(): DatasetState {
  const state = useContext(DatasetContext);
  if (!state) throw new Error("useDataset needs a DatasetProvider above it");
  return state;
}

export function useDataset(): Dataset {
  return useDatasetState().dataset;
}

export function useFreshness(): Freshness {
  return useDatasetState().freshness;
}

/** The answers as they came, to make a snapshot of (`snapshot.ts`). */
export function useAnswers(): Answers {
  return useDatasetState().answers;
}

/** While the component stands, nothing is read anew by itself: what is presented must not change. */
export function useHeldData(): void {
  const { hold } = useDatasetState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: holding once is enough, and each hold draws the provider anew
  useEffect(() => hold(), []);
}
