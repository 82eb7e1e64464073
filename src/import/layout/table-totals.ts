import type { CellProblem, TotalCheck } from "../form-record.ts";
import type { Label, RowCells } from "./row-cells.ts";
import { type FigureCell, figureCells, isMoney } from "./row-figures.ts";
import { isTotalText, isWholeTotal } from "./row-texts.ts";
import { ColumnSums, totalProblem } from "./total-checks.ts";

/** A section's own amounts, compared with its rows once it ends. */
type OpenSubtotal = {
  readonly depth: number;
  readonly mark: readonly number[];
  readonly cells: readonly FigureCell[];
  readonly text: string;
};

/** Nothing has been added up yet. */
const FROM_THE_FIRST: readonly number[] = [];

/** Between a section with a numeral and one with a number. */
const SECTION_DEPTH = 2.5;

/** Rows, sections and columns that add up others. */
export class TableTotals {
  readonly sums: ColumnSums;
  readonly #cells: RowCells;
  readonly #subtotals: OpenSubtotal[] = [];
  #lastTotal: readonly number[];

  constructor(cells: RowCells) {
    this.#cells = cells;
    this.sums = new ColumnSums(cells.input.table.columns.length);
    this.#lastTotal = this.sums.mark();
  }

  openSubtotal(row: number, depth: number | null, text: string): void {
    const cells = figureCells(this.#cells, row, false);
    this.#subtotals.push({ depth: depth ?? SECTION_DEPTH, mark: this.sums.mark(), cells, text });
  }

  /** A row of this depth ends the sections that are as deep. */
  closeSubtotals(depth: number): void {
    for (let open = this.#subtotals.at(-1); open && open.depth >= depth; open = this.#subtotals.at(-1)) {
      this.#subtotals.pop();
      for (const cell of open.cells) this.#state(cell, open.text, [open.mark], false);
    }
  }

  /** A row that adds up others. */
  takeTotal(row: number, labels: readonly Label[]): void {
    const text = labels.find((label) => isTotalText(label.text))?.text ?? "";
    const cells = figureCells(this.#cells, row, false);
    const marks = [this.#lastTotal, ...this.#subtotals.toReversed().map(({ mark }) => mark), FROM_THE_FIRST];
    for (const cell of cells) this.#state(cell, text, marks, isWholeTotal(text));
    this.#lastTotal = this.sums.mark();
  }

  #state(cell: FigureCell, label: string, since: readonly (readonly number[])[], isOfWhole: boolean): void {
    const stated = statedIn(cell);
    const { use } = cell.column;
    if (stated === null || use.kind !== "figure") return;
    this.sums.state({ at: cell.at, text: label, stated, column: cell.index, of: use.figure }, since, isOfWhole);
  }

  /** "Tổng số" beside its parts. */
  checkRowTotals(cells: readonly FigureCell[]): void {
    for (const total of cells) {
      const { use, heading } = total.column;
      const stated = statedIn(total);
      if (use.kind !== "row-total" || stated === null) continue;
      const parts = cells.filter(
        (cell) =>
          cell.column.use.kind === "figure" &&
          cell.column.use.figure === use.figure &&
          use.blocks.includes(cell.column.use.block),
      );
      const summed = parts.reduce((sum, part) => sum + (statedIn(part) ?? 0), 0);
      if (summed === stated) continue;
      this.#cells.problems.push(totalProblem({ check: { at: total.at, text: heading, stated, summed }, of: use.figure }));
    }
  }

  /** Whether the row's amounts are what has been added up, be it since the last total. */
  equals(filled: readonly FigureCell[]): boolean {
    const isSum = (cell: FigureCell) => {
      const stated = statedIn(cell);
      if (stated === null || cell.column.use.kind !== "figure") return true;
      return [FROM_THE_FIRST, this.#lastTotal].some((mark) => this.sums.of(cell.index) - (mark[cell.index] ?? 0) === stated);
    };
    return filled.some(({ amount }) => typeof amount === "number") && filled.every(isSum);
  }

  /** Once all rows are read: the totals of money, in the order of their cells, and what is wrong with them or with those of counts. */
  checks(): { readonly totals: readonly TotalCheck[]; readonly problems: readonly CellProblem[] } {
    this.closeSubtotals(0);
    const all = this.sums.checks().sort(({ check: { at: a } }, { check: { at: b } }) => a.row - b.row || a.column - b.column);
    const differing = all.filter(({ check }) => check.stated !== check.summed);
    return { totals: all.flatMap(({ check, of }) => (isMoney(of) ? [check] : [])), problems: differing.map(totalProblem) };
  }
}

/** The amount or the count that stands in a cell. */
function statedIn({ amount, count }: FigureCell): number | null {
  if (count !== null) return count;
  return typeof amount === "number" ? amount : null;
}
