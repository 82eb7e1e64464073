import type { Commune } from "#src/domain/commune.ts";
import { countedMonths, existsIn, livesOf } from "#src/domain/commune-life.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import { type ChosenPlace, communesChosen } from "./communes-chosen.ts";
import type { Filter } from "./filter.ts";

/** The communes of the filter, in their given order; all of them when none is chosen, nor an area. Whether there are any such in its period: `communesCounted`. */
export function communesShown(communes: readonly Commune[], filter: ChosenPlace): readonly Commune[] {
  const chosen = communesChosen(filter);
  return chosen ? communes.filter(({ id }) => chosen.has(id)) : communes;
}

type PlaceAndTime = ChosenPlace & Pick<Filter, "period">;

/** Those that there are in a month of the period: whoever counts communes, or says what one of them lacks, does so of these. */
export function communesCounted(communes: readonly Commune[], filter: PlaceAndTime, span: ProgrammeSpan): readonly Commune[] {
  return communesListed(communes, filter, span, () => false);
}

/** They, and whoever has a line in the period though there is no such commune then: where sums stand one below another, none is left out. */
export function communesListed(
  communes: readonly Commune[],
  filter: PlaceAndTime,
  span: ProgrammeSpan,
  hasLine: (id: string) => boolean,
): readonly Commune[] {
  const shown = communesShown(communes, filter);
  if (livesOf(communes).size === 0) return shown;
  const months = countedMonths(filter.period, span);
  const listed = shown.filter((commune) => existsIn(commune, months) || hasLine(commune.id));
  // The same list where none is left out: whoever keeps what is made of it asks for that.
  return listed.length === shown.length ? shown : listed;
}
