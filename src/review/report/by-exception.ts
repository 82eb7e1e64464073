import type { ReviewData } from "#src/review/matter/review-data.ts";

/** Of more rows than `whole` a report names those of which one must hear, and tells the others in one row: a table of thousands is a file. */
const ROWS = { whole: 100, named: 40 } as const;
/** Of a report on more communes than that, so many items of a list. */
const ITEMS = 40;

/** The rows that are named, in their given order, and the others. */
export type Excerpt<Row> = { readonly named: readonly Row[]; readonly rest: readonly Row[] };

/** All rows, or, of very many, the first in the order of need. */
export function excerptOf<Row>(rows: readonly Row[], byNeed: (rows: readonly Row[]) => readonly Row[]): Excerpt<Row> {
  if (rows.length <= ROWS.whole) return { named: rows, rest: [] };
  const ordered = byNeed(rows);
  return { named: ordered.slice(0, ROWS.named), rest: ordered.slice(ROWS.named) };
}

/** The items of a list, or, of a report on very many communes, the first of them and how many others there are. */
export function itemsWithin(
  items: readonly string[],
  { figures }: ReviewData,
  others: (count: number) => string,
): readonly string[] {
  if (figures.communes.length <= ROWS.whole || items.length <= ITEMS) return items;
  return [...items.slice(0, ITEMS), others(items.length - ITEMS)];
}
