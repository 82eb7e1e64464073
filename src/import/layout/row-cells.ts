import { hasLostLetters } from "#src/documents/workbook/old-text.ts";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import type { CellAt, CellProblem, CellProblemCode, ColumnMeaning, Read } from "../form-record.ts";
import { unshieldedText } from "../shielded-text.ts";
import { isDittoText, isTotalText, ordinalDepth } from "./row-texts.ts";
import { SectionUnits, unitInText } from "./section-units.ts";
import { contentText, type Place, type SheetGrid } from "./sheet-grid.ts";
import type { TableInput } from "./table-input.ts";
import type { Column } from "./table-shape.ts";

/** A text of a row, in a column that holds no figures. */
export type Label = { readonly column: Column; readonly text: string };

/** Below everything that has an ordinal. */
export const NO_ORDINAL = 9;

type FieldPlace = Place & { readonly heading: Column };

/** What stands in the rows of one table, and what has to be told of it. */
export class RowCells {
  readonly input: TableInput;
  readonly grid: SheetGrid;
  readonly figures: readonly Column[];
  readonly labels: readonly Column[];
  /** Our own form: each row is a line, and a text is taken to the letter. */
  readonly isOurs: boolean;
  readonly problems: CellProblem[] = [];
  /** Rows with amounts whose unit their own row or a section says. */
  readonly rowsWithUnit = new Set<number>();
  readonly #units = new SectionUnits();
  #unitAbove: { readonly unit: number; readonly depth: number } | null = null;
  readonly #fields = new Map<ColumnMeaning | "money-unit", Column[]>();
  readonly #told = new Set<string>();
  /** By column the last "nt" that was read, and the cell that it stands for. */
  readonly #dittos = new Map<number, { readonly row: number; readonly meant: Place }>();

  constructor(input: TableInput) {
    this.input = input;
    this.grid = input.grid;
    const { columns } = input.table;
    for (const column of columns) {
      if (column.use.kind !== "field") continue;
      const { meaning } = column.use;
      this.#fields.set(meaning, [...this.fieldsOf(meaning), column]);
    }
    this.isOurs = this.has("id") && this.has("communeCode");
    this.figures = columns.filter(({ use }) => use.kind === "figure" || use.kind === "row-total");
    this.labels = columns.filter(({ use }) => use.kind === "field" || use.kind === "ignored");
    if (!this.isOurs) this.#findUnits();
  }

  /** "Gia Thắng (ĐVT: triệu đồng)" over rows, or such a text among the amounts. A unit in brackets beside an amount is of its title, unless the row is a section. */
  #findUnits(): void {
    const { firstRow, lastRow } = this.input;
    for (let row = firstRow; row <= lastRow; row++) {
      for (const { column, use } of this.input.table.columns) {
        const raw = this.grid.sheet.rows[row]?.[column];
        if (typeof raw !== "string" || raw.length > 200) continue;
        const content = this.grid.content(row, column, this.input.legacy);
        const said = typeof content === "string" ? unitInText(content) : null;
        const isAmount = said?.rest !== "" && (use.kind === "figure" || use.kind === "row-total");
        if (said && !isAmount && (said.isPlain || this.#isOverOthers(row))) this.#units.take(row, column, said);
      }
    }
  }

  #isOverOthers(row: number): boolean {
    const depth = this.depthOf(row);
    return (depth !== null && depth <= 2) || !this.figures.some(({ column }) => typeof this.content(row, column) === "number");
  }

  /** A row over others, of this depth, -1 where it says nothing but a unit: until the next of its depth, they are in what it says. */
  openUnit(row: number, depth: number): void {
    const unit = this.#units.ofRow(row);
    if (unit !== null) this.#unitAbove = { unit, depth };
    else if (this.#unitAbove && depth >= 0 && depth <= this.#unitAbove.depth) this.#unitAbove = null;
  }

  /** In dong, what the row or a section above it says its amounts are counted in. */
  unitOfRow(row: number): number | null {
    const unit = this.#units.ofRow(row) ?? this.#unitAbove?.unit ?? null;
    if (unit !== null) this.rowsWithUnit.add(row);
    return unit;
  }

  /** The columns with this meaning, from the left. */
  fieldsOf(meaning: ColumnMeaning | "money-unit"): readonly Column[] {
    return this.#fields.get(meaning) ?? [];
  }

  has(meaning: ColumnMeaning): boolean {
    return this.#fields.has(meaning);
  }

  hasFigures(row: number): boolean {
    return this.figures.some(({ column }) => !this.isBlank(row, column));
  }

  content(row: number, column: number): CellContent {
    return this.#units.without(row, column, this.grid.content(row, column, this.input.legacy));
  }

  isBlank(row: number, column: number): boolean {
    return this.content(row, column) === null && this.grid.errorAt(row, column) === null && !this.grid.isUncomputed(row, column);
  }

  /** A number, or what would be one; an error or a formula stands for one. */
  isFigureLike(row: number, column: number): boolean {
    const content = this.content(row, column);
    if (content === null) return !this.isBlank(row, column);
    return typeof content !== "string" || /^[=(+-]?\s*\d[\d.,' ]*\D{0,12}$/.test(content);
  }

  /** Texts of the row's own cells, the ordinal left out. */
  labelsOf(row: number): Label[] {
    const labels: Label[] = [];
    for (const column of this.labels) {
      const content = this.content(row, column.column);
      if (content === null) continue;
      const text = contentText(content);
      if (column.use.kind === "field" && column.use.meaning === "number" && ordinalDepth(text) !== null) continue;
      if (column.use.kind === "field" && column.use.meaning === "money-unit") continue;
      labels.push({ column, text });
    }
    return labels;
  }

  depthOf(row: number): number | null {
    const number = this.fieldsOf("number")[0];
    if (number) {
      const depth = ordinalDepth(contentText(this.content(row, number.column)));
      if (depth !== null) return depth;
    }
    const title = this.fieldsOf("title")[0];
    return title && /^[-–+*•]\s?\S/.test(contentText(this.content(row, title.column))) ? 6 : null;
  }

  nextRow(row: number): number | null {
    for (let next = row + 1; next <= Math.min(this.input.lastRow, row + 6); next++) {
      const isEmpty = this.labelsOf(next).length === 0 && this.figures.every(({ column }) => this.isBlank(next, column));
      if (!isEmpty && !this.input.skipped.has(next)) return next;
    }
    return null;
  }

  at(row: number, column: number): CellAt {
    return this.grid.at({ row, column });
  }

  tell(
    code: CellProblemCode,
    row: number,
    column: number,
    isBlocking: boolean,
    text = contentText(this.content(row, column)),
    more: CellProblem["values"] = {},
  ): void {
    const key = `${code} ${row} ${column}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.problems.push({ code, at: this.at(row, column), isBlocking, values: { text, ...more } });
  }

  /** An error, a formula without a result or one that is text: none of them is a figure. */
  tellBroken(row: number, column: number, isBlocking: boolean, more: CellProblem["values"] = {}): boolean {
    const error = this.grid.errorAt(row, column);
    if (error !== null) this.tell("error-value", row, column, isBlocking, error, more);
    else if (this.grid.isUncomputed(row, column)) this.tell("formula-not-computed", row, column, isBlocking, undefined, more);
    else {
      const content = this.content(row, column);
      if (typeof content !== "string" || !content.startsWith("=")) return false;
      this.tell("formula-text", row, column, isBlocking, undefined, more);
    }
    return true;
  }

  /** `isLookedUp`: it decides what the line is of; else it is only shown. */
  tellText(row: number, column: number, isLookedUp: boolean): boolean {
    if (this.tellBroken(row, column, isLookedUp)) return true;
    const content = this.content(row, column);
    if (typeof content !== "string") return false;
    const mayBeLost = /[?\ufffd]/.test(content) && !this.grid.isToTheLetter(row);
    if (mayBeLost && hasLostLetters(content)) this.tell("lost-letters", row, column, isLookedUp);
    if (this.input.legacy === "as-it-stands" && this.grid.isOld(row, column)) this.tell("legacy-text", row, column, false);
    return false;
  }

  /** A field's cell: its own, or the merge's that reaches down into it. */
  fieldPlace(meaning: ColumnMeaning, row: number): FieldPlace | null {
    for (const heading of this.fieldsOf(meaning)) {
      const place = this.placeIn(heading, row);
      if (place) return place;
    }
    return null;
  }

  /** The same of one column. */
  placeIn(heading: Column, row: number): FieldPlace | null {
    const shown = this.grid.shown(row, heading.column);
    if (shown.column !== heading.column || shown.row < this.input.firstRow) return null;
    return this.isBlank(shown.row, shown.column) ? null : { ...this.meant(shown), heading };
  }

  /** The cell above that "nt" stands for; the cell itself where it says something of its own, or where nothing stands above. */
  meant(place: Place): Place {
    if (this.isOurs || !isDittoText(contentText(this.content(place.row, place.column)))) return place;
    const { column } = place;
    for (let row = place.row - 1; row >= this.input.firstRow; row--) {
      const known = this.#dittos.get(column);
      if (known?.row === row) return this.#remember(place, known.meant);
      if (this.input.skipped.has(row) || this.isBlank(row, column)) continue;
      const text = contentText(this.content(row, column));
      if (!isDittoText(text) && !isTotalText(text)) return this.#remember(place, { row, column });
    }
    return place;
  }

  #remember({ row, column }: Place, meant: Place): Place {
    this.#dittos.set(column, { row, meant });
    return meant;
  }

  field(meaning: ColumnMeaning, row: number, isLookedUp = true): Read<string> | null {
    return this.#textAt(this.fieldPlace(meaning, row), isLookedUp);
  }

  /** What one column says of the row. */
  fieldIn(heading: Column, row: number): Read<string> | null {
    return this.#textAt(this.placeIn(heading, row), true);
  }

  #textAt(place: FieldPlace | null, isLookedUp: boolean): Read<string> | null {
    if (!place) return null;
    if (this.tellText(place.row, place.column, isLookedUp)) return null;
    const text = contentText(this.content(place.row, place.column));
    const isConverted = this.grid.isOld(place.row, place.column) && this.input.legacy === "converted";
    const exact = this.isOurs && !isConverted ? this.grid.exactText(place.row, place.column) : null;
    return { value: unshieldedText(exact ?? text), at: this.at(place.row, place.column), text };
  }
}
