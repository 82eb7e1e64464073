import { type CodeColumn, rowOrder } from "./code-column.ts";
import { addMeasures, MEASURES, setGain } from "./measures.ts";
import type { Month, MonthRange } from "./month.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SeriesColumn, SupportTable } from "./support-table.ts";

/** Months by code: `from` up to, and without, `to`. Empty when `to` is not above `from`. */
export type MonthWindow = { readonly from: number; readonly to: number };

export function monthWindow(months: readonly Month[], range: MonthRange | null): MonthWindow {
  if (range === null) return { from: 0, to: months.length };
  return {
    from: months.filter((month) => month < range.first).length,
    to: months.filter((month) => month <= range.last).length,
  };
}

/** The sums of all series by the keys of the column. */
export function windowSums({ time }: SupportTable, { keys, running }: SeriesColumn, window: MonthWindow): Float64Array {
  const sums = new Float64Array(keys.length * MEASURES);
  const places = time.month.keys.length + 1;
  const to = Math.max(window.from, window.to);
  for (let code = 0; code < keys.length; code++) {
    const first = code * places;
    setGain(sums, code * MEASURES, running, (first + window.from) * MEASURES, (first + to) * MEASURES);
  }
  return sums;
}

/** The sums of all series by month. */
export function windowMonths({ monthSums }: SupportTable, window: MonthWindow): Float64Array {
  return monthSums.map((sum, index) => (index >= window.from * MEASURES && index < window.to * MEASURES ? sum : 0));
}

type Narrow = (mask: Uint8Array, series: SupportTable["series"], filter: SupportFilter) => void;

/** What each part of a filter does to the mask of series; its range is a window of months. */
const NARROW: Readonly<Record<Exclude<keyof SupportFilter, "range">, Narrow>> = {
  communes: (mask, { commune }, { communes }) => clearOthers(mask, commune, communes),
  kinds: (mask, { kind }, { kinds }) => clearOthers(mask, kind, kinds),
  sponsors: (mask, { sponsor }, { sponsors }) => clearOthers(mask, sponsor, sponsors),
  sponsorType: (mask, column, filter) =>
    clearOthers(mask, column.sponsorType, filter.sponsorType && new Set([filter.sponsorType])),
};

/** 1 for each series that the filter lets through, in whatever month, and 0 for the others. */
export function seriesMask({ series, firstPoint }: SupportTable, filter: SupportFilter): Uint8Array {
  const mask = new Uint8Array(firstPoint.length - 1).fill(1);
  for (const narrow of Object.values(NARROW)) narrow(mask, series, filter);
  return mask;
}

function clearOthers(mask: Uint8Array, { keys, codes }: CodeColumn, wanted: ReadonlySet<string> | null): void {
  if (wanted === null) return;
  const isWanted = new Uint8Array(keys.length);
  keys.forEach((key, code) => {
    if (wanted.has(key)) isWanted[code] = 1;
  });
  for (let series = 0; series < mask.length; series++) mask[series] = (mask[series] ?? 0) & (isWanted[codes[series] ?? 0] ?? 0);
}

/** The series whose mask is `bit`. */
export function seriesWith(mask: Uint8Array, bit: 0 | 1): Int32Array {
  const found = new Int32Array(mask.length);
  let count = 0;
  for (let series = 0; series < mask.length; series++) if (mask[series] === bit) found[count++] = series;
  return found.subarray(0, count);
}

/** The series of each key that has any, in the order of the keys. */
export function seriesByKey(list: Int32Array, column: CodeColumn): Map<string, Int32Array> {
  const codes = list.map((series) => column.codes[series] ?? 0);
  const order = rowOrder(list.length, [{ keys: column.keys, codes }]);
  const parts = new Map<string, Int32Array>();
  let start = 0;
  while (start < order.length) {
    const code = codes[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && codes[order[end] ?? 0] === code) end++;
    const part = order.subarray(start, end).map((place) => list[place] ?? 0);
    parts.set(column.keys[code ?? 0] ?? "", part);
    start = end;
  }
  return parts;
}

/** Points of some series: of `series[i]` from point `from[i]` up to, and without, `to[i]`. */
export type Spans = { readonly series: Int32Array; readonly from: Int32Array; readonly to: Int32Array };

export function spansWithin({ firstPoint, pointMonth, time }: SupportTable, series: Int32Array, window: MonthWindow): Spans {
  const cutsStart = window.from > 0;
  const cutsEnd = window.to < time.month.keys.length;
  const from = new Int32Array(series.length);
  const to = new Int32Array(series.length);
  for (let index = 0; index < series.length; index++) {
    const place = series[index] ?? 0;
    const start = firstPoint[place] ?? 0;
    const end = firstPoint[place + 1] ?? 0;
    const first = cutsStart ? firstNotBefore(window.from, pointMonth, start, end) : start;
    from[index] = first;
    to[index] = cutsEnd ? firstNotBefore(window.to, pointMonth, first, end) : end;
  }
  return { series, from, to };
}

/** The first of the points `start` up to `end` whose month is not before `month`; `end` when there is none. */
function firstNotBefore(month: number, pointMonth: Int32Array, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pointMonth[middle] ?? 0) < month) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `MEASURES` numbers for each key of the column. */
export function sumsByKey(spans: Spans, gains: Float64Array, { keys, codes }: CodeColumn): Float64Array {
  const sums = new Float64Array(keys.length * MEASURES);
  for (let index = 0; index < spans.series.length; index++) {
    addMeasures(sums, (codes[spans.series[index] ?? 0] ?? 0) * MEASURES, gains, index * MEASURES);
  }
  return sums;
}

/**
 * As `sumsByKey`, for the keys alone that the spans have a series of, in the order of the column. A row of a matrix has a few of
 * thousands of keys: room for all of them in each row is rows times columns, 17 million places for 3,321 communes and their sponsors.
 * `places`: a number for each key of the column, that one row after another may write over.
 */
export function sumsByOwnKey(spans: Spans, gains: Float64Array, { keys, codes }: CodeColumn, places: Int32Array) {
  const own = new Int32Array(new Set(spans.series.map((series) => codes[series] ?? 0))).sort();
  own.forEach((code, place) => {
    places[code] = place;
  });
  const sums = new Float64Array(own.length * MEASURES);
  for (let index = 0; index < spans.series.length; index++) {
    addMeasures(sums, (places[codes[spans.series[index] ?? 0] ?? 0] ?? 0) * MEASURES, gains, index * MEASURES);
  }
  return { keys: Array.from(own, (code) => keys[code] ?? ""), sums };
}

/** `MEASURES` numbers for each span. Whatever the number of its lines, a span takes one subtraction of running sums. */
export function gainsOf({ running }: SupportTable, { from, to }: Spans): Float64Array {
  const gains = new Float64Array(from.length * MEASURES);
  for (let index = 0; index < from.length; index++) {
    setGain(gains, index * MEASURES, running, (from[index] ?? 0) * MEASURES, (to[index] ?? 0) * MEASURES);
  }
  return gains;
}

/**
 * `MEASURES` numbers for each month. The only sum that visits each point, hence written out: what the running sums gain from one point to the next is added to the point's month. The difference comes
 * before the addition, since `sums + running` could pass 2⁵³ and be rounded.
 */
export function sumsByMonth({ running, pointMonth, time }: SupportTable, { from, to }: Spans): Float64Array {
  const sums = new Float64Array(time.month.keys.length * MEASURES);
  for (let index = 0; index < from.length; index++) {
    const end = to[index] ?? 0;
    let point = from[index] ?? 0;
    let next = point * MEASURES;
    let before0 = running[next] ?? 0;
    let before1 = running[next + 1] ?? 0;
    let before2 = running[next + 2] ?? 0;
    let before3 = running[next + 3] ?? 0;
    for (; point < end; point++) {
      next += MEASURES;
      const after0 = running[next] ?? 0;
      const after1 = running[next + 1] ?? 0;
      const after2 = running[next + 2] ?? 0;
      const after3 = running[next + 3] ?? 0;
      const at = (pointMonth[point] ?? 0) * MEASURES;
      sums[at] = (sums[at] ?? 0) + (after0 - before0);
      sums[at + 1] = (sums[at + 1] ?? 0) + (after1 - before1);
      sums[at + 2] = (sums[at + 2] ?? 0) + (after2 - before2);
      sums[at + 3] = (sums[at + 3] ?? 0) + (after3 - before3);
      before0 = after0;
      before1 = after1;
      before2 = after2;
      before3 = after3;
    }
  }
  return sums;
}
