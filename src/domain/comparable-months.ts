import { monthsWithData } from "./data-months.ts";
import { addMonths, type Month, monthCount, monthOrdinal } from "./month.ts";
import { coveredRange, type Period, type ProgrammeSpan, periodRange, samePeriod } from "./period.ts";
import type { SupportTable } from "./support-table.ts";

/** The months of two periods that stand against each other, place by place: as many on either side, in order. */
export type ComparableMonths = {
  readonly current: readonly Month[];
  readonly baseline: readonly Month[];
  /** Both periods with every month they have. Else some are missing on one side, and the other does without them as well. */
  readonly isWhole: boolean;
};

/**
 * Like for like: the first month of a quarter with the first of the other, the second with the second, as far as both have
 * data. Months may be missing at either end, where the programme began later or its data ends earlier, or in between.
 * Null when no month has its counterpart, of periods of different length, and of a period with itself.
 */
export function comparableMonths(
  period: Period,
  baseline: Period,
  span: ProgrammeSpan,
  table: SupportTable,
): ComparableMonths | null {
  const [range, against] = [periodRange(period, span), periodRange(baseline, span)];
  const whole = monthCount(range);
  if (samePeriod(period, baseline) || whole !== monthCount(against)) return null;
  const offset = monthOrdinal(against.first) - monthOrdinal(range.first);
  const known = new Set(dataMonthsOf(baseline, span, table));
  const current = dataMonthsOf(period, span, table).filter((month) => known.has(addMonths(month, offset)));
  if (current.length === 0) return null;
  return { current, baseline: current.map((month) => addMonths(month, offset)), isWhole: current.length === whole };
}

/** The months of a period that the programme covers and has data for. */
function dataMonthsOf(period: Period, span: ProgrammeSpan, table: SupportTable): readonly Month[] {
  const covered = coveredRange(period, span);
  return covered ? monthsWithData(table, covered) : [];
}
