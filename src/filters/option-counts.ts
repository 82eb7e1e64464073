import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { totals } from "#src/domain/totals.ts";
import { type Filter, type FilterField, rulesOf } from "./filter.ts";
import { supportFilterOf } from "./support-filter-of.ts";

/** The lines that each value of a field would leave, by its id; one that is absent leaves none. */
export type OptionCounts = ReadonlyMap<string, number>;

/** Under the other filters chosen: what is chosen of the field itself takes nothing from its counts. Null where its values overlap. */
export function optionCounts(field: FilterField, filter: Filter, table: SupportTable, span: ProgrammeSpan): OptionCounts | null {
  const { countedBy } = rulesOf(field);
  if (countedBy === null) return null;
  const groups = totals(table, supportFilterOf(without(field, filter), span)).by(countedBy);
  return new Map([...groups].map(([id, { lines }]) => [id, lines]));
}

/** The filter with nothing chosen of one field. */
export function without(field: FilterField, filter: Filter): Filter {
  return { ...filter, [field]: rulesOf(field).none };
}
