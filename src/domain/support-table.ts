import { isKnown } from "./amount.ts";
import { type CodeColumn, codeColumn, inTextOrder, rowOrder } from "./code-column.ts";
import { halfOf } from "./half-year.ts";
import { addMeasures, DELIVERED, HIGH, LINES_AND_PLANNED, MEASURES, PLANNED, REPORTED_AND_NOT } from "./measures.ts";
import type { Month } from "./month.ts";
import { quarterOf, yearOf } from "./period.ts";
import { SPONSOR_TYPES, type SponsorRef, sponsorKey } from "./sponsor.ts";
import type { SupportLine } from "./support-line.ts";

/** A sum of money that could pass 2⁵³ − 1 is refused: above it a double no longer holds every whole dong. */
export class MoneyOverflowError extends Error {
  override readonly name = "MoneyOverflowError";
}

/** The ids that are known before any line is read: they give the order of groups. Ids met only in lines are appended. */
export type TableDimensions = {
  readonly communes: readonly string[];
  readonly kinds: readonly string[];
  readonly sponsors: readonly SponsorRef[];
};

/**
 * A way to group series: `codes` holds one code for each series. `running` has for each key, and there for each month and
 * one more, `MEASURES` numbers: the sums over its earlier months. Any months of a key are one subtraction. That takes
 * 32 bytes for each key and month: 5 MB for 1,100 communes and 1,500 sponsors over 60 months.
 */
export type SeriesColumn = CodeColumn & { readonly running: Float64Array };

/**
 * Support lines arranged so that a filter is cheap to answer.
 *
 * A **series** is what one sponsor gives one commune in one kind, over time; series are sorted by commune, sponsor, kind.
 * A **point** is one month of a series, with all its lines; the points of a series are neighbours, in order of time.
 * The measures (`measures.ts`: dong and counts) are kept as running sums over all points, so that any months of a series
 * are one subtraction, however many lines it has.
 */
export type SupportTable = {
  /** What it was built of, for those who part the lines (`plan-bridge.ts`). */
  readonly lines: readonly SupportLine[];
  readonly dimensions: TableDimensions;
  /** Grouping by time: `codes` holds one code for each month that has a line; the months themselves are `month.keys`. */
  readonly time: {
    readonly month: CodeColumn<Month>;
    readonly quarter: CodeColumn;
    readonly half: CodeColumn;
    readonly year: CodeColumn;
  };
  readonly series: {
    readonly commune: SeriesColumn;
    readonly kind: SeriesColumn;
    readonly sponsorType: SeriesColumn;
    readonly sponsor: SeriesColumn;
  };
  /** Series s has the points from `firstPoint[s]` up to, and without, `firstPoint[s + 1]`. */
  readonly firstPoint: Int32Array;
  /** The code of each point's month. */
  readonly pointMonth: Int32Array;
  /** `MEASURES` numbers for each point, and one more: the sums over all points before it. */
  readonly running: Float64Array;
  /** `MEASURES` numbers for each month: the sums over all series. */
  readonly monthSums: Float64Array;
};

/**
 * @throws MoneyOverflowError when the planned or the delivered dong of all lines together pass 2⁵³ − 1.
 * @throws RangeError when an amount is no whole number.
 */
export function buildSupportTable(lines: readonly SupportLine[], dimensions: TableDimensions): SupportTable {
  const measures = lineMeasures(lines);
  const month = inTextOrder(codeColumn(lines, (line) => line.month));
  const commune = codeColumn(lines, (line) => line.communeId, dimensions.communes);
  const keyOfSponsor = rememberedSponsorKey();
  const sponsor = codeColumn(lines, (line) => keyOfSponsor(line.sponsor), dimensions.sponsors.map(sponsorKey));
  const sponsorType = codeColumn(lines, (line) => line.sponsor.type, SPONSOR_TYPES);
  const kind = codeColumn(lines, (line) => line.kind, dimensions.kinds);
  const { firstLine, ...points } = arrangePoints(measures, [commune, sponsor, kind], month);
  const seriesColumn = (column: CodeColumn): SeriesColumn => ({
    keys: column.keys,
    codes: firstLine.map((line) => column.codes[line] ?? 0),
    running: runningByKey(measures, column, month),
  });
  return {
    lines,
    dimensions,
    time: {
      month: codeColumn(month.keys, (key) => key),
      quarter: codeColumn(month.keys, quarterOf),
      half: codeColumn(month.keys, halfOf),
      year: codeColumn(month.keys, (key) => String(yearOf(key))),
    },
    series: {
      commune: seriesColumn(commune),
      kind: seriesColumn(kind),
      sponsorType: seriesColumn(sponsorType),
      sponsor: seriesColumn(sponsor),
    },
    ...points,
    monthSums: sumsByCode(measures, month),
  };
}

/** `sponsorKey` without a new text for each line: a million of them cost more than all else here. */
function rememberedSponsorKey(): (sponsor: SponsorRef) => string {
  const keys = { agency: new Map<string, string>(), enterprise: new Map<string, string>() };
  return (sponsor) => {
    const known = keys[sponsor.type].get(sponsor.id);
    if (known !== undefined) return known;
    const key = sponsorKey(sponsor);
    keys[sponsor.type].set(sponsor.id, key);
    return key;
  };
}

/** `MEASURES` numbers for each line. */
function lineMeasures(lines: readonly SupportLine[]): Float64Array {
  if (lines.length >= HIGH) throw new RangeError(`A table holds fewer than ${HIGH} lines, not ${lines.length}`);
  const measures = new Float64Array(lines.length * MEASURES);
  const checkDelivered = amountCheck("delivered");
  const checkPlanned = amountCheck("planned");
  lines.forEach((line, index) => {
    const { planned, delivered } = line;
    const at = index * MEASURES;
    if (isKnown(delivered)) measures[at + DELIVERED] = checkDelivered(delivered, line);
    if (isKnown(planned)) measures[at + PLANNED] = checkPlanned(planned, line);
    measures[at + LINES_AND_PLANNED] = 1 + (isKnown(planned) ? HIGH : 0);
    measures[at + REPORTED_AND_NOT] = isKnown(delivered) ? 1 : delivered === "not-reported" ? HIGH : 0;
  });
  return measures;
}

/** Lets amounts through for as long as the sum of their sizes, which no sum over some of them can pass, is held exactly. */
function amountCheck(field: "planned" | "delivered"): (amount: number, line: SupportLine) => number {
  let sum = 0;
  return (amount, line) => {
    if (!Number.isInteger(amount)) throw new RangeError(`Line "${line.id}": ${field} is no whole number of dong: ${amount}`);
    sum += Math.abs(amount);
    if (sum > Number.MAX_SAFE_INTEGER) {
      throw new MoneyOverflowError(
        `Line "${line.id}": with ${amount} dong the sum of ${field} passes ${Number.MAX_SAFE_INTEGER}`,
      );
    }
    return amount;
  };
}

/** Sorts the lines into series and points; `firstLine` has one line of each series. */
function arrangePoints(measures: Float64Array, series: readonly CodeColumn[], month: CodeColumn) {
  const lineCount = month.codes.length;
  const firstLine = new Int32Array(lineCount);
  const firstPoint = new Int32Array(lineCount + 1);
  const pointMonth = new Int32Array(lineCount);
  const running = new Float64Array((lineCount + 1) * MEASURES);
  let seriesCount = 0;
  let pointCount = 0;
  let previous = -1;
  for (const line of rowOrder(lineCount, [...series, month])) {
    const startsSeries = previous < 0 || !haveSameCodes(series, line, previous);
    if (startsSeries) {
      firstLine[seriesCount] = line;
      firstPoint[seriesCount] = pointCount;
      seriesCount++;
    }
    if (startsSeries || month.codes[line] !== month.codes[previous]) {
      pointMonth[pointCount] = month.codes[line] ?? 0;
      pointCount++;
      addMeasures(running, pointCount * MEASURES, running, (pointCount - 1) * MEASURES);
    }
    addMeasures(running, pointCount * MEASURES, measures, line * MEASURES);
    previous = line;
  }
  firstPoint[seriesCount] = pointCount;
  return {
    firstLine: firstLine.slice(0, seriesCount),
    firstPoint: firstPoint.slice(0, seriesCount + 1),
    pointMonth: pointMonth.slice(0, pointCount),
    running: running.slice(0, (pointCount + 1) * MEASURES),
  };
}

function haveSameCodes(columns: readonly CodeColumn[], row: number, other: number): boolean {
  for (const { codes } of columns) if (codes[row] !== codes[other]) return false;
  return true;
}

/** First the sum of each key's month, one place late; then each place adds the one before. */
function runningByKey(measures: Float64Array, { keys, codes }: CodeColumn, month: CodeColumn): Float64Array {
  const places = month.keys.length + 1;
  const running = new Float64Array(keys.length * places * MEASURES);
  codes.forEach((code, line) => {
    const place = code * places + (month.codes[line] ?? 0) + 1;
    addMeasures(running, place * MEASURES, measures, line * MEASURES);
  });
  for (let place = 1; place < keys.length * places; place++) {
    if (place % places !== 0) addMeasures(running, place * MEASURES, running, (place - 1) * MEASURES);
  }
  return running;
}

function sumsByCode(measures: Float64Array, { keys, codes }: CodeColumn): Float64Array {
  const sums = new Float64Array(keys.length * MEASURES);
  codes.forEach((code, row) => {
    addMeasures(sums, code * MEASURES, measures, row * MEASURES);
  });
  return sums;
}
