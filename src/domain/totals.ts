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
import { planOwedTable } from "./plans-owed.ts";
import { select, selectionSums, sumOf, sumsByKey, sumsByMonth } from "./series-sums.ts";
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
  /** Whose plan is not reported yet: it may be any sum from 0 up. Absent where there is no such line. */
  readonly linesPlanOwed?: number;
  /** Dong planned on those that owe a report of what was delivered, where it was asked for (`totalsWithOwed`) and any of them has a planned amount. */
  readonly plannedOwed?: number;
  /** Of how many of them that is the sum. */
  readonly linesPlannedOwed?: number;
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

export type Groups = ReadonlyMap<string, Total>;

/** Adds up the lines that the filter lets through. A grouping is worked out when it is first asked for, and kept. */
export function totals(table: SupportTable, filter: SupportFilter): Totals {
  const all = summedLines(table, filter);
  const owing = planOwedTable(table);
  if (!owing) return all;
  const owed = summedLines(owing, filter);
  return {
    whole: withPlanOwed(all.whole, owed.whole),
    by: rememberedBy((dimension) => withPlansOwed(all.by(dimension), owed.by(dimension))),
  };
}

/** The four measures alone. */
function summedLines(table: SupportTable, filter: SupportFilter): Totals {
  const selection = select(table, filter);
  const sums = selectionSums(table, selection);
  const { gains } = sums;
  const monthSums = remembered(() => sumsByMonth(table, selection, sums));
  return {
    whole: totalAt(sumOf(table, selection, gains), 0),
    by: rememberedBy((dimension) =>
      isTime(dimension)
        ? groupsInTime(table.time[dimension], monthSums())
        : groupsOf(table.columns[dimension], sumsByKey(table, selection, gains, dimension)),
    ),
  };
}

function rememberedBy(groupsBy: (dimension: Dimension) => Groups): Totals["by"] {
  const answers = new Map<Dimension, Groups>();
  return (dimension) => {
    const answer = answers.get(dimension) ?? groupsBy(dimension);
    answers.set(dimension, answer);
    return answer;
  };
}

/** A total with the count of its lines whose plan is owed: `owed` is theirs. */
function withPlanOwed(total: Total, owed: Total | undefined): Total {
  return owed && owed.lines > 0 ? { ...total, linesPlanOwed: owed.lines } : total;
}

/** The same of each group. */
export function withPlansOwed(groups: Groups, owed: Groups | undefined): Groups {
  if (!owed || owed.size === 0) return groups;
  return new Map([...groups].map(([key, total]) => [key, withPlanOwed(total, owed.get(key))]));
}

/** Whether its groups come in the order of time. */
export function isTime(dimension: Dimension): dimension is TimeColumnName {
  return dimension === "month" || dimension === "quarter" || dimension === "half" || dimension === "year";
}

/** Months, or what they add up to: quarters, halves and years. */
export function groupsInTime({ keys, codes }: TimeColumn, monthSums: Float64Array): Groups {
  const sums = new Float64Array(keys.length * MEASURES);
  codes.forEach((code, month) => {
    addMeasures(sums, code * MEASURES, monthSums, month * MEASURES);
  });
  return groupsAt(keys, sums);
}

export function groupsAt(keys: readonly string[], sums: Float64Array): Groups {
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

export function hasLine(sums: Float64Array, code: number): boolean {
  return (sums[code * MEASURES + LINES_AND_PLANNED] ?? 0) > 0;
}

function remembered<Value extends object>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= work();
    return value;
  };
}

export function totalAt(sums: Float64Array, at: number): Total {
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
