import { classTable } from "./class-part.ts";
import { OWES_PLAN } from "./line-class.ts";
import type { SupportTable } from "./support-table.ts";
import type { Groups, Total } from "./totals.ts";

/** The lines whose plan is not reported yet, as a table of their own; null where there is none, as mostly: nobody then pays for them. */
export function planOwedTable(table: SupportTable): SupportTable | null {
  const { points, edits } = table;
  return points.owesPlans || edits.lineClass.some((code) => OWES_PLAN[code] === 1) ? classTable(table, OWES_PLAN) : null;
}

/** A total with the count of those of its lines: `owed` is theirs. */
export function withPlanOwed(total: Total, owed: Total | undefined): Total {
  return owed && owed.lines > 0 ? { ...total, linesPlanOwed: owed.lines } : total;
}

/** The same of each group. */
export function withPlansOwed(groups: Groups, owed: Groups | undefined): Groups {
  if (!owed || owed.size === 0) return groups;
  return new Map([...groups].map(([key, total]) => [key, withPlanOwed(total, owed.get(key))]));
}
