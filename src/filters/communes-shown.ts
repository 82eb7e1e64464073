import type { Commune } from "#src/domain/commune.ts";
import { type ChosenPlace, communesChosen } from "./communes-chosen.ts";

/** The communes of the filter, in their given order; all of them when none is chosen, nor an area. */
export function communesShown(communes: readonly Commune[], filter: ChosenPlace): readonly Commune[] {
  const chosen = communesChosen(filter);
  return chosen ? communes.filter(({ id }) => chosen.has(id)) : communes;
}
