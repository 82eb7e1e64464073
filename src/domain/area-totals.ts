import type { AreaParts } from "./area-tree.ts";
import { sumOfTotals } from "./merged-totals.ts";
import { EMPTY_TOTAL, type Total } from "./totals.ts";

/** The sums of areas, by id, and of the communes that lie in none of them. */
export type AreaTotals = { readonly byArea: ReadonlyMap<string, Total>; readonly rest: Total };

/**
 * Groups by commune rolled up to areas. Exact: the whole that they are parts of has passed the table's limit of 2⁵³ − 1. An area without a
 * line is absent, as in every grouping; communes that belong to none of the parts, nor to their rest, are in no sum.
 */
export function areaTotals(byCommune: ReadonlyMap<string, Total>, { parts, rest }: AreaParts): AreaTotals {
  const byArea = new Map<string, Total>();
  for (const { area, communes } of parts) {
    const total = sumOver(byCommune, communes);
    if (total.lines > 0) byArea.set(area.id, total);
  }
  return { byArea, rest: sumOver(byCommune, rest) };
}

function sumOver(byCommune: ReadonlyMap<string, Total>, communes: ReadonlySet<string>): Total {
  let sum = EMPTY_TOTAL;
  for (const id of communes) {
    const total = byCommune.get(id);
    if (total) sum = sumOfTotals(sum, total);
  }
  return sum;
}
