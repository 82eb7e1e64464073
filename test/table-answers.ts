import { crossTotals } from "#src/domain/cross-totals.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import { planBridge } from "#src/domain/plan-bridge.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import { MoneyOverflowError, type SupportTable } from "#src/domain/support-table.ts";
import { DIMENSIONS, type Dimension, totals } from "#src/domain/totals.ts";

/** All that is asked of a table, in order. */
export function tableAnswers(table: SupportTable, filter: SupportFilter, [rows, columns]: readonly [Dimension, Dimension]) {
  const { whole, by } = totals(table, filter);
  const owed = totalsWithOwed(table, filter);
  return {
    months: table.time.month.keys,
    whole,
    groups: DIMENSIONS.map((dimension) => [...by(dimension)]),
    owed: DIMENSIONS.map((dimension) => [...owed.by(dimension)]),
    crossed: [...crossTotals(table, filter, rows, columns)].map(([key, row]) => [key, [...row]]),
    bridge: planBridge(table, filter),
  };
}

/** The table, or the error that its sums could pass what a number holds. */
export function attempted(build: () => SupportTable): SupportTable | MoneyOverflowError {
  try {
    return build();
  } catch (error) {
    if (error instanceof MoneyOverflowError) return error;
    throw error;
  }
}
