import { writeColumns } from "#src/api/columns/write-columns.ts";
import { type Grouped, isSumHeld } from "#src/api/groups/write-groups.ts";
import { joinedGroups } from "#src/domain/line-groups.ts";
import type { StoreGroups } from "./store/store-groups.ts";

/** What a store added up, as it is sent: in the order of the list, under the numbers of its rows. Null where sums would pass 2⁵³ − 1. */
export function groupedStore({ lines, groups, beside, positions, firstPosition }: StoreGroups): Grouped | null {
  const rowOf = (position: number) => 1 + (positions ? placeIn(positions, position) : position - firstPosition);
  const rows = beside.map(({ row }) => row);
  const inOrder = joinedGroups(groups.map((part) => ({ ...part, firstRow: part.firstRow.map(rowOf) })));
  const grouped = {
    rows: lines,
    groups: inOrder,
    beside: writeColumns(rows),
    besideRows: Int32Array.from(beside, ({ position }) => rowOf(position)),
    setAside: [],
    notices: [],
  };
  return isSumHeld(inOrder, rows) ? grouped : null;
}

/** Where the number stands among the rising ones. */
function placeIn(numbers: Int32Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
