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
import type { SeriesColumnName } from "./points.ts";
import {
  partsByKey,
  type Selection,
  select,
  selectionSums,
  sumOf,
  sumsByKey,
  sumsByMonth,
  sumsByMonthOfPart,
  sumsByOwnKey,
} from "./series-sums.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { KeyColumn, SupportTable, TimeColumn, TimeColumnName } from "./support-table.ts";

/** What lines can be grouped by. Keys: "2017-09", "2017-Q3", "2017-H2", "2017", commune id, kind id, sponsor type, `sponsorKey()`. */
export const DIMENSIONS = ["month", "quarter", "half", "year", "commune", "kind", "sponsorType", "sponsor"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

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

/** Adds up the lines that the filter lets through. A grouping is worked out when it is first asked for, and kept. */
export function totals(table: SupportTable, filter: SupportFilter): Totals {
  const selection = select(table, filter);
  const sums = selectionSums(table, selection);
  const { gains } = sums;
  const monthSums = remembered(() => sumsByMonth(table, selection, sums));
  const answers = new Map<Dimension, Groups>();
  return {
    whole: totalAt(sumOf(table, selection, gains), 0),
    by(dimension) {
      const answer =
        answers.get(dimension) ??
        (isTime(dimension)
          ? groupsInTime(table.time[dimension], monthSums())
          : groupsOf(table.columns[dimension], sumsByKey(table, selection, gains, dimension)));
      answers.set(dimension, answer);
      return answer;
    },
  };
}

/** Two dimensions at once: rows → columns → total, for stacked charts, sparklines and matrices. Empty cells are absent. */
export function crossTotals(table: SupportTable, filter: SupportFilter, rows: Dimension, columns: Dimension): CrossGroups {
  const selection = select(table, filter);
  if (!isTime(rows)) return crossSeries(table, selection, rows, columns);
  if (!isTime(columns)) return transposed(crossSeries(table, selection, columns, rows), table.time[rows].keys);
  return crossTime(sumsByMonth(table, selection, selectionSums(table, selection)), table.time[rows], table.time[columns]);
}

/** Whether its groups come in the order of time. */
export function isTime(dimension: Dimension): dimension is TimeColumnName {
  return dimension === "month" || dimension === "quarter" || dimension === "half" || dimension === "year";
}

function crossSeries(table: SupportTable, selection: Selection, rows: SeriesColumnName, columns: Dimension): CrossGroups {
  const crossed = new Map<string, Groups>();
  const groupsOfRow = isTime(columns) ? groupsByTime(table, columns) : groupsByOwnKey(table, columns);
  for (const [key, part] of partsByKey(table, selection, rows)) {
    const row = groupsOfRow(part);
    if (row.size > 0) crossed.set(key, row);
  }
  return crossed;
}

function groupsByTime(table: SupportTable, columns: TimeColumnName): (part: Selection) => Groups {
  return (part) => groupsInTime(table.time[columns], sumsByMonthOfPart(table, part));
}

function groupsByOwnKey(table: SupportTable, columns: SeriesColumnName): (part: Selection) => Groups {
  const sumsOf = sumsByOwnKey(table, columns);
  return (part) => {
    const { keys, sums } = sumsOf(part, selectionSums(table, part).gains);
    return new Map(keys.flatMap((key, place) => (hasLine(sums, place) ? [[key, totalAt(sums, place * MEASURES)]] : [])));
  };
}

function crossTime(monthSums: Float64Array, rows: TimeColumn, columns: TimeColumn): CrossGroups {
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
function groupsInTime({ keys, codes }: TimeColumn, monthSums: Float64Array): Groups {
  const sums = new Float64Array(keys.length * MEASURES);
  codes.forEach((code, month) => {
    addMeasures(sums, code * MEASURES, monthSums, month * MEASURES);
  });
  const groups = new Map<string, Total>();
  keys.forEach((key, code) => {
    if (hasLine(sums, code)) groups.set(key, totalAt(sums, code * MEASURES));
  });
  return groups;
}

function groupsOf({ keys, order }: KeyColumn, sums: Float64Array): Groups {
  const groups = new Map<string, Total>();
  for (const code of order) {
    const key = keys[code];
    if (key !== undefined && hasLine(sums, code)) groups.set(key, totalAt(sums, code * MEASURES));
  }
  return groups;
}

function hasLine(sums: Float64Array, code: number): boolean {
  return (sums[code * MEASURES + LINES_AND_PLANNED] ?? 0) > 0;
}

function remembered<Value extends object>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= work();
    return value;
  };
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
