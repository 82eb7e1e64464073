import { useState } from "react";
import { useAnswers, useDataset, useFreshness, useHeldData } from "#src/api/dataset-provider.tsx";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { carriedSearch } from "#src/filters/carried-search.ts";
import { stageDoor } from "#src/filters/stage-door.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { useGo } from "#src/filters/use-go.ts";
import { instantHere } from "#src/lib/format-time.ts";
import { loadedTogether } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLocation } from "#src/ui/router.tsx";
import type { Frozen } from "./stage-frozen.tsx";
import { FrozenStage } from "./stage-frozen.tsx";
import { StageFailure, StageWaiting } from "./stage-states.tsx";

/**
 * The review deck, full screen. Once the endpoints have answered or failed, what they said and what is chosen is frozen: until the
 * presenter leaves, nothing on the screen follows the source.
 */
export function PresentPage() {
  useHeldData();
  const dataset = useDataset();
  const answers = useAnswers();
  const { frozenAt, readAt } = useFreshness();
  const { filter, problems } = useFilters(dataset.known);
  const leave = useLeave();
  const [frozen, setFrozen] = useState<Frozen | null>(null);
  if (frozen) return <FrozenStage frozen={frozen} onLeave={leave} />;

  const { programme, communes, support } = dataset;
  const needed = loadedTogether({ programme, communes, support });
  if (needed.status === "error") return <StageFailure failure={needed} onLeave={leave} />;
  if (needed.status === "ready" && ENDPOINTS.every((endpoint) => answers[endpoint].status !== "pending")) {
    const startedAt = Date.now();
    setFrozen({ dataset, filter, problems, asOf: frozenAt ?? instantHere(readAt ?? startedAt), startedAt });
  }
  return <StageWaiting />;
}

/**
 * Back to the screen from which the stage was entered, as it was. Whoever came by a link finds the dashboard, with the filters and the
 * language, without what only the stage knows.
 */
function useLeave(): () => void {
  const [search] = useAddress();
  const { state } = useLocation();
  const go = useGo();
  return () => {
    if (state !== stageDoor.ENTERED) return go(`${paths.overview.href()}?${carriedSearch(search)}`);
    stageDoor.leave();
    window.history.back();
  };
}
