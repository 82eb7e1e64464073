import { codesOfKeys, rowOrder } from "./code-column.ts";
import { addMeasures, MEASURES } from "./measures.ts";
import { type MonthRange, monthIsIn } from "./month.ts";
import { addByMonth, addPoints, firstNotBefore, type MonthWindow } from "./point-sums.ts";
import { type Points, SERIES_COLUMNS, type SeriesColumnName } from "./points.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportTable } from "./support-table.ts";

/** What a filter lets through: some series within some months, and of what was put right since those that it lets through. */
export type Selection = {
  /** In ascending order. */
  readonly series: Int32Array;
  readonly window: MonthWindow;
  readonly edits: readonly number[];
};

export function select(table: SupportTable, filter: SupportFilter): Selection {
  const marks: Marks = {
    commune: marksOf(table, "commune", filter.communes),
    kind: marksOf(table, "kind", filter.kinds),
    sponsor: marksOf(table, "sponsor", filter.sponsors),
    sponsorType: marksOf(table, "sponsorType", filter.sponsorType && new Set([filter.sponsorType])),
  };
  return {
    series: markedSeries(table.points, marks),
    window: monthWindow(table.points, filter.range),
    edits: markedEdits(table, marks, filter.range),
  };
}

function monthWindow({ months }: Points, range: MonthRange | null): MonthWindow {
  if (range === null) return { from: 0, to: months.length };
  const from = months.filter((month) => month < range.first).length;
  return { from, to: Math.max(from, months.filter((month) => month <= range.last).length) };
}

/** For each code of a column 1 where it is wanted; null = all are. */
type Marks = Readonly<Record<SeriesColumnName, Uint8Array | null>>;

function marksOf(table: SupportTable, name: SeriesColumnName, wanted: ReadonlySet<string> | null): Uint8Array | null {
  if (wanted === null) return null;
  const { keys } = table.columns[name];
  const codeOf = codesOfKeys(keys);
  const marks = new Uint8Array(keys.length);
  for (const key of wanted) {
    const code = codeOf.get(key);
    if (code !== undefined) marks[code] = 1;
  }
  return marks;
}

/** Only the series of wanted communes are looked at: they are neighbours. */
function markedSeries({ series, firstSeries, firstPoint }: Points, marks: Marks): Int32Array {
  const { commune, kind, sponsor, sponsorType } = marks;
  const found = new Int32Array(commune ? seriesCountOf(firstSeries, commune) : firstPoint.length - 1);
  let count = 0;
  const look = (from: number, to: number) => {
    for (let place = from; place < to; place++) {
      if (kind !== null && kind[series.kind[place] ?? 0] !== 1) continue;
      if (sponsorType !== null && sponsorType[series.sponsorType[place] ?? 0] !== 1) continue;
      if (sponsor !== null && sponsor[series.sponsor[place] ?? 0] !== 1) continue;
      found[count++] = place;
    }
  };
  if (commune === null) look(0, firstPoint.length - 1);
  else {
    // A commune that came with what was put right has no series.
    for (let code = 0; code < firstSeries.length - 1; code++) {
      if (commune[code] === 1) look(firstSeries[code] ?? 0, firstSeries[code + 1] ?? 0);
    }
  }
  return found.subarray(0, count);
}

function seriesCountOf(firstSeries: Int32Array, communes: Uint8Array): number {
  let count = 0;
  for (let code = 0; code < firstSeries.length - 1; code++) {
    if (communes[code] === 1) count += (firstSeries[code + 1] ?? 0) - (firstSeries[code] ?? 0);
  }
  return count;
}

function markedEdits({ edits, monthOfCode }: SupportTable, marks: Marks, range: MonthRange | null): readonly number[] {
  const found: number[] = [];
  const isWanted = (name: SeriesColumnName, edit: number) => marks[name]?.[edits.series[name][edit] ?? 0] !== 0;
  for (let edit = 0; edit < edits.count; edit++) {
    const month = monthOfCode[edits.month[edit] ?? 0];
    const isIn = range === null || (month !== undefined && monthIsIn(month, range));
    if (isIn && SERIES_COLUMNS.every((name) => isWanted(name, edit))) found.push(edit);
  }
  return found;
}

/** The part of a selection that belongs to each key of a column, in the order of groups; keys without any are left out. */
export function partsByKey(table: SupportTable, selection: Selection, name: SeriesColumnName): [string, Selection][] {
  const { keys, order } = table.columns[name];
  const { series, window } = selection;
  const codes = codesAt(table.points.series[name], series);
  const sorted = rowOrder(series.length, [{ codes, size: keys.length }]);
  const editsOf = Map.groupBy(selection.edits, (edit) => table.edits.series[name][edit] ?? 0);
  const parts = new Map<number, Int32Array>();
  let start = 0;
  while (start < sorted.length) {
    const code = codes[sorted[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < sorted.length && codes[sorted[end] ?? 0] === code) end++;
    parts.set(code, codesAt(series, sorted.subarray(start, end)));
    start = end;
  }
  return [...order].flatMap((code): [string, Selection][] => {
    const part = parts.get(code);
    const edits = editsOf.get(code);
    const key = keys[code];
    if (key === undefined || (!part && !edits)) return [];
    return [[key, { series: part ?? NO_SERIES, window, edits: edits ?? [] }]];
  });
}

const NO_SERIES = new Int32Array(0);

function codesAt(codes: Int32Array, places: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let index = 0; index < places.length; index++) found[index] = codes[places[index] ?? 0] ?? 0;
  return found;
}

/** `MEASURES` numbers: all of the selection. */
export function sumOf(table: SupportTable, { series, edits }: Selection, gains: Float64Array): Float64Array {
  const sum = new Float64Array(MEASURES);
  for (let index = 0; index < series.length; index++) addMeasures(sum, 0, gains, index * MEASURES);
  for (const edit of edits) addMeasures(sum, 0, table.edits.measures, edit * MEASURES);
  return sum;
}

/** `MEASURES` numbers for each key of the column, by code. */
export function sumsByKey(
  { points, edits, columns }: SupportTable,
  { series, edits: wanted }: Selection,
  gains: Float64Array,
  name: SeriesColumnName,
): Float64Array {
  const sums = new Float64Array(columns[name].keys.length * MEASURES);
  const codes = points.series[name];
  for (let index = 0; index < series.length; index++) {
    addMeasures(sums, (codes[series[index] ?? 0] ?? 0) * MEASURES, gains, index * MEASURES);
  }
  for (const edit of wanted) addMeasures(sums, (edits.series[name][edit] ?? 0) * MEASURES, edits.measures, edit * MEASURES);
  return sums;
}

/**
 * `MEASURES` numbers for each series of the selection, in its months. Where these are most of all months, what lies outside of them is
 * taken away from the sums over all: no window visits more than half of the months.
 */
export function gainsOf({ points }: SupportTable, { series, window }: Selection): Float64Array {
  const { from, to } = window;
  const months = points.months.length;
  const takesAway = (to - from) * 2 > months;
  const gains = new Float64Array(series.length * MEASURES);
  for (let index = 0; index < series.length; index++) {
    const place = series[index] ?? 0;
    const start = points.firstPoint[place] ?? 0;
    const end = points.firstPoint[place + 1] ?? 0;
    const first = from > 0 ? firstNotBefore(points, from, start, end) : start;
    const last = to < months ? firstNotBefore(points, to, first, end) : end;
    if (takesAway) {
      addMeasures(gains, index * MEASURES, points.seriesSums, place * MEASURES);
      addPoints(gains, index * MEASURES, points, start, first, -1);
      addPoints(gains, index * MEASURES, points, last, end, -1);
    } else addPoints(gains, index * MEASURES, points, first, last, 1);
  }
  return gains;
}

/**
 * `MEASURES` numbers for each month, by `monthOfCode`. The only sum that visits each point. When the selection has most of the series it is
 * less work to take the others away from the sums of all: none visits more than half of the series.
 */
export function sumsByMonth({ points, edits, monthOfCode }: SupportTable, selection: Selection): Float64Array {
  const { series, window, edits: wanted } = selection;
  const seriesCount = points.firstPoint.length - 1;
  const monthCount = points.months.length;
  const sums = new Float64Array(monthOfCode.length * MEASURES);
  if (series.length * 2 > seriesCount) {
    sums.set(points.monthSums.subarray(window.from * MEASURES, window.to * MEASURES), window.from * MEASURES);
    addByMonth(sums, points, othersThan(series, seriesCount), { window, monthCount, sign: -1 });
  } else addByMonth(sums, points, series, { window, monthCount, sign: 1 });
  for (const edit of wanted) addMeasures(sums, (edits.month[edit] ?? 0) * MEASURES, edits.measures, edit * MEASURES);
  return sums;
}

/** All series but those. */
function othersThan(series: Int32Array, seriesCount: number): Int32Array {
  const others = new Int32Array(seriesCount - series.length);
  let count = 0;
  let next = 0;
  for (let place = 0; place < seriesCount; place++) {
    if (series[next] === place) next++;
    else others[count++] = place;
  }
  return others;
}
