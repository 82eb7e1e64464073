import type { MonthRange } from "./month.ts";
import {
  coveredRange,
  isPartial,
  likeForLikeRange,
  type Period,
  type ProgrammeSpan,
  previousPeriod,
  samePeriodLastYear,
} from "./period.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportTable } from "./support-table.ts";
import { type Total, totals } from "./totals.ts";

/** How delivered support moved against an earlier period. Growth from nothing has no ratio. */
export type Change =
  | { readonly kind: "none"; readonly reason: "no-baseline" | "not-reported" }
  | { readonly kind: "from-zero"; readonly delivered: number }
  | { readonly kind: "relative"; readonly ratio: number; readonly likeForLike: boolean };

/** The two baselines that reports use: kỳ trước and cùng kỳ. */
export type Baseline = "previous" | "lastYear";

/** A change with the period it is counted against; `range` holds the months really compared. */
export type Comparison = { readonly baseline: Period | null; readonly range: MonthRange | null; readonly change: Change };

export function changeBetween(current: Total, baseline: Total | null, likeForLike: boolean): Change {
  if (!baseline) return { kind: "none", reason: "no-baseline" };
  if (isOwed(current) || isOwed(baseline)) return { kind: "none", reason: "not-reported" };
  if (baseline.delivered === 0) {
    return current.delivered === 0
      ? { kind: "relative", ratio: 0, likeForLike }
      : { kind: "from-zero", delivered: current.delivered };
  }
  return { kind: "relative", ratio: current.delivered / baseline.delivered - 1, likeForLike };
}

/** Nothing reported although something is owed: no figure to compare. */
function isOwed(total: Total): boolean {
  return total.linesReported === 0 && total.linesNotReported > 0;
}

/** Compares a period with an earlier one under the same filter, like for like when the period is partial. */
export function compare(
  table: SupportTable,
  filter: SupportFilter,
  period: Period,
  span: ProgrammeSpan,
  against: Baseline,
): Comparison {
  const baseline = against === "previous" ? previousPeriod(period) : samePeriodLastYear(period);
  const range = baseline && likeForLikeRange(period, baseline, span);
  const covered = coveredRange(period, span);
  if (!range || !covered) return { baseline, range: null, change: { kind: "none", reason: "no-baseline" } };
  const current = totals(table, { ...filter, range: covered }).whole;
  const earlier = totals(table, { ...filter, range }).whole;
  return { baseline, range, change: changeBetween(current, earlier, isPartial(period, span)) };
}
