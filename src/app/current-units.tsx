import { type ReactNode, useCallback, useContext, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useLocation } from "react-router";
import type { Dataset } from "#src/api/dataset.ts";
import { DatasetContext } from "#src/api/dataset-provider.tsx";
import { problemOf } from "#src/api/problem-of.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { asError } from "#src/lib/as-error.ts";
import { inTime } from "#src/lib/in-time.ts";
import { type Loaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import { afterPaint } from "#src/ui/use-after-paint.ts";
import { whenIdle } from "#src/ui/when-idle.ts";
import { filtersNotFollowed } from "./filters-not-followed.ts";

type Under = typeof import("#src/api/under-current-units.ts").underCurrentUnits;

/** The one place where figures come to stand under the units of today, for all that is inside: screens, files, deck, report. */
export function CurrentUnits({ children }: { children: ReactNode }) {
  const state = useContext(DatasetContext);
  if (!state) throw new Error("CurrentUnits needs a DatasetProvider above it");
  const { dataset } = state;
  const { pathname, search } = useLocation();
  const { filter } = useFilters(dataset.known);
  // The box that was touched answers first. Until then nothing is said to be of today: that comes with the data.
  const units = useDeferredValue(filter.units);
  const isAsked = units !== null && !filtersNotFollowed(pathname, search).includes("units");
  const under = useUnder(isAsked, (valueOf(dataset.programme)?.unitChanges?.length ?? 0) > 0);
  const shown = useMemo(() => {
    if (!isAsked) return dataset;
    return typeof under === "function" ? under(dataset) : withoutFigures(dataset, under);
  }, [dataset, isAsked, under]);
  const given = useMemo(() => ({ ...state, dataset: shown }), [state, shown]);
  return <DatasetContext value={shown === dataset ? state : given}>{children}</DatasetContext>;
}

/** Fetched where it is asked for, and ahead of that where there is something to ask for; until then it is pending, or an error. */
function useUnder(isAsked: boolean, isLikely: boolean): Under | Loaded<never> {
  const [under, setUnder] = useState<Under | null>(null);
  const [failure, setFailure] = useState<Loaded<never>>(PENDING);
  const fetchIt = useCallback(() => {
    setFailure(PENDING);
    inTime(import("#src/api/under-current-units.ts")).then(
      ({ underCurrentUnits }) => setUnder(() => underCurrentUnits),
      (error: unknown) => setFailure({ status: "error", problem: problemOf(asError(error)), retry: fetchIt }),
    );
  }, []);
  const isThere = under !== null;
  useEffect(() => {
    if (isAsked && !isThere) fetchIt();
  }, [isAsked, isThere, fetchIt]);
  useEffect(() => (isLikely && !isThere ? afterPaint(() => whenIdle(fetchIt)) : undefined), [isLikely, isThere, fetchIt]);
  return under ?? failure;
}

/** Figures of then never stand where those of today are asked for. */
function withoutFigures(dataset: Dataset, why: Loaded<never>): Dataset {
  return { ...dataset, communes: why, support: why, proposals: why, known: { ...dataset.known, communes: null } };
}
