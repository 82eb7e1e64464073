import { EVERYTHING, type SupportFilter } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";
import { buildSupportTable, type SupportTable, type TableDimensions } from "./support-table.ts";
import { type Dimension, EMPTY_TOTAL, isTime, type Total, totals } from "./totals.ts";

/** A total then and now, and by how many dong the delivered amount differs: exact up to 2⁵³, as the totals are. */
export type Shift = { readonly before: Total; readonly now: Total; readonly difference: number };

export type SupportShift = {
  readonly whole: Shift;
  /** Groups in the order of time, or of the dimensions given. Those with a line in either are in it. */
  by(dimension: Dimension): ReadonlyMap<string, Shift>;
};

/** What lines came to, then and now, under a filter. Both sides are added up by `totals`. */
export function supportShift(
  earlier: readonly SupportLine[],
  later: readonly SupportLine[],
  dimensions: TableDimensions,
  filter: SupportFilter = EVERYTHING,
): SupportShift {
  const earlierTotals = totals(tableOf(earlier, dimensions), filter);
  const laterTotals = totals(tableOf(later, dimensions), filter);
  return {
    whole: shiftOf(earlierTotals.whole, laterTotals.whole),
    by(dimension) {
      const before = earlierTotals.by(dimension);
      const after = laterTotals.by(dimension);
      const found = [...new Set([...before.keys(), ...after.keys()])];
      const keys = isTime(dimension) ? found.sort() : found;
      return new Map(keys.map((key) => [key, shiftOf(before.get(key) ?? EMPTY_TOTAL, after.get(key) ?? EMPTY_TOTAL)]));
    },
  };
}

/** Of each kind of change a side is mostly empty, and a table costs what its communes and sponsors are, too. */
const emptyTables = new WeakMap<TableDimensions, SupportTable>();

function tableOf(lines: readonly SupportLine[], dimensions: TableDimensions): SupportTable {
  if (lines.length > 0) return buildSupportTable(lines, dimensions);
  const empty = emptyTables.get(dimensions) ?? buildSupportTable(lines, dimensions);
  emptyTables.set(dimensions, empty);
  return empty;
}

function shiftOf(before: Total, now: Total): Shift {
  return { before, now, difference: now.delivered - before.delivered };
}
