import { type ReactNode, useMemo } from "react";
import { mapLoaded } from "#src/lib/loaded.ts";
import { DatasetContext, type DatasetState, type EndpointReading, rowCountOf } from "./dataset-provider.tsx";
import { ENDPOINTS } from "./endpoints.ts";
import { answersOf, datasetOf, type Snapshot } from "./snapshot.ts";

type Props = { snapshot: Snapshot; children: ReactNode };

/** The same for data that is at hand already and never read anew: a review pack. */
export function FrozenDatasetProvider({ snapshot, children }: Props) {
  const state = useMemo((): DatasetState => {
    const { frozenAt } = snapshot;
    const answers = answersOf(snapshot);
    const readAt = Date.parse(frozenAt);
    const endpoints = ENDPOINTS.map(
      (endpoint): EndpointReading => ({
        endpoint,
        url: null,
        readAt,
        rows: mapLoaded<unknown, number | null>(answers[endpoint], rowCountOf),
        rereadProblem: null,
        reread: () => undefined,
      }),
    );
    return {
      dataset: datasetOf(snapshot),
      answers,
      freshness: {
        frozenAt,
        source: null,
        readAt,
        isStale: false,
        isRefreshing: false,
        refresh: () => undefined,
        timesAsked: 0,
        endpoints,
      },
      hold: () => () => undefined,
    };
  }, [snapshot]);
  return <DatasetContext value={state}>{children}</DatasetContext>;
}
