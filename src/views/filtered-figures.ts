import type { Dataset } from "#src/api/dataset.ts";
import type { Commune } from "#src/domain/commune.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import type { Totals } from "#src/domain/totals.ts";
import { communesShown } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { type Loaded, loadedTogether, mapLoaded } from "#src/lib/loaded.ts";

/** What the panels on money share: one answer of the totals for the reader's choice. */
export type FilteredFigures = {
  readonly programme: Programme;
  /** Those of the filter, in the Decision's order. */
  readonly communes: readonly Commune[];
  readonly table: SupportTable;
  readonly filter: Filter;
  /** Any line at all, whatever the filter. */
  readonly hasLines: boolean;
  /** Under the whole filter, the period included. */
  readonly inPeriod: Totals;
};

export function filteredFigures(dataset: Dataset, filter: Filter): Loaded<FilteredFigures> {
  const { programme, communes, support } = dataset;
  return mapLoaded(loadedTogether({ programme, communes, support }), (read) => ({
    programme: read.programme,
    communes: communesShown(read.communes, filter),
    table: read.support.table,
    filter,
    hasLines: read.support.lines.length > 0,
    inPeriod: totalsWithOwed(read.support.table, supportFilterOf(filter, read.programme)),
  }));
}
