import { oldEncodingOf } from "./old-text.ts";
import { OVERHEAD, type WorkMeter } from "./work-meter.ts";
import { type CellContent, cellKey, LETTERS_MOST, type Merge, type TextRun, type WorkbookSheet } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

/** Takes in what a sheet holds, cell by cell, in any order; blank cells cost nothing. */
export type SheetBuilder = {
  readonly put: (row: number, column: number, content: CellContent) => void;
  /** A text and the fonts of its stretches. */
  readonly putText: (row: number, column: number, runs: readonly TextRun[]) => void;
  readonly putError: (row: number, column: number, text: string) => void;
  readonly putUncomputed: (row: number, column: number) => void;
  /** The row, as it is so far, stands so many times, one below the other: it is kept once. */
  readonly repeatRow: (row: number, times: number) => void;
  readonly merge: (merge: Merge) => void;
  readonly hideRow: (row: number) => void;
  readonly hideColumns: (first: number, last: number) => void;
  readonly build: () => WorkbookSheet;
};

export const ROWS_MOST = 1_048_576;
export const COLUMNS_MOST = 16_384;
/** Places in rows up to their last cell: 100,000 rows of 50 columns. */
const PLACES_MOST = 5_000_000;
const MERGES_MOST = 200_000;

const NO_CELLS: CellContent[] = [];

/** `isHidden`: the sheet as a whole. */
export function sheetBuilder(name: string, isHidden: boolean, meter: WorkMeter): SheetBuilder {
  const rows: CellContent[][] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: { first: number; last: number }[] = [];
  const oldFonts = new Map<number, readonly TextRun[]>();
  const uncomputed = new Set<number>();
  const errors = new Map<number, string>();
  const cells: CellContent[] = [];
  let at = -1;
  let places = 0;
  let columns = 0;

  /** Rows come one after another: each is put together in one list and kept in another that is no longer than it. */
  function toRow(row: number): void {
    if (row === at) return;
    if (at !== -1) rows[at] = cells.slice();
    while (rows.length <= row) rows.push(NO_CELLS);
    const known = rows[row] ?? NO_CELLS;
    if (known === NO_CELLS) {
      meter.takeRows(1);
      meter.keep(OVERHEAD);
    }
    cells.length = 0;
    for (const content of known) cells.push(content);
    at = row;
  }

  function takePlaces(count: number): void {
    places += count;
    if (places > PLACES_MOST) throw new WorkbookRefusedError("too-many-cells");
  }

  function endRow(): void {
    if (at !== -1) rows[at] = cells.slice();
    at = -1;
  }

  function place(row: number, column: number, content: CellContent): void {
    if (!isPlace(row, ROWS_MOST) || !isPlace(column, COLUMNS_MOST)) throw new WorkbookRefusedError("broken");
    toRow(row);
    takePlaces(Math.max(0, column + 1 - cells.length));
    while (cells.length < column) cells.push(null);
    cells[column] = content;
    columns = Math.max(columns, column + 1);
  }

  function takeText(text: string): void {
    if (text.length > LETTERS_MOST) throw new WorkbookRefusedError("too-long-text");
    meter.keep(text.length);
  }

  /** What is told of a cell besides its content is told of each of these rows, too. */
  function repeatNotes(row: number, column: number, times: number): void {
    const key = cellKey(row, column);
    const [runs, error, isUncomputed] = [oldFonts.get(key), errors.get(key), uncomputed.has(key)];
    if (runs === undefined && error === undefined && !isUncomputed) return;
    meter.keep(OVERHEAD * (times - 1));
    for (let below = row + 1; below < row + times; below++) {
      if (runs !== undefined) oldFonts.set(cellKey(below, column), runs);
      if (error !== undefined) errors.set(cellKey(below, column), error);
      if (isUncomputed) uncomputed.add(cellKey(below, column));
    }
  }

  function put(row: number, column: number, content: CellContent): void {
    if (content === null || content === "") return;
    if (typeof content === "string") takeText(content);
    place(row, column, content);
  }

  return {
    put,
    putText(row, column, runs) {
      put(row, column, runs.map((run) => run.text).join(""));
      if (!runs.some(isOld)) return;
      meter.keep(4 * OVERHEAD);
      oldFonts.set(cellKey(row, column), runs);
    },
    putError(row, column, text) {
      place(row, column, null);
      takeText(text);
      meter.keep(2 * OVERHEAD);
      errors.set(cellKey(row, column), text);
    },
    putUncomputed(row, column) {
      place(row, column, null);
      meter.keep(OVERHEAD);
      uncomputed.add(cellKey(row, column));
    },
    repeatRow(row, times) {
      endRow();
      const repeated = rows[row] ?? NO_CELLS;
      if (repeated.length === 0) return;
      if (!isPlace(row + times - 1, ROWS_MOST)) throw new WorkbookRefusedError("broken");
      meter.takeRows(times - 1);
      takePlaces(repeated.length * (times - 1));
      for (let below = row + 1; below < row + times; below++) rows[below] = repeated;
      for (let column = 0; column < repeated.length; column++) repeatNotes(row, column, times);
    },
    merge(merge) {
      if (merges.length === MERGES_MOST) throw new WorkbookRefusedError("too-many-cells");
      if (isMerge(merge)) merges.push(merge);
    },
    hideRow(row) {
      if (hiddenRows.length === ROWS_MOST) throw new WorkbookRefusedError("broken");
      hiddenRows.push(row);
    },
    hideColumns(first, last) {
      if (hiddenColumns.length < COLUMNS_MOST) hiddenColumns.push({ first, last });
    },
    build() {
      endRow();
      return {
        name,
        isHidden,
        rows,
        merges,
        // Below and beside the last content nothing is hidden: sheets hide all the rest of their million rows.
        hiddenRows: new Set(hiddenRows.filter((row) => row < rows.length)),
        hiddenColumns: columnsOf(hiddenColumns, columns),
        oldFonts,
        uncomputed,
        errors,
      };
    },
  };
}

function isPlace(index: number, most: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < most;
}

function isOld({ text, font }: TextRun): boolean {
  return text !== "" && font !== null && oldEncodingOf(font) !== null;
}

function isMerge({ startRow, startColumn, endRow, endColumn }: Merge): boolean {
  const areCells = isPlace(startRow, ROWS_MOST) && isPlace(endRow, ROWS_MOST) && isPlace(endColumn, COLUMNS_MOST);
  return areCells && isPlace(startColumn, endColumn + 1) && startRow <= endRow;
}

function columnsOf(stretches: readonly { first: number; last: number }[], columns: number): Set<number> {
  const hidden = new Set<number>();
  for (const { first, last } of stretches) {
    for (let column = Math.max(first, 0); column <= last && column < columns; column++) hidden.add(column);
  }
  return hidden;
}
