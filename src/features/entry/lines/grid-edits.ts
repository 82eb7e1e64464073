import { foldText } from "#src/lib/fold-text.ts";
import type { GridColumn } from "./grid-columns.ts";
import { blankRow, type GridCell, type GridRow, isBlank } from "./grid-row.ts";

/** A cell that becomes another: rows counted from 0, beyond the last one for new ones. */
export type GridEdit = { readonly row: number; readonly column: GridColumn; readonly cell: GridCell };

/** The rows with the edits in them, and a blank one at the end to go on in. `ids`: enough for the rows that may be new. */
export function withEdits(rows: readonly GridRow[], edits: readonly GridEdit[], ids: readonly string[]): GridRow[] {
  const spare = [...ids];
  const next = [...rows];
  for (const { row, column, cell } of edits) {
    while (next.length <= row) next.push(blankRow(spare.shift() ?? ""));
    const edited = next[row];
    if (edited) next[row] = { ...edited, cells: { ...edited.cells, [column.key]: cell } };
  }
  return withBlankLast(next, spare);
}

export function withBlankLast(rows: readonly GridRow[], ids: readonly string[]): GridRow[] {
  const last = rows.at(-1);
  return last && isBlank(last) && !last.isGone ? [...rows] : [...rows, blankRow(ids[0] ?? "")];
}

/**
 * How an office heads a row that adds others up, and nothing else in the cell but a colon or figures. With its marks: without them "công ty"
 * and "cộng" are one.
 */
const TOTALS = /^(cộng|tổng|tổng số|tổng cộng|cộng dồn|lũy kế|luỹ kế|total)[\s\p{P}\d]*$/u;

/** What a paste comes to: its edits, and what heads each row of totals that it left out, which would count twice. */
export type Pasted = { readonly edits: readonly GridEdit[]; readonly rows: number; readonly totals: readonly string[] };

/**
 * Cells of a spreadsheet, put in from a place on. A first row that names columns says where each goes; blank rows and rows of totals are
 * left out.
 */
export function pasteInto(
  table: readonly (readonly string[])[],
  columns: readonly GridColumn[],
  row: number,
  column: number,
): Pasted {
  const headed = headingsOf(table[0] ?? [], columns);
  const targets = headed ?? columns.slice(column);
  const filled = (headed ? table.slice(1) : table).filter(
    (cells) => table.length === 1 || cells.some((cell) => cell.trim() !== ""),
  );
  const body = filled.filter((cells) => totalOf(cells) === null);
  const edits = body.flatMap((cells, down) =>
    cells.flatMap((text, across): GridEdit[] => {
      const target = targets[across];
      return target ? [{ row: row + down, column: target, cell: target.read(text) }] : [];
    }),
  );
  return { edits, rows: body.length, totals: filled.flatMap((cells) => totalOf(cells) ?? []) };
}

/** What heads a row of totals; null for any other. */
function totalOf(cells: readonly string[]): string | null {
  if (cells.length < 2) return null;
  const first = cells.map((cell) => cell.normalize("NFC").trim()).find((cell) => cell !== "" && !/^[\d.,IVX]+$/.test(cell));
  return first !== undefined && TOTALS.test(first.toLowerCase()) ? first : null;
}

/** The column that each cell of a row of headings names; null where it names fewer than two. */
function headingsOf(cells: readonly string[], columns: readonly GridColumn[]): (GridColumn | undefined)[] | null {
  const found = cells.map((cell) => {
    const said = foldText(cell);
    return said === "" ? undefined : columns.find(({ heading }) => foldText(heading) === said);
  });
  return found.filter(Boolean).length >= 2 ? found : null;
}
