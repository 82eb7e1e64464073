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

/** Cells that matter for one reason, the worst first. */
export type Matters = { readonly key: string; readonly title: string; readonly cells: readonly Matter[] };
export type Matter = { readonly name: string; readonly words: string; readonly cut: Cut };

/** The cells that a test picks out, each with the names of its row and column; in the order of `worst`. */
export function mattersOf<Source>(
  { columns, rows }: StatusGrid,
  sourceAt: (row: string, column: string) => Source | undefined,
  isMeant: (source: Source) => boolean,
  worst: (a: Source, b: Source) => number,
): Matter[] {
  const found = rows.flatMap((row) =>
    columns.flatMap((column, index) => {
      const cell = row.cells[index];
      const source = sourceAt(row.key, column.key);
      if (!cell?.cut || source === undefined || !isMeant(source)) return [];
      return [{ source, matter: { name: cellName(row, column), words: cell.words, cut: cell.cut } }];
    }),
  );
  return found.sort((a, b) => worst(a.source, b.source)).map(({ matter }) => matter);
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
