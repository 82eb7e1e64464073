import { LINES_AND_PLANNED_OF, REPORTED_AND_NOT_OF } from "./line-class.ts";
import {
  DELIVERED,
  HIGH,
  highCount,
  LINES_AND_PLANNED,
  lowCount,
  MEASURES,
  PLANNED,
  REPORTED_AND_NOT,
  setGain,
} from "./measures.ts";
import { addCells, CLASSES, cellSums, type MonthWindow, spansOf } from "./point-sums.ts";
import type { Points } from "./points.ts";
import { answerSooner, othersThan, type Selection } from "./series-sums.ts";

/**
 * What each series sums up to before each month, and after the last: row upon row, in each of them a place for each series. What a series
 * gains in a period is the difference of two rows, of which neighbouring series are neighbours.
 */
export type RunningSums = {
  readonly seriesCount: number;
  /** Dong of each place: delivered, planned. */
  readonly money: Float64Array;
  /** Lines of each place: all, with a planned amount, with a delivered one, owed. */
  readonly counts: Uint16Array | Uint32Array;
};

const MONEY = 2;
const COUNTS = 4;

/** Points and running sums together: of the 24 bytes a line that a table may take, some are left to spare. */
const MOST_BYTES_OF_LINE = 22;

/**
 * Makes the running sums of these points, by which they are answered for from now on. Null where series have too few lines in a month to be worth
 * the room: the points then go on alone.
 */
export function keepRunningSums(points: Points): RunningSums | null {
  if (!isWorthRunning(points)) return null;
  const running = runningSums(points);
  answerByRunningSums(points, running);
  return running;
}

export function answerByRunningSums(points: Points, running: RunningSums): void {
  answerSooner(points, (selection) => ({
    gains: runningGains(running, selection.series, selection.window),
    byMonth: () => monthsOf(points, running, selection),
  }));
}

function isWorthRunning(points: Points): boolean {
  const { lines, most } = linesOfSeries(points);
  const seriesCount = points.firstPoint.length - 1;
  const bytesOfPlace = MONEY * Float64Array.BYTES_PER_ELEMENT + COUNTS * countsFor(most).BYTES_PER_ELEMENT;
  const columns = [...Object.values(points), ...Object.values(points.series)];
  const bytesOfPoints = columns.reduce((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
  return (points.months.length + 1) * seriesCount * bytesOfPlace + bytesOfPoints <= lines * MOST_BYTES_OF_LINE;
}

function linesOfSeries({ seriesSums }: Points): { lines: number; most: number } {
  let lines = 0;
  let most = 0;
  for (let at = 0; at < seriesSums.length; at += MEASURES) {
    const count = lowCount(seriesSums[at + LINES_AND_PLANNED] ?? 0);
    lines += count;
    most = Math.max(most, count);
  }
  return { lines, most };
}

function countsFor(most: number) {
  return most < 2 ** 16 ? Uint16Array : Uint32Array;
}

/** Exact: each sum is over some of the lines. */
export function runningSums(points: Points): RunningSums {
  const { firstPoint, cell, lines, delivered, planned } = points;
  const seriesCount = firstPoint.length - 1;
  const monthCount = points.months.length;
  const places = (monthCount + 1) * seriesCount;
  const money = new Float64Array(places * MONEY);
  const counts = new (countsFor(linesOfSeries(points).most))(places * COUNTS);
  for (let series = 0; series < seriesCount; series++) {
    const end = firstPoint[series + 1] ?? 0;
    let point = firstPoint[series] ?? 0;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let month = 1; month <= monthCount; month++) {
      for (; point < end && (cell[point] ?? 0) < month * CLASSES; point++) {
        const lineClass = (cell[point] ?? 0) % CLASSES;
        const count = lines[point] ?? 0;
        sum0 += delivered[point] ?? 0;
        sum1 += planned[point] ?? 0;
        sum2 += count * (LINES_AND_PLANNED_OF[lineClass] ?? 0);
        sum3 += count * (REPORTED_AND_NOT_OF[lineClass] ?? 0);
      }
      const place = month * seriesCount + series;
      money[place * MONEY] = sum0;
      money[place * MONEY + 1] = sum1;
      counts[place * COUNTS] = lowCount(sum2);
      counts[place * COUNTS + 1] = highCount(sum2);
      counts[place * COUNTS + 2] = lowCount(sum3);
      counts[place * COUNTS + 3] = highCount(sum3);
    }
  }
  return { seriesCount, money, counts };
}

/** `MEASURES` numbers for each of the series: what it gains within the window. */
function runningGains(running: RunningSums, series: Int32Array, { from, to }: MonthWindow): Float64Array {
  const { seriesCount, money, counts } = running;
  const gains = new Float64Array(series.length * MEASURES);
  for (let index = 0; index < series.length; index++) {
    const place = series[index] ?? 0;
    const before = from * seriesCount + place;
    const after = to * seriesCount + place;
    const ofMoney = (which: number) => (money[after * MONEY + which] ?? 0) - (money[before * MONEY + which] ?? 0);
    const ofCount = (which: number) => (counts[after * COUNTS + which] ?? 0) - (counts[before * COUNTS + which] ?? 0);
    const at = index * MEASURES;
    gains[at + DELIVERED] = ofMoney(0);
    gains[at + PLANNED] = ofMoney(1);
    gains[at + LINES_AND_PLANNED] = ofCount(0) + ofCount(1) * HIGH;
    gains[at + REPORTED_AND_NOT] = ofCount(2) + ofCount(3) * HIGH;
  }
  return gains;
}

/** `MEASURES` numbers for each month by code, 0 outside of the window. Who has most of all series has what the others leave. */
function monthsOf(points: Points, running: RunningSums, { series, window }: Selection): Float64Array {
  if (series.length * 2 <= running.seriesCount) return monthsOfFew(points, running, series, window);
  const sums = new Float64Array(points.months.length * MEASURES);
  const others = monthsOfFew(points, running, othersThan(series, running.seriesCount), window);
  for (let at = window.from * MEASURES; at < window.to * MEASURES; at++) {
    sums[at] = (points.monthSums[at] ?? 0) - (others[at] ?? 0);
  }
  return sums;
}

/** In a row also those series are fetched that nobody wants, so that over a long time the points of few series are fewer bytes. */
function monthsOfFew(points: Points, running: RunningSums, series: Int32Array, window: MonthWindow): Float64Array {
  const monthCount = points.months.length;
  const isLong = (window.to - window.from) * 2 > monthCount;
  if (!isLong || series.length * 3 >= running.seriesCount) return runningMonths(running, series, window, monthCount);
  const sums = new Float64Array(monthCount * MEASURES);
  addCells(sums, cellSums(points, spansOf(points, series, window, monthCount), monthCount, null), 1);
  return sums;
}

function runningMonths(running: RunningSums, series: Int32Array, { from, to }: MonthWindow, monthCount: number): Float64Array {
  const upTo = new Float64Array((monthCount + 1) * MEASURES);
  for (let month = from; month <= to; month++) addRow(upTo, month, running, series);
  const sums = new Float64Array(monthCount * MEASURES);
  for (let month = from; month < to; month++) setGain(sums, month * MEASURES, upTo, month * MEASURES, (month + 1) * MEASURES);
  return sums;
}

function addRow(target: Float64Array, month: number, { seriesCount, money, counts }: RunningSums, series: Int32Array): void {
  const row = month * seriesCount;
  let delivered = 0;
  let planned = 0;
  let lines = 0;
  let linesPlanned = 0;
  let linesReported = 0;
  let linesNotReported = 0;
  for (let index = 0; index < series.length; index++) {
    const place = row + (series[index] ?? 0);
    delivered += money[place * MONEY] ?? 0;
    planned += money[place * MONEY + 1] ?? 0;
    lines += counts[place * COUNTS] ?? 0;
    linesPlanned += counts[place * COUNTS + 1] ?? 0;
    linesReported += counts[place * COUNTS + 2] ?? 0;
    linesNotReported += counts[place * COUNTS + 3] ?? 0;
  }
  const at = month * MEASURES;
  target[at + DELIVERED] = delivered;
  target[at + PLANNED] = planned;
  target[at + LINES_AND_PLANNED] = lines + linesPlanned * HIGH;
  target[at + REPORTED_AND_NOT] = linesReported + linesNotReported * HIGH;
}
