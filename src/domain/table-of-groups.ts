import { rowOrder } from "./code-column.ts";
import { type LineGroups, lineCountOf } from "./line-groups.ts";
import { HIGH } from "./measures.ts";
import { CLASSES, type PointColumns } from "./point-sums.ts";
import { arrangedPoints, cellCodes, MOST_LINES_OF_POINT, type RowPlaces } from "./points.ts";
import { arrangedTable, MoneyOverflowError, type SupportTable, type TableDimensions } from "./support-table.ts";

/**
 * The table of lines that are there as groups: it answers as `buildSupportTable` of the lines themselves, the order of groups included. Lines are
 * not put right one by one in it: there is no line to take away.
 *
 * @throws MoneyOverflowError when the planned or the delivered dong of all lines together pass 2⁵³ − 1.
 */
export function tableOfGroups(groups: LineGroups, dimensions: TableDimensions): SupportTable {
  const lines = lineCountOf(groups);
  if (lines >= HIGH) throw new RangeError(`A table holds fewer than ${HIGH} lines, not ${lines}`);
  const sizes = { planned: sizeOf(groups, "planned"), delivered: sizeOf(groups, "delivered") };
  return arrangedTable(groups, dimensions, sizes, (columns) =>
    arrangedPoints(columns, (places) => pointsOfGroups(groups, columns.month.codes, places)),
  );
}

/** All amounts of a group have one sign, so that its size is that of its sum. */
function sizeOf(groups: LineGroups, field: "planned" | "delivered"): number {
  let size = 0;
  for (let group = 0; group < groups.count; group++) {
    size += Math.abs(groups[field][group] ?? 0);
    if (size > Number.MAX_SAFE_INTEGER) {
      throw new MoneyOverflowError(
        `Row ${groups.firstRow[group]}: with its like the sum of ${field} passes ${Number.MAX_SAFE_INTEGER}`,
      );
    }
  }
  return size;
}

/** A point for each group, and more where it has more lines than a point holds: the first of them then has all the dong. */
function pointsOfGroups(groups: LineGroups, months: Int32Array, { seriesOf, firstRow, cellCount }: RowPlaces): PointColumns {
  const { count, lineClass, lines, planned, delivered } = groups;
  const cells = months.map((month, group) => month * CLASSES + (lineClass[group] ?? 0));
  const seriesCount = firstRow.length - 1;
  const order = rowOrder(count, [
    { codes: seriesOf, size: seriesCount },
    { codes: cells, size: cellCount },
  ]);
  const pointCount = lines.reduce((sum, own) => sum + Math.ceil(own / MOST_LINES_OF_POINT), 0);
  const points = {
    firstPoint: new Int32Array(seriesCount + 1).fill(pointCount),
    cell: cellCodes(new Int32Array(pointCount), cellCount),
    lines: new Uint8Array(pointCount),
    planned: new Float64Array(pointCount),
    delivered: new Float64Array(pointCount),
  };
  let point = 0;
  let series = -1;
  for (const group of order) {
    while (series < (seriesOf[group] ?? 0)) points.firstPoint[++series] = point;
    points.planned[point] = planned[group] ?? 0;
    points.delivered[point] = delivered[group] ?? 0;
    for (let left = lines[group] ?? 0; left > 0; left -= MOST_LINES_OF_POINT) {
      points.cell[point] = cells[group] ?? 0;
      points.lines[point++] = Math.min(left, MOST_LINES_OF_POINT);
    }
  }
  return points;
}
