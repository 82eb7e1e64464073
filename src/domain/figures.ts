import type { SummedAmount } from "./amount.ts";
import type { Month } from "./month.ts";
import { type ProgrammeSpan, yearToDateRange } from "./period.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportTable } from "./support-table.ts";
import { type Total, totals } from "./totals.ts";

/**
 * Plan completion (TH/KH): Σ delivered ÷ Σ planned. Without a plan there is no ratio, not 0 % and not 100 %; none while nothing has
 * been reported; and none where all that was planned became help without a money value. "plan-not-reported": no plan is known, and one is
 * still owed, so that it cannot be said that there is none.
 */
export type Completion =
  | { readonly kind: "no-plan" }
  | { readonly kind: "plan-not-reported" }
  | { readonly kind: "not-reported" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "ratio"; readonly ratio: number };

export function completionOf(total: Total): Completion {
  if (total.planned <= 0) return { kind: owesPlan(total) ? "plan-not-reported" : "no-plan" };
  const delivered = deliveredOf(total);
  if (delivered === "not-reported" || delivered === "not-applicable") return { kind: delivered };
  return { kind: "ratio", ratio: total.delivered / total.planned };
}

/** The plan of some of its lines is not reported yet: of the share that is known none knows how far it will fall. */
export function owesPlan({ linesPlanOwed = 0 }: Total): boolean {
  return linesPlanOwed > 0;
}

/** Something is owed that could change its figures: a report, or a plan. */
export function owesAnything(total: Total): boolean {
  return total.linesNotReported > 0 || owesPlan(total);
}

/** What a total has to show for money: a sum, or the reason why there is none. */
export function deliveredOf(total: Total): SummedAmount {
  if (total.lines === 0) return "no-line";
  if (total.linesReported > 0) return total.delivered;
  return total.linesNotReported > 0 ? "not-reported" : "not-applicable";
}

/**
 * Help was given: money, or a line that has no money value and counts all the same. Money is what is left after adjustments: where they
 * took back as much as was given, there was none.
 */
export function hasSupport(total: Total): boolean {
  return total.delivered > 0 || total.lines > total.linesReported + total.linesNotReported;
}

/** Lũy kế at the end of a month: since the start of its year, and since the start of the programme. */
export function cumulativeAt(
  table: SupportTable,
  filter: SupportFilter,
  end: Month,
  span: ProgrammeSpan,
): { readonly sinceYearStart: Total; readonly sinceProgrammeStart: Total } {
  return {
    sinceYearStart: totals(table, { ...filter, range: yearToDateRange(end, span) }).whole,
    sinceProgrammeStart: totals(table, { ...filter, range: { first: span.firstMonth, last: end } }).whole,
  };
}
