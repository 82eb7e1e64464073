import type { EntryRow } from "#src/api/entry/answers.ts";
import type { FieldInConflict, Side } from "../conflict-panel.tsx";
import type { GridColumn } from "./grid-columns.ts";
import { cellsOf, type GridRow, gridRowOf, isDirty, type SheetOf, sameCell } from "./grid-row.ts";

/** A line that somebody else has changed since it was read. `theirs` null: they deleted it. */
export type SheetConflict = { readonly id: string; readonly theirs: EntryRow | null };

/**
 * The sheet over the store's newer rows: what nobody touched here is theirs, what both have alike is settled, and what both have changed is
 * in conflict, and stays as it is until somebody chooses.
 */
export function overNewer(
  rows: readonly GridRow[],
  newer: readonly EntryRow[],
  of: SheetOf,
): { readonly rows: readonly GridRow[]; readonly conflicts: readonly SheetConflict[] } {
  const conflicts: SheetConflict[] = [];
  const seen = new Set(rows.map(({ id }) => id));
  const next = rows.flatMap((row): GridRow[] => {
    const theirs = newer.find(({ id }) => id === row.id) ?? null;
    if (theirs === null && row.revision === null) return [row];
    if (theirs?.revision === row.revision) return [row];
    if (theirs && (!isDirty(row, of) || hasSameCells(row, theirs, of))) return [gridRowOf(theirs, of)];
    if (!theirs && (row.isGone || !isDirty(row, of))) return [];
    conflicts.push({ id: row.id, theirs });
    return [row];
  });
  const added = newer.filter(({ id }) => !seen.has(id)).map((theirs) => gridRowOf(theirs, of));
  const blank = next.at(-1);
  const isLast = blank !== undefined && blank.base === null && !isDirty(blank, of);
  return { rows: isLast ? [...next.slice(0, -1), ...added, blank] : [...next, ...added], conflicts };
}

function hasSameCells({ cells, isGone }: GridRow, theirs: EntryRow, of: SheetOf): boolean {
  const other = cellsOf(theirs.row, of);
  return (
    !isGone &&
    Object.entries(other).every(([key, cell]) => Object.entries(cells).some(([own, mine]) => own === key && sameCell(mine, cell)))
  );
}

/** The fields in which both differ. */
export function fieldsInConflict(row: GridRow, theirs: EntryRow, columns: readonly GridColumn[], of: SheetOf): FieldInConflict[] {
  const other = cellsOf(theirs.row, of);
  const before = row.base === null ? null : cellsOf(row.base, of);
  return columns.flatMap(({ key, heading, show }) => {
    const mine = row.cells[key];
    if (sameCell(mine, other[key])) return [];
    const touched = before === null || !sameCell(mine, before[key]);
    return [{ key, name: heading, mine: show(mine), theirs: show(other[key]), touched }];
  });
}

/** The line as it was chosen, over their version; null where it is to go. */
export function chosenRow(
  row: GridRow,
  theirs: EntryRow | null,
  sides: ReadonlyMap<string, Side>,
  whole: Side,
  of: SheetOf,
): GridRow | null {
  if (!theirs) return whole === "mine" ? { ...row, revision: null, base: null } : null;
  const other = cellsOf(theirs.row, of);
  const cells = { ...row.cells };
  for (const key of Object.keys(cells)) {
    if (isKeyOf(cells, key) && sides.get(key) === "theirs") cells[key] = other[key];
  }
  return { ...row, revision: theirs.revision, base: theirs.row, cells };
}

function isKeyOf<Of extends object>(of: Of, key: PropertyKey): key is keyof Of {
  return key in of;
}
