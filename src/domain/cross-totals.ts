import { fewGains, fewSumsInTime } from "./few-points.ts";
import { MEASURES } from "./measures.ts";
import { planOwedTable } from "./plans-owed.ts";
import type { SeriesColumnName } from "./points.ts";
import { partsByKey, type Selection, select, selectionSums, sumsByMonth, sumsByOwnKey } from "./series-sums.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportTable, TimeColumn, TimeColumnName } from "./support-table.ts";
import {
  type Dimension,
  type Groups,
  groupsAt,
  groupsInTime,
  hasLine,
  isTime,
  type Total,
  totalAt,
  withPlansOwed,
} from "./totals.ts";

/*
 * The answers of `totals.ts` in two directions. A module of its own: the first scripts have no matrix.
 */

type CrossGroups = ReadonlyMap<string, Groups>;

/** Two dimensions at once: rows → columns → total, for stacked charts, sparklines and matrices. Empty cells are absent. */
export function crossTotals(table: SupportTable, filter: SupportFilter, rows: Dimension, columns: Dimension): CrossGroups {
  const all = crossedLines(table, filter, rows, columns);
  const owing = planOwedTable(table);
  if (!owing) return all;
  const owed = crossedLines(owing, filter, rows, columns);
  return new Map([...all].map(([key, groups]) => [key, withPlansOwed(groups, owed.get(key))]));
}

function crossedLines(table: SupportTable, filter: SupportFilter, rows: Dimension, columns: Dimension): CrossGroups {
  const selection = select(table, filter);
  if (!isTime(rows)) return crossSeries(table, selection, rows, columns);
  if (!isTime(columns)) return transposed(crossSeries(table, selection, columns, rows), table.time[rows].keys);
  return crossTime(sumsByMonth(table, selection, selectionSums(table, selection)), table.time[rows], table.time[columns]);
}

/** The same of one row after another, each made of all the lines that its filter lets through. */
export function rowTotals(table: SupportTable, columns: Dimension): (filter: SupportFilter) => Groups {
  const groupsOf = groupsOfRow(table, columns);
  const owing = planOwedTable(table);
  if (!owing) return (filter) => groupsOf(select(table, filter));
  const owedOf = groupsOfRow(owing, columns);
  return (filter) => withPlansOwed(groupsOf(select(table, filter)), owedOf(select(owing, filter)));
}

function crossSeries(table: SupportTable, selection: Selection, rows: SeriesColumnName, columns: Dimension): CrossGroups {
  const crossed = new Map<string, Groups>();
  const groupsOf = groupsOfRow(table, columns);
  for (const [key, part] of partsByKey(table, selection, rows)) {
    const row = groupsOf(part);
    if (row.size > 0) crossed.set(key, row);
  }
  return crossed;
}

function groupsOfRow(table: SupportTable, columns: Dimension): (part: Selection) => Groups {
  return isTime(columns) ? groupsByTime(table, columns) : groupsByOwnKey(table, columns);
}

function groupsByTime(table: SupportTable, columns: TimeColumnName): (part: Selection) => Groups {
  const time = table.time[columns];
  const fewSumsOf = fewSumsInTime(table, time);
  return (part) => {
    const few = fewSumsOf(part);
    return few ? groupsAt(time.keys, few) : groupsInTime(time, sumsByMonth(table, part, selectionSums(table, part)));
  };
}

function groupsByOwnKey(table: SupportTable, columns: SeriesColumnName): (part: Selection) => Groups {
  const sumsOf = sumsByOwnKey(table, columns);
  return (part) => {
    const { keys, sums } = sumsOf(part, fewGains(table, part) ?? selectionSums(table, part).gains);
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
