import { EXAMPLE_IDS } from "../form-headings.ts";
import type { CellProblem, ColumnMeaning } from "../form-record.ts";
import { type Label, NO_ORDINAL, RowCells } from "./row-cells.ts";
import { type FigureCell, figureCells, hasAmounts, rowUnit } from "./row-figures.ts";
import { RowNaming } from "./row-naming.ts";
import { isAreaText, isExampleText, isFootText, isLeadInText, isLeaveOutText, isTotalText } from "./row-texts.ts";
import { contentText } from "./sheet-grid.ts";
import type { TableInput, TableRead } from "./table-input.ts";
import { TableRecords } from "./table-records.ts";
import { TableSections } from "./table-sections.ts";
import { TableTotals } from "./table-totals.ts";
import { unlikelyAmounts } from "./unlikely-amounts.ts";

const EXAMPLES: ReadonlySet<string> = new Set(Object.values(EXAMPLE_IDS));

const NAMING_FIELDS: readonly ColumnMeaning[] = ["title", "commune", "communeCode", "sponsor", "kind", "period", "id"];

/** The rows below a header: lines, sections over them, totals of them, and what is wrong with their cells. */
export function readRows(input: TableInput): TableRead {
  return new RowReader(input).read();
}

class RowReader {
  readonly #cells: RowCells;
  readonly #sections: TableSections;
  readonly #totals: TableTotals;
  readonly #naming: RowNaming;
  readonly #records: TableRecords;
  #isBelowFoot = false;

  constructor(input: TableInput) {
    this.#cells = new RowCells(input);
    this.#sections = new TableSections(this.#cells);
    this.#totals = new TableTotals(this.#cells);
    this.#naming = new RowNaming(this.#cells, this.#sections);
    this.#records = new TableRecords(this.#cells, this.#totals, this.#naming);
  }

  read(): TableRead {
    const { firstRow, lastRow, skipped } = this.#cells.input;
    // Nothing of it can be entered, which the header says.
    if (!this.#cells.figures.some(({ use }) => use.kind === "figure"))
      return { records: [], totals: [], problems: [], sections: [], rowsWithUnit: new Set() };
    for (let row = firstRow; row <= lastRow; row++) if (!skipped.has(row)) this.#readRow(row);
    const { totals, problems } = this.#totals.checks();
    return {
      records: this.#records.records,
      totals,
      problems: [...this.#cells.problems, ...this.#unlikely(), ...problems],
      sections: this.#sections.meanings(),
      rowsWithUnit: this.#cells.rowsWithUnit,
    };
  }

  #unlikely(): CellProblem[] {
    const { grid } = this.#cells;
    return unlikelyAmounts(this.#records.records, (row, column) => grid.isMended(row, column));
  }

  #readRow(row: number): void {
    const labels = this.#cells.labelsOf(row);
    const hasFigures = this.#cells.hasFigures(row);
    if (!hasFigures && labels.length === 0) {
      this.#cells.openUnit(row, -1);
      return;
    }
    if (labels.some(({ column, text }) => this.#cells.grid.isMended(row, column.column) && isLeaveOutText(text))) return;
    if (this.#cells.isOurs) {
      if (!labels.some(({ text }) => EXAMPLES.has(text))) this.#takeRecord(row, labels, true);
      return;
    }
    if (this.#isFoot(row)) return;
    if (labels.slice(0, 2).some(({ text }) => isExampleText(text))) return;
    if (this.#isTotal(row, labels, hasFigures)) this.#takeTotal(row, labels);
    else if (hasFigures || !isLeadInText(labels[0]?.text ?? "")) this.#takeRow(row, labels, hasFigures);
  }

  #isTotal(row: number, labels: readonly Label[], hasFigures: boolean): boolean {
    if (labels.slice(0, 3).some(({ text }) => isTotalText(text))) return !this.#isLineByItself(row);
    const [label, ...more] = labels;
    return label !== undefined && more.length === 0 && hasFigures && isAreaText(label.text) && this.#addsUp(row);
  }

  #addsUp(row: number): boolean {
    return this.#totals.equals(figureCells(this.#cells, row, false).filter(({ isBlank }) => !isBlank));
  }

  /** "Tổng số 5 con bò giống" with a commune, a sponsor and a kind of its own is no total. Without a column for kinds "Cộng" of a sponsor may be one. */
  #isLineByItself(row: number): boolean {
    const says = (meaning: ColumnMeaning) => {
      const place = this.#cells.fieldPlace(meaning, row);
      return place?.row === row && !isTotalText(contentText(this.#cells.content(row, place.column)));
    };
    const hasSponsor = says("sponsor") || says("sponsorCode");
    const hasCommune = says("commune") || says("communeCode");
    if (!this.#cells.hasFigures(row) || !hasSponsor) return false;
    return this.#cells.has("kind") ? says("kind") : hasCommune && !this.#addsUp(row);
  }

  /** A line, or a section over lines. */
  #takeRow(row: number, labels: readonly Label[], hasFigures: boolean): void {
    const depth = this.#cells.depthOf(row);
    this.#totals.closeSubtotals(depth ?? NO_ORDINAL);
    this.#sections.endTitle(depth);
    if (this.#sections.isSection(row, labels, hasFigures, depth)) {
      this.#openSection(row, labels, hasFigures, depth);
      return;
    }
    // A section without rows, but with a figure: it is the line itself.
    const isLine = hasFigures && labels.length === 1 && depth !== null && depth <= 2 && this.#sections.hasDepth(depth);
    if (isLine && !hasAmounts(this.#cells, row)) this.#openSection(row, labels, true, depth);
    else if (isLine) {
      this.#openSection(row, labels, false, depth);
      this.#takeRecord(row, labels, true, true);
    } else this.#takeRecord(row, labels, hasFigures);
  }

  /** Signatures and footnotes, wherever in their rows they stand; a row with a figure ends them. */
  #isFoot(row: number): boolean {
    if (this.#cells.figures.some(({ column }) => this.#cells.isFigureLike(row, column))) {
      this.#isBelowFoot = false;
      return false;
    }
    for (let column = 0; column < this.#cells.grid.width && !this.#isBelowFoot; column++) {
      const content = this.#cells.content(row, column);
      this.#isBelowFoot = typeof content === "string" && isFootText(content);
    }
    return this.#isBelowFoot;
  }

  #openSection(row: number, [label]: readonly Label[], hasFigures: boolean, depth: number | null): void {
    if (!label) return;
    this.#naming.forgetCommune();
    this.#cells.openUnit(row, depth ?? NO_ORDINAL);
    if (hasFigures) this.#totals.openSubtotal(row, depth, label.text);
    this.#sections.open(row, label, depth);
  }

  #takeTotal(row: number, labels: readonly Label[]): void {
    this.#naming.forgetCommune();
    this.#totals.takeTotal(row, labels);
  }

  /** `isNamedAbove`: what stands in its title has been taken for its section. */
  #takeRecord(row: number, labels: readonly Label[], hasFigures: boolean, isNamedAbove = false): void {
    if (!hasFigures && !this.#hasOwnTitle(row)) return;
    const cells = figureCells(this.#cells, row, true);
    for (const { index, isBlank, amount, count } of cells)
      if (!isBlank && amount === null && count === null) this.#totals.sums.leaveOut(index);
    // Persons or metres among the money of other rows: what they count has no place in a line.
    if (rowUnit(this.#cells, row) === "other" && cells.every(({ isBlank }) => isBlank)) return;
    if (labels.length === 0 && this.#takeUnlabelled(row, cells)) return;
    this.#tellBeyondHeadings(row);
    this.#totals.checkRowTotals(cells);
    this.#records.take(row, this.#naming.baseOf(row, isNamedAbove), cells);
  }

  /** In a text file whose cells are parted by commas "12,5" is two cells, and all that follow stand a column too far to the right. */
  #tellBeyondHeadings(row: number): void {
    const { grid, table } = this.#cells.input;
    if (!grid.isText) return;
    const last = table.columns.findLastIndex(({ heading }) => heading !== "");
    const beyond = table.columns.slice(last + 1).find(({ column }) => !this.#cells.isBlank(row, column));
    if (beyond) this.#cells.tell("beyond-headings", row, beyond.column, true);
  }

  #hasOwnTitle(row: number): boolean {
    const place = this.#cells.fieldPlace("title", row);
    return place !== null && place.row === row;
  }

  /** Figures with no word beside them: a total that nobody wrote "Cộng" to, or a line that nobody can know. */
  #takeUnlabelled(row: number, cells: readonly FigureCell[]): boolean {
    if (NAMING_FIELDS.some((meaning) => this.#cells.fieldPlace(meaning, row) !== null)) return false;
    const filled = cells.filter(({ isBlank }) => !isBlank);
    const first = filled[0];
    if (this.#totals.equals(filled)) this.#takeTotal(row, []);
    else if (first) this.#cells.tell("no-title", row, first.at.column, true);
    return true;
  }
}
