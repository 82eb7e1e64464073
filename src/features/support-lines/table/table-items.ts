import type { ArrangedLines } from "../arrange/arrange-lines.ts";

/**
 * The rows of the table's body, one number each: a line by its place in the list of all lines (0 and up), or a group by
 * its place among the groups, counted down from −1. A hundred thousand objects would be made anew at each fold.
 */
export type TableItems = Int32Array;

export function tableItems({ order, groups }: ArrangedLines, folded: ReadonlySet<string>): TableItems {
  if (groups.length === 0) return order;
  const items = new Int32Array(order.length + groups.length);
  let count = 0;
  groups.forEach(({ key, start, end }, place) => {
    items[count++] = -1 - place;
    if (folded.has(key)) return;
    items.set(order.subarray(start, end), count);
    count += end - start;
  });
  return items.slice(0, count);
}

/** The group of an item, by its place among the groups; null for a line. */
export function groupPlace(item: number): number | null {
  return item < 0 ? -1 - item : null;
}

/** Where the keyboard leads from a row; null for a key that leads nowhere. `page`: the rows in sight. */
export function nextRow(key: string, row: number, count: number, page: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined || count === 0 ? null : Math.min(Math.max(next, 0), count - 1);
}
