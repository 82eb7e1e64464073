import { codesOfKeys, rowOrder } from "./code-column.ts";
import { addMeasures, MEASURES } from "./measures.ts";
import { type MonthRange, monthIsIn } from "./month.ts";
import { addCells, addPoints, addToMonths, cellSums, type MonthWindow, type Spans, spansOf } from "./point-sums.ts";
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

/** What a selection adds up to, but for what was put right since. */
export type SelectionSums = {
  /** `MEASURES` numbers for each series of the selection. */
  readonly gains: Float64Array;
  /** `MEASURES` numbers for each month, by code. */
  readonly byMonth: () => Float64Array;
};

/**
 * As `sumsByKey`, for many parts of one selection after another: for those keys alone that a part has, in the order of groups. A row of a
 * matrix has a few of thousands of keys, and room for all of them in each row is rows times columns: 17 million places for 3,321 communes and
 * their sponsors.
 */
export function sumsByOwnKey(table: SupportTable, name: SeriesColumnName) {
  const { keys, order } = table.columns[name];
  const { points, edits } = table;
  const rankOf = new Int32Array(keys.length);
  order.forEach((code, rank) => {
    rankOf[code] = rank;
  });
  // By rank; one part after another writes over it.
  const placeOf = new Int32Array(order.length);
  return (part: Selection, gains: Float64Array): { readonly keys: readonly string[]; readonly sums: Float64Array } => {
    const ranks = codesAt(rankOf, codesAt(points.series[name], part.series));
    const ranksOfEdits = part.edits.map((edit) => rankOf[edits.series[name][edit] ?? 0] ?? 0);
    const own = Int32Array.from(new Set([...ranks, ...ranksOfEdits])).sort();
    own.forEach((rank, place) => {
      placeOf[rank] = place;
    });
    const sums = new Float64Array(own.length * MEASURES);
    ranks.forEach((rank, index) => {
      addMeasures(sums, (placeOf[rank] ?? 0) * MEASURES, gains, index * MEASURES);
    });
    ranksOfEdits.forEach((rank, index) => {
      addMeasures(sums, (placeOf[rank] ?? 0) * MEASURES, edits.measures, (part.edits[index] ?? 0) * MEASURES);
    });
    return { keys: Array.from(own, (rank) => keys[order[rank] ?? 0] ?? ""), sums };
  };
}

/**
 * Where the window has most of all months, what lies outside of it is taken away from the sums of each series; and where the selection has most
 * of all series, the others are taken away from the sums of each month. So nothing visits more than half of the points.
 */
export function selectionSums({ points }: SupportTable, { series, window }: Selection): SelectionSums {
  const monthCount = points.months.length;
  const spans = spansOf(points, series, window, monthCount);
  if ((window.to - window.from) * 2 > monthCount) {
    return { gains: longGains(points, spans), byMonth: () => longMonths(points, spans, window) };
  }
  const gains = new Float64Array(series.length * MEASURES);
  const cells = cellSums(points, spans, monthCount, gains);
  return { gains, byMonth: () => withCells(new Float64Array(monthCount * MEASURES), cells, 1) };
}

function longGains(points: Points, { series, first, last }: Spans): Float64Array {
  const gains = new Float64Array(series.length * MEASURES);
  for (let index = 0; index < series.length; index++) {
    const place = series[index] ?? 0;
    addMeasures(gains, index * MEASURES, points.seriesSums, place * MEASURES);
    addPoints(gains, index * MEASURES, points, points.firstPoint[place] ?? 0, first[index] ?? 0, -1);
    addPoints(gains, index * MEASURES, points, last[index] ?? 0, points.firstPoint[place + 1] ?? 0, -1);
  }
  return gains;
}

function longMonths(points: Points, spans: Spans, window: MonthWindow): Float64Array {
  const seriesCount = points.firstPoint.length - 1;
  const monthCount = points.months.length;
  const sums = new Float64Array(monthCount * MEASURES);
  if (spans.series.length * 2 <= seriesCount) return withCells(sums, cellSums(points, spans, monthCount, null), 1);
  sums.set(points.monthSums.subarray(window.from * MEASURES, window.to * MEASURES), window.from * MEASURES);
  const others = spansOf(points, othersThan(spans.series, seriesCount), window, monthCount);
  return withCells(sums, cellSums(points, others, monthCount, null), -1);
}

function withCells(sums: Float64Array, cells: Float64Array, sign: 1 | -1): Float64Array {
  addCells(sums, cells, sign);
  return sums;
}

/** As `sumsByMonth`, for a part of a selection: what the part adds up to by series is not asked for, and mostly it has few points. */
export function sumsByMonthOfPart(table: SupportTable, part: Selection): Float64Array {
  const { points } = table;
  const monthCount = points.months.length;
  if (part.series.length > 2 * monthCount) return sumsByMonth(table, part, selectionSums(table, part));
  return sumsByMonth(table, part, {
    byMonth() {
      const sums = new Float64Array(monthCount * MEASURES);
      addToMonths(sums, points, spansOf(points, part.series, part.window, monthCount));
      return sums;
    },
  });
}

/** `MEASURES` numbers for each month, by `monthOfCode`, with what was put right since. */
export function sumsByMonth(
  { edits, monthOfCode }: SupportTable,
  selection: Selection,
  { byMonth }: Pick<SelectionSums, "byMonth">,
): Float64Array {
  const sums = new Float64Array(monthOfCode.length * MEASURES);
  sums.set(byMonth());
  for (const edit of selection.edits) addMeasures(sums, (edits.month[edit] ?? 0) * MEASURES, edits.measures, edit * MEASURES);
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
