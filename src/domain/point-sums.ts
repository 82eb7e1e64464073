import { LINE_CLASSES, LINES_AND_PLANNED_OF, REPORTED_AND_NOT_OF } from "./line-class.ts";
import { MEASURES } from "./measures.ts";

export const CLASSES = LINE_CLASSES.length;

export type CellCodes = Uint16Array | Uint32Array;

/** Points of series (`points.ts`), column by column. */
export type PointColumns = {
  /** Series s has the points from `firstPoint[s]` up to, and without, `firstPoint[s + 1]`. */
  readonly firstPoint: Int32Array;
  /** Month and class of each point: code of the month × `CLASSES` + class. */
  readonly cell: CellCodes;
  /** How many lines each point has, and what they come to in dong. */
  readonly lines: Uint8Array;
  readonly delivered: Float64Array;
  readonly planned: Float64Array;
};

/** Months by code: `from` up to, and without, `to`. Empty when `to` is `from`. */
export type MonthWindow = { readonly from: number; readonly to: number };

/** The sums of each series, and those of each month. */
export function sumsOfPoints(points: PointColumns, monthCount: number): { seriesSums: Float64Array; monthSums: Float64Array } {
  const seriesCount = points.firstPoint.length - 1;
  const seriesSums = new Float64Array(seriesCount * MEASURES);
  const all = new Int32Array(seriesCount);
  for (let series = 0; series < seriesCount; series++) {
    all[series] = series;
    addPoints(seriesSums, series * MEASURES, points, points.firstPoint[series] ?? 0, points.firstPoint[series + 1] ?? 0, 1);
  }
  const monthSums = new Float64Array(monthCount * MEASURES);
  addByMonth(monthSums, points, all, { window: { from: 0, to: monthCount }, monthCount, sign: 1 });
  return { seriesSums, monthSums };
}

/** The first of the points `start` up to `end` whose month is not before the one with that code; `end` when there is none. */
export function firstNotBefore({ cell }: PointColumns, month: number, start: number, end: number): number {
  const wanted = month * CLASSES;
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cell[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds, or takes away, the measures of the points `from` up to `to`. Exact: each step is a sum over some of the lines. */
export function addPoints(
  target: Float64Array,
  at: number,
  { cell, lines, delivered, planned }: PointColumns,
  from: number,
  to: number,
  sign: 1 | -1,
): void {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let point = from; point < to; point++) {
    const lineClass = (cell[point] ?? 0) % CLASSES;
    const count = lines[point] ?? 0;
    sum0 += delivered[point] ?? 0;
    sum1 += planned[point] ?? 0;
    sum2 += count * (LINES_AND_PLANNED_OF[lineClass] ?? 0);
    sum3 += count * (REPORTED_AND_NOT_OF[lineClass] ?? 0);
  }
  target[at] = (target[at] ?? 0) + sign * sum0;
  target[at + 1] = (target[at + 1] ?? 0) + sign * sum1;
  target[at + 2] = (target[at + 2] ?? 0) + sign * sum2;
  target[at + 3] = (target[at + 3] ?? 0) + sign * sum3;
}

/** What a cell (month and class) sums up: delivered, planned, lines. */
const CELL_MEASURES = 3;

type ByMonth = { readonly window: MonthWindow; readonly monthCount: number; readonly sign: 1 | -1 };

/**
 * Adds the points of some series to the sums of their months, or takes them away. First by month and class, which is what a point says, then
 * by month: neighbouring points are of different cells, so that none waits for the sum of the one before.
 */
export function addByMonth(
  sums: Float64Array,
  points: PointColumns,
  series: Int32Array,
  { window: { from, to }, monthCount, sign }: ByMonth,
): void {
  const { cell, lines, delivered, planned, firstPoint } = points;
  const cells = new Float64Array(monthCount * CLASSES * CELL_MEASURES);
  for (let index = 0; index < series.length; index++) {
    const place = series[index] ?? 0;
    const start = firstPoint[place] ?? 0;
    const end = firstPoint[place + 1] ?? 0;
    const first = from > 0 ? firstNotBefore(points, from, start, end) : start;
    const last = to < monthCount ? firstNotBefore(points, to, first, end) : end;
    for (let point = first; point < last; point++) {
      const at = (cell[point] ?? 0) * CELL_MEASURES;
      cells[at] = (cells[at] ?? 0) + (delivered[point] ?? 0);
      cells[at + 1] = (cells[at + 1] ?? 0) + (planned[point] ?? 0);
      cells[at + 2] = (cells[at + 2] ?? 0) + (lines[point] ?? 0);
    }
  }
  for (let place = from * CLASSES; place < to * CLASSES; place++) {
    const count = sign * (cells[place * CELL_MEASURES + 2] ?? 0);
    if (count === 0) continue;
    const at = Math.floor(place / CLASSES) * MEASURES;
    const lineClass = place % CLASSES;
    sums[at] = (sums[at] ?? 0) + sign * (cells[place * CELL_MEASURES] ?? 0);
    sums[at + 1] = (sums[at + 1] ?? 0) + sign * (cells[place * CELL_MEASURES + 1] ?? 0);
    sums[at + 2] = (sums[at + 2] ?? 0) + count * (LINES_AND_PLANNED_OF[lineClass] ?? 0);
    sums[at + 3] = (sums[at + 3] ?? 0) + count * (REPORTED_AND_NOT_OF[lineClass] ?? 0);
  }
}
