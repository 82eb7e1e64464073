import type { Commune } from "#src/domain/commune.ts";
import type { Filter } from "./filter.ts";

/** The communes of the filter, in their given order; all of them when none is chosen. */
export function communesShown(communes: readonly Commune[], filter: Filter): readonly Commune[] {
  return filter.communes.length === 0 ? communes : communes.filter(({ id }) => filter.communes.includes(id));
}
