import type { Dataset } from "#src/api/dataset.ts";
import type { Commune } from "#src/domain/commune.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import type { Totals } from "#src/domain/totals.ts";
import { communesCounted, communesListed } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { type Loaded, loadedTogether, mapLoaded } from "#src/lib/loaded.ts";

/** What the panels on money share: one answer of the totals for the reader's choice. */
export type FilteredFigures = {
  readonly programme: Programme;
  /** Those of the filter that there are in its period, in the Decision's order: what is counted, and missed. */
  readonly communes: readonly Commune[];
  /** With those that have lines in it all the same: where sums stand one below another. */
  readonly listed: readonly Commune[];
  readonly table: SupportTable;
  readonly filter: Filter;
  /** Any line at all, whatever the filter. */
  readonly hasLines: boolean;
  /** Under the whole filter, the period included. */
  readonly inPeriod: Totals;
};

export function filteredFigures(dataset: Dataset, filter: Filter): Loaded<FilteredFigures> {
  const { programme, communes, support } = dataset;
  return mapLoaded(loadedTogether({ programme, communes, support }), (given) =>
    figuresUnder(filter, {
      programme: given.programme,
      listed: given.communes,
      table: given.support.table,
      hasLines: given.support.lineCount > 0,
    }),
  );
}

/** The same of what is known already: asked anew, so that its sums and its group-bys answer for one and the same cut. */
export function figuresUnder(
  filter: Filter,
  { programme, listed, table, hasLines }: Omit<FilteredFigures, "filter" | "inPeriod" | "communes">,
): FilteredFigures {
  const inPeriod = totalsWithOwed(table, supportFilterOf(filter, programme));
  return {
    programme,
    communes: communesCounted(listed, filter, programme),
    listed: communesListed(listed, filter, programme, (id) => inPeriod.by("commune").has(id)),
    table,
    filter,
    hasLines,
    inPeriod,
  };
}
