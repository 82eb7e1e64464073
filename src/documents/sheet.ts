import type { CellKind, CellValue } from "#src/lib/cell.ts";

export type SheetColumn = { readonly heading: string; readonly kind: CellKind };

/** A table to take away, as a value: every number whole and exact, formatted by nobody yet. */
export type Sheet = {
  /** Without extension: "noi-dung-ho-tro_2017-Q3". */
  readonly fileName: string;
  /** What the table shows. */
  readonly title: string;
  /** Lines above the table: filters, period, as-of date, illustrative or not, partial months. */
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The foot, in the same columns; added up in `domain/totals.ts`, never here. */
  readonly total?: readonly CellValue[];
};
