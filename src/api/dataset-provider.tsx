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
import { type Answers, assembleDataset, type Dataset } from "./dataset.ts";
import { type DatasetState, type EndpointReading, type Freshness, rowCountOf } from "./dataset-state.ts";
import { listQuery, programmeQuery, type ReadingWay } from "./endpoint-queries.ts";
import { ENDPOINTS, type Endpoint, LIST_ENDPOINTS } from "./endpoints.ts";
import { problemOf } from "./problem-of.ts";
import { endpointUrl } from "./rows.ts";
import { standFor, useTried } from "./tried.ts";
import { type ReadAnew, useEndpoints } from "./use-endpoints.ts";
import { useKeeping } from "./use-kept-data.ts";
import { useLongWait } from "./use-long-wait.ts";

/** What the providers give: this one, or that of a review pack; or what is tried out in the place of either. */
export const DatasetContext = createContext<DatasetState | null>(null);

/** Reads the endpoints into the client, ahead of the first drawing. Settles when each has answered or failed. */
export async function readAhead(queryClient: QueryClient, apiBase: string, way: ReadingWay = {}): Promise<void> {
  await Promise.allSettled([
    queryClient.query(programmeQuery(apiBase, way)),
    ...LIST_ENDPOINTS.map((list) => queryClient.query(listQuery(list, apiBase, way))),
  ]);
}

type Props = ReadingWay & { apiBase: string; refreshMinutes: number; children: ReactNode };

/** Reads the endpoints and puts the data together once for all screens. While something is tried out in their place (`trial.ts`), that is given whole, and nothing is read. */
export function DatasetProvider({ apiBase, source, columns, refreshMinutes, children }: Props) {
  const [holds, setHolds] = useState(0);
  const isHeld = holds > 0;
  const [asked, setAsked] = useState<Freshness["asked"]>(null);
  // Whoever begins to try out something does so in the place of this source.
  useState(() => standFor({ apiBase, source }));
  const tried = useTried();
  const isTried = tried !== null;
  const anew: ReadAnew = {
    enabled: !isTried,
    refetchInterval: refreshMinutes > 0 && !isHeld ? refreshMinutes * 60_000 : false,
    ...(isHeld ? { refetchOnWindowFocus: false, refetchOnReconnect: false } : {}),
  };
  const { queries, answers, keptReadAt, programmeNotices } = useEndpoints(apiBase, anew, { source, columns });
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
    if (readAt === null || isStale || isHeld || isTried) return null;
    return ({ keepData }) => keepData(apiBase, answers, readAt, dataset.notices);
  }, [...Object.values(answers), dataset, apiBase, readAt, isStale, isHeld, isTried]);
  useKeeping(keep);
  const freshness: Freshness = {
    frozenAt: null,
    source: apiBase,
    isStale,
    isRefreshing: all.some((query) => query.isRefetching),
    readAt,
    asked,
    refresh: () => {
      setAsked({ before: answers });
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
  const state = tried?.state ?? { dataset, answers, freshness, hold: holdIn(setHolds) };
  return <DatasetContext value={state}>{children}</DatasetContext>;
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
