import { editedTable, MOST_EDITS } from "#src/domain/edited-table.ts";
import type { LineColumns } from "#src/domain/line-columns.ts";
import { editsBetween } from "#src/domain/line-edits.ts";
import type { SupportTable } from "#src/domain/support-table.ts";

/** The table of lines that differ in few from those of `earlier`, laid over its table; the same table where they do not differ; null where they differ in many. */
export function laidOver(
  earlier: { readonly columns: LineColumns; readonly table: SupportTable },
  columns: LineColumns,
): SupportTable | null {
  const edits = editsBetween(earlier.columns, columns, MOST_EDITS);
  return edits && editedTable(earlier.table, earlier.columns, edits);
}
