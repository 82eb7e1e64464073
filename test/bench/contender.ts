import type { SupportFilter } from "../../src/domain/support-filter.ts";
import type { SupportLine } from "../../src/domain/support-line.ts";
import { buildSupportTable, type TableDimensions } from "../../src/domain/support-table.ts";
import { type Totals, totals } from "../../src/domain/totals.ts";
import { naiveTotals } from "../oracle.ts";

/** Loads the lines, then answers one filter after another. What it returns must be right: the benchmark compares it. */
export type Contender = {
  readonly name: string;
  load(lines: readonly SupportLine[], dimensions: TableDimensions): (filter: SupportFilter) => Totals;
};

export const supportTableContender: Contender = {
  name: "support table (this project)",
  load(lines, dimensions) {
    const table = buildSupportTable(lines, dimensions);
    return (filter) => totals(table, filter);
  },
};

export const naiveContender: Contender = {
  name: "naive arrays: filter, group, reduce",
  load: (lines) => (filter) => naiveTotals(lines, filter),
};
