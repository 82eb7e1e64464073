import { firstOfEach, type RecodedColumn, rowOrder } from "./code-column.ts";
import { lineClassOf } from "./line-class.ts";
import type { LineColumns } from "./line-columns.ts";
import type { Month } from "./month.ts";
import { type DenseCodes, pairCodes } from "./pair-codes.ts";
import { type CellCodes, CLASSES, type PointColumns, sumsOfPoints } from "./point-sums.ts";
import { SPONSOR_TYPES } from "./sponsor.ts";

export const SERIES_COLUMNS = ["commune", "kind", "sponsorType", "sponsor"] as const;
export type SeriesColumnName = (typeof SERIES_COLUMNS)[number];

/**
 * Lines arranged so that a filter is cheap to answer, in 19 bytes a point and 52 a series. Nothing of it is ever changed.
 *
 * A **series** is what one sponsor gives one commune in one kind, over time; series are sorted by commune, sponsor, kind.
 * A **point** is all lines of one class (`line-class.ts`) in one month of a series; the points of a series are neighbours, in order of
 * time. More than 255 such lines make more than one point.
 */
export type Points = PointColumns & {
  /** By code, in the order of time. */
  readonly months: readonly Month[];
  /** The code of each series. */
  readonly series: Readonly<Record<SeriesColumnName, Int32Array>>;
  /** Commune c has the series from `firstSeries[c]` up to, and without, `firstSeries[c + 1]`. */
  readonly firstSeries: Int32Array;
  /** `MEASURES` numbers for each series: the sums over all months. */
  readonly seriesSums: Float64Array;
  /** `MEASURES` numbers for each month: the sums over all series. */
  readonly monthSums: Float64Array;
  /** Whether the plan of any line is not reported yet: mostly none is, and nobody then looks for one. */
  readonly owesPlans: boolean;
};

export type SortedColumns = {
  readonly commune: RecodedColumn;
  readonly sponsor: RecodedColumn;
  readonly kind: RecodedColumn;
  /** In the order of time. */
  readonly month: { readonly keys: readonly Month[]; readonly codes: Int32Array };
};

/** Sorts the lines into series and points. */
export function arrangePoints(lines: LineColumns, columns: SortedColumns): Points {
  return arrangedPoints(columns, ({ seriesOf, firstRow, cellCount }) => {
    const cells = cellsOf(lines, columns.month.codes);
    return mergedPoints(sortedRows(lines, { cells, cellCount, seriesOf, firstRow }), firstRow, cellCount);
  });
}

/** Where rows go: the series of each, where those of each series begin when they are sorted by it, and how many cells (`PointColumns.cell`) there are. */
export type RowPlaces = { readonly seriesOf: Int32Array; readonly firstRow: Int32Array; readonly cellCount: number };

/** Numbers the series of rows. `pointsOf` makes their points, sorted by series and cell. */
export function arrangedPoints(
  { commune, sponsor, kind, month }: SortedColumns,
  pointsOf: (places: RowPlaces) => PointColumns,
): Points {
  const { firstLine, seriesOf } = seriesOfLines([commune, sponsor, kind]);
  const firstRow = firstOfEach(seriesOf, firstLine.length);
  const points = pointsOf({ seriesOf, firstRow, cellCount: month.keys.length * CLASSES });
  const codesOf = (codes: Int32Array) => firstLine.map((line) => codes[line] ?? 0);
  const typeOf = typeCodes(sponsor.keys);
  const series = {
    commune: codesOf(commune.codes),
    kind: codesOf(kind.codes),
    sponsorType: codesOf(sponsor.codes).map((code) => typeOf[code] ?? 0),
    sponsor: codesOf(sponsor.codes),
  };
  return {
    months: month.keys,
    series,
    firstSeries: firstOfEach(series.commune, commune.keys.length),
    ...points,
    ...sumsOfPoints(points, month.keys.length),
  };
}

/** The code of each sponsor's type. */
export function typeCodes(sponsorKeys: readonly string[]): Int32Array {
  return Int32Array.from(sponsorKeys, (key) => SPONSOR_TYPES.findIndex((type) => key.startsWith(`${type}:`)));
}

/** The series of each line, numbered in their order; and a line of each. */
function seriesOfLines(columns: readonly [RecodedColumn, RecodedColumn, RecodedColumn]) {
  const [communes, sponsors, kinds] = columns;
  const met = pairCodes(pairCodes(denseCodes(communes), denseCodes(sponsors)), denseCodes(kinds));
  const lineOf = new Int32Array(met.size);
  for (let line = met.codes.length - 1; line >= 0; line--) lineOf[met.codes[line] ?? 0] = line;
  const ofMet = ({ keys, codes }: RecodedColumn) => ({ codes: lineOf.map((line) => codes[line] ?? 0), size: keys.length });
  const order = rowOrder(met.size, columns.map(ofMet));
  const numberOf = new Int32Array(met.size);
  for (let place = 0; place < order.length; place++) numberOf[order[place] ?? 0] = place;
  const seriesOf = met.codes;
  for (let line = 0; line < seriesOf.length; line++) seriesOf[line] = numberOf[seriesOf[line] ?? 0] ?? 0;
  return { seriesOf, firstLine: order.map((code) => lineOf[code] ?? 0) };
}

function denseCodes({ codes, keys }: RecodedColumn): DenseCodes {
  return { codes, size: keys.length };
}

function cellsOf({ count, planned, delivered }: LineColumns, monthCodes: Int32Array): Int32Array {
  const cells = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    cells[row] = (monthCodes[row] ?? 0) * CLASSES + lineClassOf(planned[row] ?? 0, delivered[row] ?? 0);
  }
  return cells;
}

type Rows = { readonly cell: Int32Array; readonly delivered: Float64Array; readonly planned: Float64Array };

/** Cell and amounts of all lines, by series and then by cell. A blank amount is 0. */
function sortedRows(
  { count, delivered, planned }: LineColumns,
  given: { cells: Int32Array; cellCount: number; seriesOf: Int32Array; firstRow: Int32Array },
): Rows {
  const rows = { cell: new Int32Array(count), delivered: new Float64Array(count), planned: new Float64Array(count) };
  const next = given.firstRow.slice();
  const order = rowOrder(count, [{ codes: given.cells, size: given.cellCount }]);
  for (let index = 0; index < count; index++) {
    const line = order[index] ?? 0;
    const series = given.seriesOf[line] ?? 0;
    const row = next[series] ?? 0;
    next[series] = row + 1;
    rows.cell[row] = given.cells[line] ?? 0;
    const amount = delivered[line] ?? 0;
    const plan = planned[line] ?? 0;
    if (Number.isFinite(amount)) rows.delivered[row] = amount;
    if (Number.isFinite(plan)) rows.planned[row] = plan;
  }
  return rows;
}

/** More lines make another point: a byte holds no more. */
export const MOST_LINES_OF_POINT = 255;

/** Neighbouring rows of one series and cell become one point. They are moved together in place: a point never stands behind its rows. */
function mergedPoints({ cell, delivered, planned }: Rows, firstRow: Int32Array, cellCount: number): PointColumns {
  const lines = new Uint8Array(cell.length);
  const firstPoint = new Int32Array(firstRow.length);
  let point = -1;
  for (let series = 0; series < firstRow.length - 1; series++) {
    const start = firstRow[series] ?? 0;
    const end = firstRow[series + 1] ?? 0;
    firstPoint[series] = point + 1;
    for (let row = start; row < end; row++) {
      const amount = delivered[row] ?? 0;
      const plan = planned[row] ?? 0;
      if (row > start && cell[row] === cell[point] && (lines[point] ?? 0) < MOST_LINES_OF_POINT) {
        delivered[point] = (delivered[point] ?? 0) + amount;
        planned[point] = (planned[point] ?? 0) + plan;
        lines[point] = (lines[point] ?? 0) + 1;
        continue;
      }
      point++;
      cell[point] = cell[row] ?? 0;
      delivered[point] = amount;
      planned[point] = plan;
      lines[point] = 1;
    }
  }
  const count = point + 1;
  firstPoint[firstRow.length - 1] = count;
  return {
    firstPoint,
    cell: cellCodes(cell.subarray(0, count), cellCount),
    lines: lines.slice(0, count),
    delivered: delivered.slice(0, count),
    planned: planned.slice(0, count),
  };
}

/** In two bytes each, but for more months than centuries of them have. */
export function cellCodes(cells: Int32Array, cellCount: number): CellCodes {
  return cellCount <= 2 ** 16 ? new Uint16Array(cells) : new Uint32Array(cells);
}
