import { LINES_AND_PLANNED_OF, REPORTED_AND_NOT_OF } from "./line-class.ts";
import { addMeasures, MEASURES } from "./measures.ts";
import { addPoints, CLASSES, type Spans, spansOf } from "./point-sums.ts";
import type { Selection } from "./series-sums.ts";
import type { SupportTable, TimeColumn } from "./support-table.ts";

/*
 * Rows of a matrix of thousands, one after another: each has a few points. What a selection of many points makes room for beforehand (a sum
 * for each month and class) would then cost more than the points.
 */

/** `MEASURES` numbers for each time, by code, of one part after another: the next writes over them. Null of a part that has many points. */
export function fewSumsInTime({ points, edits }: SupportTable, { keys, codes }: TimeColumn) {
  const monthCount = points.months.length;
  const sums = new Float64Array(keys.length * MEASURES);
  return (part: Selection): Float64Array | null => {
    const spans = spansOf(points, part.series, part.window, monthCount);
    if (pointCount(spans) > monthCount * CLASSES) return null;
    sums.fill(0);
    for (let index = 0; index < spans.series.length; index++) {
      for (let point = spans.first[index] ?? 0; point < (spans.last[index] ?? 0); point++) {
        const cell = points.cell[point] ?? 0;
        const at = (codes[Math.floor(cell / CLASSES)] ?? 0) * MEASURES;
        const count = points.lines[point] ?? 0;
        sums[at] = (sums[at] ?? 0) + (points.delivered[point] ?? 0);
        sums[at + 1] = (sums[at + 1] ?? 0) + (points.planned[point] ?? 0);
        sums[at + 2] = (sums[at + 2] ?? 0) + count * (LINES_AND_PLANNED_OF[cell % CLASSES] ?? 0);
        sums[at + 3] = (sums[at + 3] ?? 0) + count * (REPORTED_AND_NOT_OF[cell % CLASSES] ?? 0);
      }
    }
    for (const edit of part.edits) {
      addMeasures(sums, (codes[edits.month[edit] ?? 0] ?? 0) * MEASURES, edits.measures, edit * MEASURES);
    }
    return sums;
  };
}

/** `MEASURES` numbers for each series of a part: the gains of `selectionSums`. Null of a part that has many points. */
export function fewGains({ points }: SupportTable, { series, window }: Selection): Float64Array | null {
  const monthCount = points.months.length;
  const spans = spansOf(points, series, window, monthCount);
  if (pointCount(spans) > monthCount * CLASSES) return null;
  const gains = new Float64Array(series.length * MEASURES);
  for (let index = 0; index < series.length; index++) {
    addPoints(gains, index * MEASURES, points, spans.first[index] ?? 0, spans.last[index] ?? 0, 1);
  }
  return gains;
}

function pointCount({ first, last }: Spans): number {
  let count = 0;
  for (let index = 0; index < first.length; index++) count += (last[index] ?? 0) - (first[index] ?? 0);
  return count;
}
