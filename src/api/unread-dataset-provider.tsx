import { type ReactNode, useMemo } from "react";
import type { Failure } from "#src/lib/loaded.ts";
import { assembleDataset, listAnswers } from "./dataset.ts";
import { DatasetContext } from "./dataset-provider.tsx";
import type { DatasetState } from "./dataset-state.ts";

type Props = { failure: Failure; isAsking: boolean; children: ReactNode };

/** The same where nobody knows where the data is: every part of it has failed as the configuration has. */
export function UnreadDatasetProvider({ failure, isAsking, children }: Props) {
  const state = useMemo((): DatasetState => {
    const answers = { programme: failure, ...listAnswers(() => failure) };
    return {
      dataset: assembleDataset(answers, failure.retry),
      answers,
      freshness: {
        frozenAt: null,
        source: null,
        readAt: null,
        isStale: false,
        isRefreshing: isAsking,
        asked: null,
        refresh: failure.retry,
        endpoints: [],
      },
      hold: () => () => undefined,
    };
  }, [failure, isAsking]);
  return <DatasetContext value={state}>{children}</DatasetContext>;
}
