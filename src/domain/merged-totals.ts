import { type Dimension, EMPTY_TOTAL, type Total, type Totals } from "./totals.ts";

/**
 * The totals of lines that were added up in parts, so that no part keeps the reader waiting. Exact as long as the parts
 * together are lines of one table: that has refused what could pass 2⁵³ − 1. Groups come as the first parts have them.
 */
export function mergedTotals(parts: readonly Totals[]): Totals {
  return {
    whole: parts.reduce((sum, { whole }) => sumOfTotals(sum, whole), EMPTY_TOTAL),
    by(dimension: Dimension) {
      const groups = new Map<string, Total>();
      for (const part of parts) {
        for (const [key, total] of part.by(dimension)) groups.set(key, sumOfTotals(groups.get(key) ?? EMPTY_TOTAL, total));
      }
      return groups;
    },
  };
}

/** Two totals of different lines as one. What was asked for in both only is in it, too. */
export function sumOfTotals(a: Total, b: Total): Total {
  const linesPlanOwed = (a.linesPlanOwed ?? 0) + (b.linesPlanOwed ?? 0);
  const hasPlannedOwed = a.plannedOwed !== undefined || b.plannedOwed !== undefined;
  return {
    delivered: a.delivered + b.delivered,
    planned: a.planned + b.planned,
    lines: a.lines + b.lines,
    linesPlanned: a.linesPlanned + b.linesPlanned,
    linesReported: a.linesReported + b.linesReported,
    linesNotReported: a.linesNotReported + b.linesNotReported,
    ...(linesPlanOwed > 0 ? { linesPlanOwed } : {}),
    ...(hasPlannedOwed
      ? {
          plannedOwed: (a.plannedOwed ?? 0) + (b.plannedOwed ?? 0),
          linesPlannedOwed: (a.linesPlannedOwed ?? 0) + (b.linesPlannedOwed ?? 0),
        }
      : {}),
    ...(a.outsidePlan === undefined && b.outsidePlan === undefined
      ? {}
      : { outsidePlan: (a.outsidePlan ?? 0) + (b.outsidePlan ?? 0) }),
  };
}
