import { editedTable, MOST_EDITS } from "#src/domain/edited-table.ts";
import type { LineColumns } from "#src/domain/line-columns.ts";
import { editsBetween } from "#src/domain/line-edits.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { buildSupportTable, type SupportTable, type TableDimensions } from "#src/domain/support-table.ts";

type Kept = { readonly columns: LineColumns; readonly dimensions: TableDimensions; readonly table: SupportTable };

let kept: Kept | null = null;

/**
 * The table of some lines: `buildSupportTable`, but for the work that the one before has done. Data is put together anew with each answer that
 * arrives, mostly of the same lines; then it is the same table. A newer publication mostly differs in a few lines: these are laid over it.
 *
 * @throws as `buildSupportTable` does.
 */
export function tableOf(columns: LineColumns, dimensions: TableDimensions): SupportTable {
  const edits = kept && isSame(kept.dimensions, dimensions) ? editsBetween(kept.columns, columns, MOST_EDITS) : null;
  if (kept && edits) return editedTable(kept.table, kept.columns, edits);
  kept = { columns, dimensions, table: buildSupportTable(columns, dimensions) };
  return kept.table;
}

function isSame(a: TableDimensions, b: TableDimensions): boolean {
  return (
    haveSameTexts(a.communes, b.communes) &&
    haveSameTexts(a.kinds, b.kinds) &&
    haveSameTexts(a.sponsors.map(sponsorKey), b.sponsors.map(sponsorKey))
  );
}

function haveSameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, place) => text === b[place]);
}
