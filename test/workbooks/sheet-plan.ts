import type { TextRun } from "#src/documents/workbook/workbook.ts";

/** A cell with more to it than its value. `day`: "2017-09-28", written as a date. A formula without `value` has no result in the file. */
export type PlannedCell = {
  readonly value?: string | number;
  readonly day?: string;
  readonly runs?: readonly TextRun[];
  readonly font?: string;
  readonly formula?: string;
  readonly error?: string;
};

export type PlanCell = string | number | null | PlannedCell;

/** A sheet as an office keeps it: rows from the first; merges by their corners ("A1:C1"); hidden rows as Excel counts them, columns by letter. */
export type SheetPlan = {
  readonly name: string;
  readonly rows: readonly (readonly PlanCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly isHidden?: boolean;
  /** So many rows below the last that have a format and nothing else. */
  readonly blankRowsBelow?: number;
};

/** The whole of a workbook. `since1904`: its days are counted from 1904, as Excel for Macintosh did. */
export type WorkbookPlan = {
  readonly sheets: readonly SheetPlan[];
  readonly since1904?: boolean;
  /** Texts stand in the cells themselves, not in the shared list. */
  readonly isInline?: boolean;
};

export function asPlanned(cell: PlanCell): PlannedCell {
  if (cell === null) return {};
  return typeof cell === "object" ? cell : { value: cell };
}

/** "C12" to row 11, column 2. */
export function placeOf(name: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return { row: Number(digits) - 1, column: columnOf(letters) };
}

export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Days from a system's day 0 to "2017-09-28": Excel's own reckoning, with its 29 February 1900. */
export function serialOf(day: string, since1904 = false): number {
  const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  return since1904 ? days + 24_107 : days + 25_569;
}

export function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
