/** What a cell holds. A `Date` is a calendar day, midnight in UTC, whichever day its file counts from. */
export type CellContent = string | number | boolean | Date | null;

/** A stretch of text in one font; null where the file does not say which. */
export type TextRun = { readonly text: string; readonly font: string | null };

/** A rectangle of cells drawn as one, ends included, counted from 0. Its text stands in the first. */
export type Merge = {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
};

export type WorkbookSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** From the first row and column; what is missing at an end is empty. Formatted blank rows below the last content are none. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells with a stretch in a font of before Unicode (".VnTime", "VNI-Times"), by `cellKey`: the runs of their whole text. */
  readonly oldFonts: ReadonlyMap<number, readonly TextRun[]>;
  /** Formulas of which the file holds no result, by `cellKey`: what they would give nobody knows. */
  readonly uncomputed: ReadonlySet<number>;
  /** Errors that stand in cells, "#REF!", by `cellKey`; `rows` has null there. */
  readonly errors: ReadonlyMap<number, string>;
};

export const WORKBOOK_FORMATS = ["xlsx", "xls", "ods", "csv"] as const;
export type WorkbookFormat = (typeof WORKBOOK_FORMATS)[number];

/** A file of a spreadsheet program, as read. */
export type Workbook = {
  readonly fileName: string;
  readonly format: WorkbookFormat;
  /** Of its bytes, in hexadecimal: the same file is known again by it. */
  readonly sha256: string;
  readonly sheets: readonly WorkbookSheet[];
};

/** A cell of Excel holds no more. */
export const LETTERS_MOST = 32_767;

/** More columns than any sheet has: a cell's row and column in one number. */
const COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The row and column that a `cellKey` stands for. */
export function cellOfKey(key: number): [row: number, column: number] {
  return [Math.floor(key / COLUMNS), key % COLUMNS];
}

/** "C12" of row 11, column 2. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
