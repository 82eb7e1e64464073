import { crossTotals, rowTotals } from "./cross-totals.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportTable } from "./support-table.ts";
import type { Dimension, Total } from "./totals.ts";

/** A row of a crossing: columns → total; undefined where it has no line. */
type Row = ReadonlyMap<string, Total> | undefined;

/** More rows than are drawn at a time. From there on all at once costs less than one after another. */
const FEW = 100;

const CHOSEN = { commune: "communes", sponsor: "sponsors" } as const;

/**
 * The rows of `crossTotals`, for who may look at a few of thousands: each is added up when it is first asked for; once many were, all the
 * others together. The answer is the same to the dong, in the same order.
 */
export function crossTotalsAt(
  table: SupportTable,
  filter: SupportFilter,
  rows: keyof typeof CHOSEN,
  columns: Dimension,
): (key: string) => Row {
  const known = new Map<string, Row>();
  let all: ReadonlyMap<string, Row> | undefined;
  const wanted = filter[CHOSEN[rows]];
  const rowOf = rowTotals(table, columns);
  const only = (key: string): Row => {
    if (wanted !== null && !wanted.has(key)) return undefined;
    const row = rowOf({ ...filter, [CHOSEN[rows]]: new Set([key]) });
    return row.size > 0 ? row : undefined;
  };
  return (key) => {
    if (all) return all.get(key);
    if (!known.has(key)) {
      if (known.size === FEW) {
        all = crossTotals(table, filter, rows, columns);
        return all.get(key);
      }
      known.set(key, only(key));
    }
    return known.get(key);
  };
}
