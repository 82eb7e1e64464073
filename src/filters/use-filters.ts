import { useCallback, useMemo } from "react";
import type { ChangeFilter, Filter } from "./filter.ts";
import { type FilterProblem, filterPartOf, readFilter, writeFilter } from "./filter-codec.ts";
import type { KnownValues } from "./filter-field.ts";
import { type SettingProblem, withoutSettings } from "./setting-problems.ts";
import { useAddress } from "./use-address.ts";

export type FilterState = {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  /** What the screen's own settings could not use. */
  readonly settings: readonly SettingProblem[];
  readonly setFilter: (next: ChangeFilter) => void;
  /** Takes what could not be used out of the address. */
  readonly dropProblems: () => void;
};

const NONE: readonly SettingProblem[] = [];

/**
 * The filter of the address, the same on every screen, and the same object while it asks the same: a sort is in the address, too.
 * `known` must be the same object while nothing new is known.
 */
export function useFilters(known: KnownValues, settings: readonly SettingProblem[] = NONE): FilterState {
  const [search, changeAddress] = useAddress();
  const text = filterPartOf(search);
  const { filter, problems } = useMemo(() => readFilter(new URLSearchParams(text), known), [text, known]);
  const setFilter = useCallback(
    (next: ChangeFilter) =>
      changeAddress((current) => writeFilter(outsideToday(next(readFilter(current, known).filter), known), current)),
    [changeAddress, known],
  );
  const dropProblems = useCallback(
    () =>
      changeAddress((current) => withoutSettings(settings, writeFilter(readFilter(current, known).filter, current)), {
        replace: true,
      }),
    [changeAddress, known, settings],
  );
  return { filter, problems, settings, setFilter, dropProblems };
}

/** Whoever leaves the units of today has chosen, of then, all that lay in those that were chosen. */
function outsideToday(filter: Filter, { units }: KnownValues): Filter {
  const members = units?.today?.membersOf;
  if (filter.units !== null || !members) return filter;
  return { ...filter, communes: filter.communes.flatMap((id) => members.get(id) ?? id).sort() };
}
