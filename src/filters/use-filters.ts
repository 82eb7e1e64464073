import { useCallback, useMemo } from "react";
import type { Filter } from "./filter.ts";
import { type FilterProblem, type KnownValues, readFilter, writeFilter } from "./filter-codec.ts";
import { useAddress } from "./use-address.ts";

export type FilterState = {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  readonly setFilter: (filter: Filter) => void;
  /** Takes what could not be used out of the address. */
  readonly dropProblems: () => void;
};

/** The filter of the address, the same on every screen. `known` must be the same object while nothing new is known. */
export function useFilters(known: KnownValues): FilterState {
  const [search, changeAddress] = useAddress();
  const { filter, problems } = useMemo(() => readFilter(search, known), [search, known]);
  const setFilter = useCallback((next: Filter) => changeAddress((current) => writeFilter(next, current)), [changeAddress]);
  const dropProblems = useCallback(
    () => changeAddress((current) => writeFilter(filter, current), { replace: true }),
    [changeAddress, filter],
  );
  return { filter, problems, setFilter, dropProblems };
}
