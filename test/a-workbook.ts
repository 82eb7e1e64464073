import {
  type CellContent,
  cellKey,
  type Merge,
  type TextRun,
  type Workbook,
  type WorkbookSheet,
} from "#src/documents/workbook/workbook.ts";

export type SheetSketch = {
  readonly name?: string;
  readonly rows: readonly (readonly CellContent[])[];
  /** "A1:B2" each. */
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly oldFonts?: Readonly<Record<string, readonly TextRun[]>>;
  readonly uncomputed?: readonly string[];
  readonly errors?: Readonly<Record<string, string>>;
};

/** Row and column of "C12", counted from 0. */
export function placeOf(name: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function keyOf(name: string): number {
  const { row, column } = placeOf(name);
  return cellKey(row, column);
}

function mergeOf(range: string): Merge {
  const [from = "", to = ""] = range.split(":");
  const [start, end] = [placeOf(from), placeOf(to)];
  return { startRow: start.row, startColumn: start.column, endRow: end.row, endColumn: end.column };
}

function sheetOf(sketch: SheetSketch, index: number): WorkbookSheet {
  return {
    name: sketch.name ?? `Sheet${index + 1}`,
    isHidden: sketch.isHidden ?? false,
    rows: sketch.rows,
    merges: (sketch.merges ?? []).map(mergeOf),
    hiddenRows: new Set(sketch.hiddenRows),
    hiddenColumns: new Set(),
    oldFonts: new Map(Object.entries(sketch.oldFonts ?? {}).map(([name, runs]) => [keyOf(name), runs])),
    uncomputed: new Set((sketch.uncomputed ?? []).map(keyOf)),
    errors: new Map(Object.entries(sketch.errors ?? {}).map(([name, error]) => [keyOf(name), error])),
  };
}

/** A workbook as its reader would give it, from sketches of its sheets; a list of rows is one sheet. */
export function aWorkbook(
  sheets: readonly SheetSketch[] | readonly (readonly CellContent[])[],
  format: Workbook["format"] = "xlsx",
): Workbook {
  const sketches = sheets.flatMap((sheet) => ("rows" in sheet ? [sheet] : []));
  const rows = sheets.flatMap((row) => ("rows" in row ? [] : [row]));
  return { fileName: "bieu.xlsx", format, sha256: "00", sheets: (sketches.length > 0 ? sketches : [{ rows }]).map(sheetOf) };
}
