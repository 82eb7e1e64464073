import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { totals } from "#src/domain/totals.ts";
import type { Filter } from "./filter.ts";
import { supportFilterOf } from "./support-filter-of.ts";

/** How many support lines a filter leaves. */
export function linesUnder(table: SupportTable, filter: Filter, span: ProgrammeSpan): number {
  return totals(table, supportFilterOf(filter, span)).whole.lines;
}
