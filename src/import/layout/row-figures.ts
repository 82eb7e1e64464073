import type { Amount } from "#src/domain/amount.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { Language } from "#src/lib/language.ts";
import type { CellAt } from "../form-record.ts";
import { amountOf, countOf } from "./read-cells.ts";
import type { RowCells } from "./row-cells.ts";
import { contentText } from "./sheet-grid.ts";
import type { Column, Figure } from "./table-shape.ts";
import { unitOf } from "./unit-text.ts";

/** A cell of figures as it was read. `index`: of its column among the table's. */
export type FigureCell = {
  readonly column: Column;
  readonly index: number;
  readonly at: CellAt;
  readonly text: string;
  readonly amount: Amount | null;
  readonly count: number | null;
  readonly isBlank: boolean;
};

/** The row's amounts and counts, blank ones too. `isEntered`: a fault keeps the line from being entered. */
export function figureCells(cells: RowCells, row: number, isEntered: boolean): FigureCell[] {
  const unitOfRow = rowUnit(cells, row);
  return cells.figures.map((column) => {
    const content = cells.content(row, column.column);
    const use = column.use;
    const figure = use.kind === "figure" || use.kind === "row-total" ? use.figure : "delivered";
    const blank = {
      column,
      index: cells.input.table.columns.indexOf(column),
      at: cells.at(row, column.column),
      text: contentText(content),
      amount: null,
      count: null,
    };
    const ofColumn = column.unit ? Number(column.unit) : cells.input.unit;
    const unit = unitOfRow === "other" ? null : (unitOfRow ?? cells.unitOfRow(row) ?? ofColumn);
    const toType = isMoney(figure) && unit !== null ? { unit } : {};
    const isWrong = cells.tellBroken(row, column.column, isEntered && use.kind === "figure", toType);
    if (isWrong) return { ...blank, isBlank: false };
    if (!isMoney(figure)) {
      const read = countOf(content, languageOf(cells, row, column.column));
      if ("fault" in read) cells.tell(read.fault, row, column.column, isEntered);
      return { ...blank, count: "value" in read ? read.value : null, isBlank: content === null };
    }
    if (unit === null) {
      if (content !== null) cells.tell("not-an-amount", row, column.column, false);
      return { ...blank, isBlank: true };
    }
    const read = amountOf(content, unit, languageOf(cells, row, column.column));
    if ("fault" in read) cells.tell(read.fault, row, column.column, isEntered, undefined, toType);
    const amount = "value" in read ? read.value : null;
    if (isEntered && typeof amount === "number" && isOfSeveral(cells, row, column.column))
      cells.tell("merged-amount", row, column.column, true, undefined, toType);
    if (cells.grid.isMended(row, column.column) && isLikelyDong(blank.text, amount, unit)) {
      cells.tell("unlikely-amount", row, column.column, false, undefined, { ...toType, found: Number(amount) });
    }
    return { ...blank, amount, isBlank: content === null };
  });
}

/** A merge over more rows than this is a stroke of the hand. */
const TALLEST = 1000;

/** Whether the cell is drawn over rows of several communes or sponsors, or over two columns of amounts: whose it is nobody knows. */
function isOfSeveral(cells: RowCells, row: number, column: number): boolean {
  const merge = cells.grid.mergeAt(row, column);
  if (!merge || cells.grid.isMended(row, column)) return false;
  const isOver = (other: Column) => merge.startColumn <= other.column && other.column <= merge.endColumn;
  if (cells.figures.filter((other) => other.use.kind === "figure" && isOver(other)).length > 1) return true;
  return (["commune", "communeCode", "sponsor", "sponsorCode"] as const).some((meaning) => {
    const named = new Set<string>();
    for (let each = merge.startRow; each <= Math.min(merge.endRow, merge.startRow + TALLEST); each++) {
      const place = cells.fieldPlace(meaning, each);
      if (place) named.add(foldText(contentText(cells.content(place.row, place.column))));
    }
    return named.size > 1;
  });
}

/** From here on a whole number that is typed is likelier one of dong than of the unit. */
const LEAST_DONG: ReadonlyMap<number, number> = new Map([
  [1_000_000, 1_000_000],
  [1_000_000_000, 1_000],
]);

/** Whether a bare number that was typed into a column of million or billion dong is likelier one of dong. */
function isLikelyDong(text: string, amount: Amount | null, unit: number): boolean {
  const least = LEAST_DONG.get(unit);
  if (least === undefined || typeof amount !== "number" || !/^[\d.,\s]+$/.test(text)) return false;
  return amount % unit === 0 && amount / unit >= least;
}

/** Whether an amount or a count other than 0 stands in the row. */
export function hasAmounts(cells: RowCells, row: number): boolean {
  return figureCells(cells, row, false).some(
    ({ amount, count }) => (typeof amount === "number" && amount !== 0) || (count ?? 0) > 0,
  );
}

function languageOf(cells: RowCells, row: number, column: number): Language {
  return cells.grid.isMended(row, column) ? "vi" : cells.input.language;
}

/** The unit that the row's own "ĐVT" names; "other" where it counts no money. */
export function rowUnit(cells: RowCells, row: number): number | "other" | null {
  const column = cells.fieldsOf("money-unit")[0];
  if (!column) return null;
  const shown = cells.grid.shown(row, column.column);
  const text = contentText(cells.content(shown.row, shown.column));
  if (text === "" || /^[-–]$/.test(text)) return null;
  const unit = unitOf(foldText(text)) ?? unitOf(`(${foldText(text)})`);
  return unit === null ? "other" : Number(unit);
}

/** Of money; else of persons, jobs or households. */
export function isMoney(figure: Figure): boolean {
  return figure === "planned" || figure === "delivered";
}
