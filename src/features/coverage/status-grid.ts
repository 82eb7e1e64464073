import type { Step } from "./share-step.ts";

/** A cell of the grid that coverage and reporting share, ready to be drawn. */
export type GridCell = {
  /** What stands in it: "72,8 %*", "chưa có". */
  readonly text: string;
  /** All that it says, with its amounts: read aloud, and in sight while it has the focus or the pointer. */
  readonly words: string;
  /** On paper, where nothing can be pointed at: "12 / 20". */
  readonly amounts: string;
  /** Its fill; null where it has no share. */
  readonly step: Step | null;
  /** Hatched: a report is owed. */
  readonly isOwed: boolean;
  /** Outlined: help is due or possible, and nobody gives it. */
  readonly isOpen: boolean;
  /** Its lines, as what it changes in the filters; null where there is nothing to look at. */
  readonly cut: Cut | null;
};

export type Cut = Readonly<Record<string, string>>;

export type GridLine = {
  readonly key: string;
  readonly name: string;
  /** In a sentence, where its heading is shorter: "tháng 9/2017" for "9/17". */
  readonly inFull?: string;
  readonly to: string | null;
};
export type GridRow = GridLine & { readonly cells: readonly GridCell[] };

export type StatusGrid = {
  readonly columns: readonly GridLine[];
  readonly rows: readonly GridRow[];
  /** The sums of the columns, where there are any. */
  readonly foot: GridRow | null;
};

/** Cells that matter for one reason: how many, and the worst of them. */
export type Matters = { readonly key: string; readonly title: string; readonly count: number; readonly cells: readonly Matter[] };
export type Matter = { readonly name: string; readonly words: string; readonly cut: Cut };

/** So many cells of a sort are named above the grid, which has them all. */
const NAMED = 3;

/** A cell that may matter, where it stands. */
export type Placed<Source> = { readonly row: GridLine; readonly column: GridLine; readonly source: Source };

/** How many cells there are, and the first few in the order of `worst`; of equals those that come first. Only these are put into words. */
export function mattersOf<Source>(
  placed: Iterable<Placed<Source>>,
  worst: (a: Source, b: Source) => number,
  matterOf: (placed: Placed<Source>) => Omit<Matter, "name">,
): Pick<Matters, "count" | "cells"> {
  const first: Placed<Source>[] = [];
  let count = 0;
  for (const one of placed) {
    count += 1;
    const place = first.findIndex(({ source }) => worst(one.source, source) < 0);
    if (place >= 0) first.splice(place, 0, one);
    else if (first.length < NAMED) first.push(one);
    if (first.length > NAMED) first.pop();
  }
  return { count, cells: first.map((one) => ({ name: cellName(one.row, one.column), ...matterOf(one) })) };
}

/** Columns that stand beside one another in a window. */
export const PART_COLUMNS = 18;
/** Cells of a part: a screen may have three grids. */
const PART_CELLS = 300;
const MOST_PART_ROWS = 50;

/** The rows of a part. */
export function partRows(columns: number): number {
  return Math.min(MOST_PART_ROWS, Math.max(10, Math.floor(PART_CELLS / (Math.min(columns, PART_COLUMNS) + 1))));
}

/** "Gia Lạc – Dạy nghề". */
export function cellName(row: GridLine, column: GridLine): string {
  return `${row.name} – ${column.inFull ?? column.name}`;
}

/** A place of the grid: row 0 are the headings of the columns, column 0 those of the rows. */
export type Place = { readonly row: number; readonly column: number };
export type Size = { readonly rows: number; readonly columns: number };

/** Where a key leads; null for a key that is not the grid's. It stops at the edges. */
export function placeAfter(key: string, isFar: boolean, { row, column }: Place, size: Size): Place | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case "ArrowLeft":
      return { row, column: Math.max(0, column - 1) };
    case "ArrowRight":
      return { row, column: Math.min(lastColumn, column + 1) };
    case "ArrowUp":
      return { row: Math.max(0, row - 1), column };
    case "ArrowDown":
      return { row: Math.min(lastRow, row + 1), column };
    case "Home":
      return { row: isFar ? 0 : row, column: 0 };
    case "End":
      return { row: isFar ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
