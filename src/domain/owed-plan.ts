import { stepTotals } from "./plan-bridge.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportTable } from "./support-table.ts";
import { type Total, type Totals, totals } from "./totals.ts";

/**
 * The same answer as `totals`, with `plannedOwed`: how much of the plan belongs to the lines whose report is owed. Wherever a
 * completion is told, so that it never stands alone. Lines that owe are few: they are added up on their own, when they are met.
 */
export function totalsWithOwed(table: SupportTable, filter: SupportFilter): Totals {
  const all = totals(table, filter);
  if (all.whole.linesNotReported === 0) return all;
  const owed = stepTotals(table, filter, "not-reported");
  return {
    whole: withOwed(all.whole, owed.whole),
    by: (dimension) => {
      const groups = owed.by(dimension);
      return new Map([...all.by(dimension)].map(([key, total]) => [key, withOwed(total, groups.get(key))]));
    },
  };
}

/** The same with what was delivered outside the plan: for tables of plan and delivery. */
export function planTotals(table: SupportTable, filter: SupportFilter): Totals {
  const all = totalsWithOwed(table, filter);
  const outside = stepTotals(table, filter, "outside-plan");
  return {
    whole: withOutside(all.whole, outside.whole),
    by: (dimension) => {
      const groups = outside.by(dimension);
      return new Map([...all.by(dimension)].map(([key, total]) => [key, withOutside(total, groups.get(key))]));
    },
  };
}

/** A sum over lines none of which has a planned amount is no figure: 0 would say that they planned nothing. */
function withOwed(total: Total, owed: Total | undefined): Total {
  return owed && owed.linesPlanned > 0 ? { ...total, plannedOwed: owed.planned, linesPlannedOwed: owed.linesPlanned } : total;
}

/** A total without a line outside the plan has no such sum: a zero would be a report that nobody made. */
function withOutside(total: Total, outside: Total | undefined): Total {
  return outside && outside.linesReported > 0 ? { ...total, outsidePlan: outside.delivered } : total;
}

/** Dong planned on the lines that owe a report: 0 where none does; null where none of them has a planned amount, or nobody asked (`totalsWithOwed`). */
export function owedPlanOf({ linesNotReported, plannedOwed }: Pick<Total, "linesNotReported" | "plannedOwed">): number | null {
  return linesNotReported === 0 ? 0 : (plannedOwed ?? null);
}
