import type { OldEncoding } from "#src/documents/workbook/old-text.ts";
import {
  type CellContent,
  cellKey,
  type Merge,
  type TextRun,
  type Workbook,
  type WorkbookSheet,
} from "#src/documents/workbook/workbook.ts";
import type { CellAt, Mend } from "../form-record.ts";
import { convertedText, encodingOfAll } from "./converted-text.ts";

/** A cell of this sheet, and the cell that stands for it where it is part of a merge. */
export type Place = { readonly row: number; readonly column: number };

/** How texts of before Unicode are taken: as they stand, or converted. */
export type LegacyReading = "as-it-stands" | "converted";

/** A text of before Unicode, as it stands and as it was meant. */
export type OldCell = Place & { readonly before: string; readonly after: string };

/** So many are remembered: some are shown, and that there are any is asked about. */
const OLD_CELLS = 2000;

const KEPT_ROWS = 16;

/** A merge over more columns than this is a title or a stroke of the hand: no table is so wide. */
const WIDEST = 512;

/**
 * A sheet's cells as they are read: mended, texts in one normal form without doubled or unbreakable spaces, and, where that is wanted,
 * converted from fonts of before Unicode.
 */
export class SheetGrid {
  readonly file: number;
  readonly index: number;
  readonly sheet: WorkbookSheet;
  readonly rowCount: number;
  readonly width: number;
  /** Of a text file (CSV). */
  readonly isText: boolean;
  readonly #hasFonts: boolean;
  readonly #encoding: OldEncoding | null;
  readonly #mended: ReadonlyMap<number, string>;
  readonly #old = new Map<number, OldCell>();
  readonly #toTheLetter = new Set<number>();
  /** The rows that were read last: each cell of a row is looked at several times. */
  readonly #kept: { readonly row: number; readonly legacy: LegacyReading; readonly cells: CellContent[] }[] = [];
  readonly #flatMerges = new Map<number, Merge[]>();
  readonly #tallMerges = new Map<number, Merge[]>();

  constructor(workbook: Workbook, file: number, index: number, sheet: WorkbookSheet, mends: readonly Mend[]) {
    this.file = file;
    this.index = index;
    this.sheet = sheet;
    this.isText = workbook.format === "csv";
    this.#hasFonts = workbook.sheets.some(({ oldFonts }) => oldFonts.size > 0);
    this.#encoding = this.#hasFonts ? null : encodingOfAll(sheet.rows);
    this.#mended = new Map(mends.map(({ at, text }) => [cellKey(at.row, at.column), text]));
    this.rowCount = mends.reduce((most, { at }) => Math.max(most, at.row + 1), sheet.rows.length);
    this.width = Math.min(
      WIDEST,
      sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
    );
    for (const merge of sheet.merges) this.#keep(merge);
    for (const merges of this.#tallMerges.values()) merges.sort((a, b) => a.startRow - b.startRow);
  }

  #keep(merge: Merge): void {
    if (merge.startRow === merge.endRow) {
      push(this.#flatMerges, merge.startRow, merge);
      return;
    }
    for (let column = merge.startColumn; column <= merge.endColumn && column < this.width; column++)
      push(this.#tallMerges, column, merge);
  }

  at({ row, column }: Place): CellAt {
    return { file: this.file, sheet: this.index, row, column };
  }

  /** What stands in the cell itself; null also where there is only space. */
  content(row: number, column: number, legacy: LegacyReading): CellContent {
    const slot = row % KEPT_ROWS;
    let kept = this.#kept[slot];
    if (!kept || kept.row !== row || kept.legacy !== legacy) {
      kept = { row, legacy, cells: [] };
      this.#kept[slot] = kept;
    }
    const before = kept.cells[column];
    if (before !== undefined) return before;
    const content = this.#read(row, column, legacy);
    kept.cells[column] = content;
    return content;
  }

  #read(row: number, column: number, legacy: LegacyReading): CellContent {
    const mended = this.#mended.size > 0 ? this.#mended.get(cellKey(row, column)) : undefined;
    if (mended !== undefined) return cleaned(mended) || null;
    const raw = this.sheet.rows[row]?.[column];
    if (raw === undefined || raw === null) return null;
    if (typeof raw !== "string") return raw;
    return cleaned(legacy === "converted" ? this.#converted(row, column, raw) : raw) || null;
  }

  /** Rows of lines that are published: whatever their texts look like, they say what is published. */
  takeToTheLetter(rows: Iterable<number>): void {
    for (const row of rows) this.#toTheLetter.add(row);
    this.#kept.length = 0;
    for (const [key, { row }] of this.#old) if (this.#toTheLetter.has(row)) this.#old.delete(key);
  }

  isToTheLetter(row: number): boolean {
    return this.#toTheLetter.has(row);
  }

  #converted(row: number, column: number, raw: string): string {
    if (this.#toTheLetter.has(row)) return raw;
    const after = convertedText(raw, this.runs(row, column), this.#hasFonts, this.#encoding);
    if (after !== raw && this.#old.size < OLD_CELLS) this.#old.set(cellKey(row, column), { row, column, before: raw, after });
    return after;
  }

  /** The cells of these rows, both included, that have been read and were converted. */
  oldCells(firstRow: number, lastRow: number): readonly OldCell[] {
    return [...this.#old.values()].filter(({ row }) => row >= firstRow && row <= lastRow);
  }

  runs(row: number, column: number): readonly TextRun[] | null {
    return this.sheet.oldFonts.size > 0 ? (this.sheet.oldFonts.get(cellKey(row, column)) ?? null) : null;
  }

  /** Whether the cell's text is of before Unicode, as far as can be told. A mended one never is. */
  isOld(row: number, column: number): boolean {
    const raw = this.sheet.rows[row]?.[column];
    return typeof raw === "string" && !this.isMended(row, column) && this.#converted(row, column, raw) !== raw;
  }

  /** The lines of a text's cell, each as it is read; a number as one. */
  lines(row: number, column: number, legacy: LegacyReading): readonly string[] {
    const mended = this.#mended.get(cellKey(row, column));
    const raw = mended ?? this.sheet.rows[row]?.[column] ?? null;
    if (typeof raw !== "string") return raw === null || raw instanceof Date ? [] : [contentText(raw)];
    const text = legacy === "converted" && mended === undefined ? this.#converted(row, column, raw) : raw;
    return text
      .split(/[\r\n]+/)
      .map(cleaned)
      .filter(Boolean);
  }

  /** The text as it stands in the file, or as it was mended: with every space and mark. Null where it is no text. */
  exactText(row: number, column: number): string | null {
    const content = this.#mended.get(cellKey(row, column)) ?? this.sheet.rows[row]?.[column];
    return typeof content === "string" ? content : null;
  }

  isMended(row: number, column: number): boolean {
    return this.#mended.size > 0 && this.#mended.has(cellKey(row, column));
  }

  isUncomputed(row: number, column: number): boolean {
    return this.sheet.uncomputed.size > 0 && this.sheet.uncomputed.has(cellKey(row, column)) && !this.isMended(row, column);
  }

  errorAt(row: number, column: number): string | null {
    if (this.sheet.errors.size === 0 || this.isMended(row, column)) return null;
    return this.sheet.errors.get(cellKey(row, column)) ?? null;
  }

  mergeAt(row: number, column: number): Merge | null {
    const flat = this.#flatMerges.get(row)?.find(({ startColumn, endColumn }) => startColumn <= column && column <= endColumn);
    return flat ?? tallAt(this.#tallMerges.get(column), row);
  }

  /** The cell whose text a reader sees here: the first of a merge. */
  shown(row: number, column: number): Place {
    const merge = this.mergeAt(row, column);
    return merge ? { row: merge.startRow, column: merge.startColumn } : { row, column };
  }
}

function push(map: Map<number, Merge[]>, key: number, merge: Merge): void {
  const kept = map.get(key);
  if (kept) kept.push(merge);
  else map.set(key, [merge]);
}

/** Merges do not overlap: the last that begins here or above is the only one that can hold the row. */
function tallAt(merges: readonly Merge[] | undefined, row: number): Merge | null {
  if (!merges) return null;
  let low = 0;
  let high = merges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merges[middle]?.startRow ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const last = merges[low - 1];
  return last && row <= last.endRow ? last : null;
}

/** Anything but printable ASCII and composed Vietnamese needs a closer look. */
const PLAIN = /^(?:[\u0021-\u007e\u00c0-\u024f\u1ea0-\u1ef9]| (?! ))*$/;

/** NFC, one space between words, none at the ends, nothing invisible. */
export function cleaned(text: string): string {
  const plain = PLAIN.test(text)
    ? text
    : text
        .normalize("NFC")
        .replace(/[\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g, "")
        .replace(/\s+/g, " ");
  return plain.trim();
}

/** A cell as it is shown to a person: a day as dd/mm/yyyy. */
export function contentText(content: CellContent): string {
  if (content === null) return "";
  if (!(content instanceof Date)) return String(content);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(content.getUTCDate())}/${two(content.getUTCMonth() + 1)}/${content.getUTCFullYear()}`;
}
