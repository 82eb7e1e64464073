import { mapLoaded } from "#src/lib/loaded.ts";
import { assembleDataset } from "./dataset.ts";
import { type DatasetState, type EndpointReading, rowCountOf } from "./dataset-state.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { answersOf, type Snapshot } from "./snapshot.ts";

/** A snapshot as what the screens read: it is at hand whole, and never read anew. */
export function frozenState(snapshot: Snapshot): DatasetState {
  const { frozenAt } = snapshot;
  const answers = answersOf(snapshot);
  const readAt = Date.parse(frozenAt);
  return {
    dataset: assembleDataset(answers, undefined, snapshot.notices),
    answers,
    freshness: {
      frozenAt,
      source: null,
      readAt,
      isStale: false,
      isRefreshing: false,
      refresh: () => undefined,
      asked: null,
      endpoints: ENDPOINTS.map(
        (endpoint): EndpointReading => ({
          endpoint,
          url: null,
          readAt,
          rows: mapLoaded<unknown, number | null>(answers[endpoint], rowCountOf),
          rereadProblem: null,
          reread: () => undefined,
        }),
      ),
    },
    hold: () => () => undefined,
  };
}
