import type { CodeColumn } from "./code-column.ts";
import {
  addMeasures,
  DELIVERED,
  highCount,
  LINES_AND_PLANNED,
  lowCount,
  MEASURES,
  PLANNED,
  REPORTED_AND_NOT,
} from "./measures.ts";
import {
  gainsOf,
  type MonthWindow,
  monthWindow,
  type Spans,
  seriesByKey,
  seriesMask,
  seriesWith,
  spansWithin,
  sumsByKey,
  sumsByMonth,
  sumsByOwnKey,
  windowMonths,
  windowSums,
} from "./series-sums.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SeriesColumn, SupportTable } from "./support-table.ts";

/** What lines can be grouped by. Keys: "2017-09", "2017-Q3", "2017-H2", "2017", commune id, kind id, sponsor type, `sponsorKey()`. */
export const DIMENSIONS = ["month", "quarter", "half", "year", "commune", "kind", "sponsorType", "sponsor"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
type TimeDimension = keyof SupportTable["time"];
type SeriesDimension = keyof SupportTable["series"];

/** Sums over support lines: whole dong, and counts of lines. Exact. */
export type Total = {
  /** Dong, the sum of the reported amounts. */
  readonly delivered: number;
  /** Dong. */
  readonly planned: number;
  /** With or without money. */
  readonly lines: number;
  /** With a planned amount, 0 included. */
  readonly linesPlanned: number;
  /** With a delivered amount, 0 included. */
  readonly linesReported: number;
  /** Whose delivered amount is still owed. Help without a money value is not among them. */
  readonly linesNotReported: number;
  /** Dong planned on those, where it was asked for (`totalsWithOwed`) and any owes. */
  readonly plannedOwed?: number;
  /** Dong delivered by lines outside the plan, where it was asked for (`planTotals`) and there is such a line. */
  readonly outsidePlan?: number;
};

export const EMPTY_TOTAL: Total = {
  delivered: 0,
  planned: 0,
  lines: 0,
  linesPlanned: 0,
  linesReported: 0,
  linesNotReported: 0,
};

/** The answer to a filter. Groups without a line are absent; groups come in the order of time, or of the table. */
export type Totals = { readonly whole: Total; by(dimension: Dimension): ReadonlyMap<string, Total> };

type Groups = ReadonlyMap<string, Total>;
type CrossGroups = ReadonlyMap<string, Groups>;

/**
 * Adds up the lines that the filter lets through. When it lets most series through it is less work to take the others
 * away from the sums of all: no filter visits more than half of the series, and one on the period alone visits none.
 * A grouping is worked out when it is first asked for, and kept.
 */
export function totals(table: SupportTable, filter: SupportFilter): Totals {
  const window = monthWindow(table.time.month.keys, filter.range);
  const mask = seriesMask(table, filter);
  const selected = seriesWith(mask, 1);
  const takesAway = selected.length * 2 > mask.length;
  const spans = spansWithin(table, takesAway ? seriesWith(mask, 0) : selected, window);
  const gains = gainsOf(table, spans);

  function seriesSums(column: SeriesColumn): Float64Array {
    const sums = sumsByKey(spans, gains, column);
    return takesAway ? difference(windowSums(table, column, window), sums) : sums;
  }
  const monthSums = remembered(() => {
    const sums = sumsByMonth(table, spans);
    return takesAway ? difference(windowMonths(table, window), sums) : sums;
  });
  const answers = new Map<Dimension, Groups>();
  return {
    whole: totalAt(sumOfAll(seriesSums(table.series.sponsorType)), 0),
    by(dimension) {
      const answer =
        answers.get(dimension) ??
        (isTime(dimension)
          ? groupsInTime(table.time[dimension], monthSums())
          : groupsOf(table.series[dimension].keys, seriesSums(table.series[dimension])));
      answers.set(dimension, answer);
      return answer;
    },
  };
}

/** Two dimensions at once: rows → columns → total, for stacked charts, sparklines and matrices. Empty cells are absent. */
export function crossTotals(table: SupportTable, filter: SupportFilter, rows: Dimension, columns: Dimension): CrossGroups {
  const selected = seriesWith(seriesMask(table, filter), 1);
  const window = monthWindow(table.time.month.keys, filter.range);
  if (!isTime(rows)) return crossSeries(table, selected, window, rows, columns);
  if (!isTime(columns)) return transposed(crossSeries(table, selected, window, columns, rows), table.time[rows].keys);
  return crossTime(sumsByMonth(table, spansWithin(table, selected, window)), table.time[rows], table.time[columns]);
}

/** Whether its groups come in the order of time. */
export function isTime(dimension: Dimension): dimension is TimeDimension {
  return dimension === "month" || dimension === "quarter" || dimension === "half" || dimension === "year";
}

function crossSeries(
  table: SupportTable,
  selected: Int32Array,
  window: MonthWindow,
  rows: SeriesDimension,
  columns: Dimension,
): CrossGroups {
  const crossed = new Map<string, Groups>();
  const places = isTime(columns) ? new Int32Array(0) : new Int32Array(table.series[columns].keys.length);
  for (const [key, part] of seriesByKey(selected, table.series[rows])) {
    const spans = spansWithin(table, part, window);
    const row = isTime(columns)
      ? groupsInTime(table.time[columns], sumsByMonth(table, spans))
      : groupsOfRow(table.series[columns], spans, gainsOf(table, spans), places);
    if (row.size > 0) crossed.set(key, row);
  }
  return crossed;
}

function groupsOfRow(column: SeriesColumn, spans: Spans, gains: Float64Array, places: Int32Array): Groups {
  const { keys, sums } = sumsByOwnKey(spans, gains, column, places);
  return groupsOf(keys, sums);
}

function crossTime(monthSums: Float64Array, rows: CodeColumn, columns: CodeColumn): CrossGroups {
  const crossed = new Map<string, Groups>();
  rows.keys.forEach((key, code) => {
    const sumsOfRow = monthSums.map((sum, index) => (rows.codes[Math.floor(index / MEASURES)] === code ? sum : 0));
    const row = groupsInTime(columns, sumsOfRow);
    if (row.size > 0) crossed.set(key, row);
  });
  return crossed;
}

function transposed(crossed: CrossGroups, rowKeys: readonly string[]): CrossGroups {
  const rows = new Map(rowKeys.map((key) => [key, new Map<string, Total>()]));
  for (const [columnKey, column] of crossed) {
    for (const [rowKey, total] of column) rows.get(rowKey)?.set(columnKey, total);
  }
  for (const [key, row] of rows) if (row.size === 0) rows.delete(key);
  return rows;
}

/** Months, or what they add up to: quarters, halves and years. */
function groupsInTime({ keys, codes }: CodeColumn, monthSums: Float64Array): Groups {
  const sums = new Float64Array(keys.length * MEASURES);
  codes.forEach((code, month) => {
    addMeasures(sums, code * MEASURES, monthSums, month * MEASURES);
  });
  return groupsOf(keys, sums);
}

function groupsOf(keys: readonly string[], sums: Float64Array): Groups {
  const groups = new Map<string, Total>();
  keys.forEach((key, code) => {
    if ((sums[code * MEASURES + LINES_AND_PLANNED] ?? 0) > 0) groups.set(key, totalAt(sums, code * MEASURES));
  });
  return groups;
}

function difference(all: Float64Array, part: Float64Array): Float64Array {
  return all.map((sum, index) => sum - (part[index] ?? 0));
}

function remembered<Value extends object>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= work();
    return value;
  };
}

function sumOfAll(sums: Float64Array): Float64Array {
  const all = new Float64Array(MEASURES);
  for (let at = 0; at < sums.length; at += MEASURES) addMeasures(all, 0, sums, at);
  return all;
}

function totalAt(sums: Float64Array, at: number): Total {
  const linesAndPlanned = sums[at + LINES_AND_PLANNED] ?? 0;
  const reportedAndNot = sums[at + REPORTED_AND_NOT] ?? 0;
  return {
    delivered: sums[at + DELIVERED] ?? 0,
    planned: sums[at + PLANNED] ?? 0,
    lines: lowCount(linesAndPlanned),
    linesPlanned: highCount(linesAndPlanned),
    linesReported: lowCount(reportedAndNot),
    linesNotReported: highCount(reportedAndNot),
  };
}
