import type { SummedAmount } from "./amount.ts";
import { type ComparableMonths, comparableMonths } from "./comparable-months.ts";
import { monthRuns, monthsWithData, monthsWithoutData } from "./data-months.ts";
import { deliveredOf } from "./figures.ts";
import { mergedTotals } from "./merged-totals.ts";
import type { Month } from "./month.ts";
import { coveredRange, type Period, type ProgrammeSpan, previousPeriod, samePeriodLastYear } from "./period.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportTable } from "./support-table.ts";
import { EMPTY_TOTAL, type Total, type Totals, totals } from "./totals.ts";

/** How delivered support moved against another period. Nothing is worked out of a blank, and growth from nothing has no ratio. */
export type Change =
  /** Nothing came before: no month of the one stands against a month of the other. */
  | { readonly kind: "no-baseline" }
  /** The only months that one of the periods has, and the programme has no line for them at all. */
  | { readonly kind: "no-data"; readonly months: readonly Month[] }
  /** Over the months compared, one side has no figure. */
  | { readonly kind: "blank"; readonly side: ComparedSide; readonly reason: Blank }
  /** `delivered`: over the months compared. */
  | { readonly kind: "from-zero"; readonly delivered: number }
  /** Corrections outweigh what was given on one side: a difference in dong, of which no share can be told. */
  | { readonly kind: "difference"; readonly dong: number }
  | { readonly kind: "relative"; readonly ratio: number };

export type ComparedSide = "current" | "baseline";

/** Why a side has no figure: everything is owed, it has only help without money value, or no line. None of these is 0 dong. */
export type Blank = Exclude<SummedAmount, number>;

/** The two baselines that reports use: kỳ trước and cùng kỳ. */
export type Baseline = "previous" | "lastYear";

/** A change, with what it stands on: whoever tells it tells these as well. */
export type Comparison = {
  /** The period it is counted against; null where there is none. */
  readonly baseline: Period | null;
  /** What was really compared; null when nothing was. */
  readonly months: ComparableMonths | null;
  readonly change: Change;
  /** Lines of the compared months, of either side, whose delivered amount is still owed. */
  readonly owed: number;
};

export function changeBetween(current: Total, baseline: Total): Change {
  for (const side of ["current", "baseline"] as const) {
    const delivered = deliveredOf(side === "current" ? current : baseline);
    if (typeof delivered !== "number") return { kind: "blank", side, reason: delivered };
  }
  if (current.delivered < 0 || baseline.delivered < 0) {
    return { kind: "difference", dong: current.delivered - baseline.delivered };
  }
  if (baseline.delivered === 0) {
    return current.delivered === 0 ? { kind: "relative", ratio: 0 } : { kind: "from-zero", delivered: current.delivered };
  }
  // Not `current / baseline - 1`, which makes 80 of 100 a fall of 0.19999…, told as 19,9 %.
  return { kind: "relative", ratio: (current.delivered - baseline.delivered) / baseline.delivered };
}

/** Compares a period with an earlier one under the same filter, like for like. */
export function compare(
  table: SupportTable,
  filter: SupportFilter,
  period: Period,
  span: ProgrammeSpan,
  against: Baseline,
): Comparison {
  const baseline = against === "previous" ? previousPeriod(period) : samePeriodLastYear(period);
  return compareWith(table, filter, period, baseline, span);
}

/**
 * What `compare` says of each commune by itself, by its id, under the rest of the filter. Two answers of the totals for all of them: two for
 * each commune were 5 s at 3,321.
 */
export function compareCommunes(
  table: SupportTable,
  filter: SupportFilter,
  period: Period,
  span: ProgrammeSpan,
  against: Baseline,
): (communeId: string) => Comparison {
  const baseline = against === "previous" ? previousPeriod(period) : samePeriodLastYear(period);
  const months = baseline && comparableMonths(period, baseline, span, table);
  if (!months) {
    const nothing: Comparison = { baseline, months: null, change: nothingCompared(period, baseline, span, table), owed: 0 };
    return () => nothing;
  }
  const current = totalsOfMonths(table, filter, months.current).by("commune");
  const earlier = totalsOfMonths(table, filter, months.baseline).by("commune");
  return (id) => comparisonOf(baseline, months, current.get(id) ?? EMPTY_TOTAL, earlier.get(id) ?? EMPTY_TOTAL);
}

/** Compares a period with any other under the same filter, like for like. */
export function compareWith(
  table: SupportTable,
  filter: SupportFilter,
  period: Period,
  baseline: Period | null,
  span: ProgrammeSpan,
): Comparison {
  const months = baseline && comparableMonths(period, baseline, span, table);
  if (!months) return { baseline, months: null, change: nothingCompared(period, baseline, span, table), owed: 0 };
  const current = totalsOfMonths(table, filter, months.current).whole;
  const earlier = totalsOfMonths(table, filter, months.baseline).whole;
  return comparisonOf(baseline, months, current, earlier);
}

function comparisonOf(baseline: Period | null, months: ComparableMonths, current: Total, earlier: Total): Comparison {
  return {
    baseline,
    months,
    change: changeBetween(current, earlier),
    owed: current.linesNotReported + earlier.linesNotReported,
  };
}

/** A period whose months are all without data comes first: it has nothing to compare, whatever lies before it. */
function nothingCompared(period: Period, baseline: Period | null, span: ProgrammeSpan, table: SupportTable): Change {
  for (const side of baseline ? [period, baseline] : [period]) {
    const covered = coveredRange(side, span);
    if (covered && monthsWithData(table, covered).length === 0) {
      return { kind: "no-data", months: monthsWithoutData(table, covered) };
    }
  }
  return { kind: "no-baseline" };
}

/** The totals of some months, which need not follow each other. */
export function totalsOfMonths(table: SupportTable, filter: SupportFilter, months: readonly Month[]): Totals {
  const parts = monthRuns(months).map((range) => totals(table, { ...filter, range }));
  const [only] = parts;
  return only && parts.length === 1 ? only : mergedTotals(parts);
}
