import type { LineColumns } from "../../src/domain/line-columns.ts";
import { keepRunningSums } from "../../src/domain/running-sums.ts";
import type { SupportFilter } from "../../src/domain/support-filter.ts";
import { buildSupportTable, type TableDimensions } from "../../src/domain/support-table.ts";
import { type Totals, totals } from "../../src/domain/totals.ts";
import { naiveTotals } from "../oracle.ts";

/** Loads the lines, then answers one filter after another. What it returns must be right: the benchmark compares it. */
export type Contender = {
  readonly name: string;
  load(lines: LineColumns, dimensions: TableDimensions): Answering | Promise<Answering>;
};

type Answering = (filter: SupportFilter) => Totals;

export const supportTableContender: Contender = {
  name: "support table (this project)",
  load(lines, dimensions) {
    const table = buildSupportTable(lines, dimensions);
    keepRunningSums(table.points);
    return (filter) => totals(table, filter);
  },
};

export const naiveContender: Contender = {
  name: "naive arrays: filter, group, reduce",
  load(columns) {
    const lines = Array.from({ length: columns.count }, (_, row) => columns.lineAt(row));
    return (filter) => naiveTotals(lines, filter);
  },
};

/** The floor: reads every amount and every state of the lines once, from columns, without a filter or a group. */
export function readingPass({ count, planned, delivered }: LineColumns): () => number {
  const state = Uint8Array.from(delivered, (amount) => Number(Number.isFinite(amount)));
  return () => {
    let sum = 0;
    for (let row = 0; row < count; row++) sum += (delivered[row] ?? 0) + (planned[row] ?? 0) + (state[row] ?? 0);
    return sum;
  };
}
