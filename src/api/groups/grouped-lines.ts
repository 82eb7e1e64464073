import { groupsOfLines } from "#src/domain/line-groups.ts";
import { LineRows } from "../columns/line-rows.ts";
import type { ReadLines } from "../columns/read-columns.ts";
import { writeColumns } from "../columns/write-columns.ts";
import { type Grouped, isSumHeld } from "./write-groups.ts";

/** So many rows stand beside groups, or are set aside, at most: with more of them a list is better sent as it is. */
export const MOST_BESIDE = 100_000;

/**
 * A list of lines that was read in columns, added up. `largestDong`: lines with a larger amount stand beside the groups, where they can be named.
 * Null where too many rows would have to stand there, or sums would pass 2⁵³ − 1: whoever reads the lines then says of which.
 */
export function groupedLines(read: ReadLines, largestDong: number, mostBeside = MOST_BESIDE): Grouped | null {
  const lines = new LineRows(read);
  const beside = new Set(lines.adjustingAndAdjusted());
  const { planned, delivered } = lines.columns;
  const isLarge = (dong: number | undefined) => dong !== undefined && Number.isFinite(dong) && Math.abs(dong) > largestDong;
  for (let index = 0; index < lines.count; index++) if (isLarge(planned[index]) || isLarge(delivered[index])) beside.add(index);
  if (beside.size + lines.setAside.length > mostBeside) return null;
  const rest = lines.only((index) => !beside.has(index));
  const groups = groupsOfLines(rest.columns, (index) => rest.rowNumberAt(index));
  const inOrder = [...beside].sort((a, b) => a - b);
  const besideWire = lines.wireAt(inOrder);
  if (!isSumHeld(groups, besideWire)) return null;
  return {
    rows: read.file.count,
    groups,
    beside: writeColumns(besideWire),
    besideRows: Int32Array.from(inOrder, (index) => lines.rowNumberAt(index)),
    setAside: lines.setAside,
    notices: lines.notices,
  };
}
