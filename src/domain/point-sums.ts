import { LINE_CLASSES, LINES_AND_PLANNED_OF, OWES_PLAN, REPORTED_AND_NOT_OF } from "./line-class.ts";
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

/** The sums of each series, and those of each month; and whether any line owes its plan. */
export function sumsOfPoints(
  points: PointColumns,
  monthCount: number,
): { seriesSums: Float64Array; monthSums: Float64Array; owesPlans: boolean } {
  const seriesCount = points.firstPoint.length - 1;
  const all = new Int32Array(seriesCount);
  for (let series = 0; series < seriesCount; series++) all[series] = series;
  const seriesSums = new Float64Array(seriesCount * MEASURES);
  const monthSums = new Float64Array(monthCount * MEASURES);
  const spans = spansOf(points, all, { from: 0, to: monthCount }, monthCount);
  const cells = cellSums(points, spans, monthCount, seriesSums);
  addCells(monthSums, cells, 1);
  return { seriesSums, monthSums, owesPlans: hasPlanOwed(cells) };
}

/** Some series, and the points of each within some months: from `first[i]` up to, and without, `last[i]`. */
export type Spans = { readonly series: Int32Array; readonly first: Int32Array; readonly last: Int32Array };

export function spansOf(points: PointColumns, series: Int32Array, { from, to }: MonthWindow, monthCount: number): Spans {
  const { firstPoint } = points;
  const first = new Int32Array(series.length);
  const last = new Int32Array(series.length);
  for (let index = 0; index < series.length; index++) {
    const place = series[index] ?? 0;
    const start = firstPoint[place] ?? 0;
    const end = firstPoint[place + 1] ?? 0;
    // Where it would be if each month had as many points: mostly near, and near is in the processor's cache.
    const ofMonth = (end - start) / monthCount;
    const begin = from > 0 ? firstNotBefore(points, from, start, end, start + Math.floor(from * ofMonth)) : start;
    first[index] = begin;
    last[index] = to < monthCount ? firstNotBefore(points, to, begin, end, begin + Math.floor((to - from) * ofMonth)) : end;
  }
  return { series, first, last };
}

/** The first of the points `start` up to `end` whose month is not before the one with that code; `end` when there is none. From a guess on, in growing steps. */
function firstNotBefore({ cell }: PointColumns, month: number, start: number, end: number, guess: number): number {
  const wanted = month * CLASSES;
  let low = start;
  let high = end;
  let step = 1;
  if (guess < end && (cell[guess] ?? 0) < wanted) {
    low = guess + 1;
    while (low + step <= end && (cell[low + step - 1] ?? 0) < wanted) {
      low += step;
      step *= 2;
    }
    high = Math.min(end, low + step);
  } else {
    high = Math.min(end, guess);
    while (high - step >= start && (cell[high - step] ?? 0) >= wanted) {
      high -= step;
      step *= 2;
    }
    low = Math.max(start, high - step);
  }
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

/**
 * The sums of some spans by month and class, which is what a point says: neighbouring points are of different cells, so that none waits for
 * the sum of the one before. With `gains`, `MEASURES` numbers for each span are added to it on the same way: a point is far from the one of
 * the next series, and to fetch it costs more than to add it twice.
 */
export function cellSums(points: PointColumns, spans: Spans, monthCount: number, gains: Float64Array | null): Float64Array {
  const { cell, lines, delivered, planned } = points;
  const cells = new Float64Array(monthCount * CLASSES * CELL_MEASURES);
  for (let index = 0; index < spans.series.length; index++) {
    const first = spans.first[index] ?? 0;
    const last = spans.last[index] ?? 0;
    for (let point = first; point < last; point++) {
      const at = (cell[point] ?? 0) * CELL_MEASURES;
      cells[at] = (cells[at] ?? 0) + (delivered[point] ?? 0);
      cells[at + 1] = (cells[at + 1] ?? 0) + (planned[point] ?? 0);
      cells[at + 2] = (cells[at + 2] ?? 0) + (lines[point] ?? 0);
    }
    if (gains) addPoints(gains, index * MEASURES, points, first, last, 1);
  }
  return cells;
}

function hasPlanOwed(cells: Float64Array): boolean {
  for (let place = 0; place < cells.length / CELL_MEASURES; place++) {
    if (OWES_PLAN[place % CLASSES] === 1 && (cells[place * CELL_MEASURES + 2] ?? 0) > 0) return true;
  }
  return false;
}

/** Adds what cells sum up to the sums of their months, or takes it away. */
export function addCells(sums: Float64Array, cells: Float64Array, sign: 1 | -1): void {
  for (let place = 0; place < cells.length / CELL_MEASURES; place++) {
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
