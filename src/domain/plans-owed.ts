import { classTable } from "./class-part.ts";
import { OWES_PLAN } from "./line-class.ts";
import type { SupportTable } from "./support-table.ts";

/** The lines whose plan is not reported yet, as a table of their own; null where there is none, as mostly: nobody then pays for them. */
export function planOwedTable(table: SupportTable): SupportTable | null {
  const { points, edits } = table;
  return points.owesPlans || edits.lineClass.some((code) => OWES_PLAN[code] === 1) ? classTable(table, OWES_PLAN) : null;
}
