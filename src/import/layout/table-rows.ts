import { hasLostLetters } from "#src/documents/workbook/old-text.ts";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import type { Amount } from "#src/domain/amount.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { Language } from "#src/lib/language.ts";
import { EXAMPLE_IDS } from "../form-headings.ts";
import type {
  CellAt,
  CellProblem,
  CellProblemCode,
  ColumnMeaning,
  CommuneNaming,
  FormPeriod,
  FormRecord,
  Read,
  SponsorNaming,
  TotalCheck,
} from "../form-record.ts";
import { unshieldedText } from "../shielded-text.ts";
import { communeNaming, type FormTitle, isCommuneText } from "./form-title.ts";
import { foldHeading, isKindText, sponsorTypeOf, unitOf } from "./heading-sense.ts";
import { type PeriodText, periodOf, periodOfCell, periodOfDate, periodOfNumber } from "./period-text.ts";
import { amountOf, countOf } from "./read-cells.ts";
import { remembered } from "./remembered.ts";
import { isExampleText, isFootText, isHelperText, isLeadInText, isTotalText, isWholeTotal, ordinalDepth } from "./row-texts.ts";
import { contentText, type LegacyReading, type Place, type SheetGrid } from "./sheet-grid.ts";
import type { Block, Column, Figure, TableColumns } from "./table-columns.ts";
import { ColumnSums, totalProblem } from "./total-checks.ts";

export type TableInput = {
  readonly grid: SheetGrid;
  readonly table: TableColumns;
  /** Ends included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows among them that say the headings again. */
  readonly skipped: ReadonlySet<number>;
  readonly title: FormTitle;
  /** What the sheet's name says. */
  readonly sheetPeriod: Read<PeriodText> | null;
  readonly sheetCommune: Read<string> | null;
  readonly legacy: LegacyReading;
  readonly language: Language;
  /** Of amounts whose heading and title name none. */
  readonly unit: number;
};

export type TableRead = {
  readonly records: readonly FormRecord[];
  readonly totals: readonly TotalCheck[];
  readonly problems: readonly CellProblem[];
  /** What section rows stand for, sorted. */
  readonly sections: readonly SectionMeaning[];
};

export type SectionMeaning = "commune" | "period" | "kind" | "sponsor" | "title";

type Section = { readonly meaning: SectionMeaning; readonly depth: number | null; readonly read: Read<string> };

/** A section's own amounts, compared with its rows once it ends. */
type OpenSubtotal = {
  readonly depth: number;
  readonly mark: readonly number[];
  readonly cells: readonly FigureCell[];
  readonly text: string;
};

type FigureCell = {
  readonly column: Column;
  readonly index: number;
  readonly at: CellAt;
  readonly text: string;
  readonly amount: Amount | null;
  readonly count: number | null;
  readonly isBlank: boolean;
};

/** What all of a row's records have in common. */
type RowBase = Pick<
  FormRecord,
  "id" | "commune" | "sponsor" | "kind" | "title" | "form" | "note" | "adjusts" | "adjustReason"
> & {
  readonly periods: readonly Read<PeriodText>[];
};

/** Nothing has been added up yet. */
const FROM_THE_FIRST: readonly number[] = [];

type Label = { readonly column: Column; readonly text: string };

const namingOf = remembered(communeNaming);
const typeOf = remembered((text) => sponsorTypeOf(foldText(text)));
const headingTypeOf = remembered((text) => sponsorTypeOf(foldHeading(text)));
const cellPeriodOf = remembered(periodOfCell);
const isQuarterHeading = remembered((text) => /^quy|^quarter/.test(foldHeading(text)));

const EXAMPLES: ReadonlySet<string> = new Set(Object.values(EXAMPLE_IDS));

/** Below everything that has an ordinal. */
const NO_ORDINAL = 9;

export function readRows(input: TableInput): TableRead {
  return new RowReader(input).read();
}

class RowReader {
  readonly #input: TableInput;
  readonly #grid: SheetGrid;
  readonly #fields = new Map<ColumnMeaning | "money-unit", Column[]>();
  readonly #figures: readonly Column[];
  readonly #labels: readonly Column[];
  readonly #records: FormRecord[] = [];
  readonly #problems: CellProblem[] = [];
  readonly #told = new Set<string>();
  readonly #sections: Section[] = [];
  readonly #sectionMeanings = new Set<SectionMeaning>();
  readonly #sectionDepths = new Set<number>();
  /** What the last section of each depth stood for: those beside it stand for the same. */
  readonly #meaningAt = new Map<number, SectionMeaning>();
  readonly #subtotals: OpenSubtotal[] = [];
  readonly #sums: ColumnSums;
  /** Our own form: each row is a line, and a text is taken to the letter. */
  readonly #isOurs: boolean;
  #lastTotal: readonly number[];
  #lastCommune: Read<CommuneNaming> | null = null;
  #isBelowFoot = false;

  constructor(input: TableInput) {
    this.#input = input;
    this.#grid = input.grid;
    const { columns } = input.table;
    for (const column of columns) {
      if (column.use.kind !== "field") continue;
      const { meaning } = column.use;
      this.#fields.set(meaning, [...(this.#fields.get(meaning) ?? []), column]);
    }
    this.#isOurs = this.#fields.has("id") && this.#fields.has("communeCode");
    this.#figures = columns.filter(({ use }) => use.kind === "figure" || use.kind === "row-total");
    this.#labels = columns.filter(({ use }) => use.kind === "field" || use.kind === "ignored");
    this.#sums = new ColumnSums(columns.length);
    this.#lastTotal = this.#sums.mark();
  }

  read(): TableRead {
    const { firstRow, lastRow } = this.#input;
    // Nothing of it can be entered, which the header says.
    if (!this.#figures.some(({ use }) => use.kind === "figure")) return { records: [], totals: [], problems: [], sections: [] };
    for (let row = firstRow; row <= lastRow; row++) if (!this.#input.skipped.has(row)) this.#readRow(row);
    this.#closeSubtotals(0);
    const totals = this.#sums.checks(false).sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
    for (const total of [...totals, ...this.#sums.checks(true)])
      if (total.stated !== total.summed) this.#problems.push(totalProblem(total));
    return { records: this.#records, totals, problems: this.#problems, sections: [...this.#sectionMeanings].sort() };
  }

  #readRow(row: number): void {
    const labels = this.#labelsOf(row);
    const hasFigures = this.#figures.some(({ column }) => !this.#isBlank(row, column));
    if (!hasFigures && labels.length === 0) return;
    if (this.#isOurs) {
      if (!labels.some(({ text }) => EXAMPLES.has(text))) this.#takeRecord(row, labels, true);
      return;
    }
    if (this.#isFoot(row)) return;
    const first = labels[0]?.text ?? "";
    if (labels.slice(0, 2).some(({ text }) => isExampleText(text))) return;
    if (labels.slice(0, 3).some(({ text }) => isTotalText(text))) {
      this.#takeTotal(row, labels);
      return;
    }
    if (!hasFigures && isLeadInText(first)) return;
    const depth = this.#depthOf(row);
    this.#closeSubtotals(depth ?? NO_ORDINAL);
    this.#endTitleSection(depth);
    const isSection = this.#isSection(row, labels, hasFigures, depth);
    // A section without rows, but with a figure: it is the line itself.
    const isLine =
      !isSection && hasFigures && labels.length === 1 && depth !== null && depth <= 2 && this.#sectionDepths.has(depth);
    if (isSection) this.#openSection(row, labels, hasFigures, depth);
    else if (isLine && !this.#hasAmounts(row)) this.#openSection(row, labels, true, depth);
    else if (isLine) {
      this.#openSection(row, labels, false, depth);
      this.#takeRecord(row, labels, true, true);
    } else this.#takeRecord(row, labels, hasFigures);
  }

  /** Signatures and footnotes, wherever in their rows they stand; a row with a figure ends them. */
  #isFoot(row: number): boolean {
    if (this.#figures.some(({ column }) => this.#isFigureLike(row, column))) {
      this.#isBelowFoot = false;
      return false;
    }
    for (let column = 0; column < this.#grid.width && !this.#isBelowFoot; column++) {
      const content = this.#content(row, column);
      this.#isBelowFoot = typeof content === "string" && isFootText(content);
    }
    return this.#isBelowFoot;
  }

  /** A number, or what would be one; an error or a formula stands for one. */
  #isFigureLike(row: number, column: number): boolean {
    const content = this.#content(row, column);
    if (content === null) return !this.#isBlank(row, column);
    return typeof content !== "string" || /^[=(+-]?\s*\d[\d.,' ]*\D{0,12}$/.test(content);
  }

  // What stands in a row

  #content(row: number, column: number): CellContent {
    return this.#grid.content(row, column, this.#input.legacy);
  }

  #isBlank(row: number, column: number): boolean {
    return (
      this.#content(row, column) === null && this.#grid.errorAt(row, column) === null && !this.#grid.isUncomputed(row, column)
    );
  }

  /** Texts of the row's own cells, the ordinal left out. */
  #labelsOf(row: number): Label[] {
    const labels: Label[] = [];
    for (const column of this.#labels) {
      const content = this.#content(row, column.column);
      if (content === null) continue;
      const text = contentText(content);
      if (column.use.kind === "field" && column.use.meaning === "number" && ordinalDepth(text) !== null) continue;
      if (column.use.kind === "field" && column.use.meaning === "money-unit") continue;
      labels.push({ column, text });
    }
    return labels;
  }

  #depthOf(row: number): number | null {
    const number = this.#fields.get("number")?.[0];
    if (number) {
      const depth = ordinalDepth(contentText(this.#content(row, number.column)));
      if (depth !== null) return depth;
    }
    const title = this.#fields.get("title")?.[0];
    return title && /^[-–+*•]\s?\S/.test(contentText(this.#content(row, title.column))) ? 6 : null;
  }

  #nextRow(row: number): number | null {
    for (let next = row + 1; next <= Math.min(this.#input.lastRow, row + 6); next++) {
      const isEmpty = this.#labelsOf(next).length === 0 && this.#figures.every(({ column }) => this.#isBlank(next, column));
      if (!isEmpty && !this.#input.skipped.has(next)) return next;
    }
    return null;
  }

  // Sections

  #isSection(row: number, labels: readonly Label[], hasFigures: boolean, depth: number | null): boolean {
    const [label, ...more] = labels;
    if (!label || more.length > 0) return false;
    const next = this.#nextRow(row);
    const nextDepth = next === null ? null : (this.#depthOf(next) ?? NO_ORDINAL);
    const nextLabel = next === null ? undefined : this.#labelsOf(next)[0];
    const goesDeeper =
      nextDepth !== null &&
      depth !== null &&
      nextDepth > depth &&
      !isTotalText(nextLabel?.text ?? "") &&
      (hasFigures ? nextDepth < NO_ORDINAL || nextLabel !== undefined : true);
    if (goesDeeper && (depth ?? NO_ORDINAL) < 6) return true;
    const isCommuneColumn = label.column.use.kind === "field" && label.column.use.meaning === "commune";
    if (isCommuneText(label.text) && !isCommuneColumn && depth === null)
      return nextLabel !== undefined && !isCommuneText(nextLabel.text);
    if (hasFigures) return false;
    if (depth !== null) return depth <= 2 && this.#sectionDepths.has(depth);
    // A text by itself: nothing that is missing can stand for it but a section, where rows follow.
    return next !== null;
  }

  /** "Làm đường" over "Đợt 1" ends with the next row of its own depth. */
  #endTitleSection(depth: number | null): void {
    const last = this.#sections.at(-1);
    if (last?.meaning === "title" && last.depth !== null && depth !== null && depth <= last.depth) this.#sections.pop();
  }

  #hasAmounts(row: number): boolean {
    return this.#figureCells(row, false).some(
      ({ amount, count }) => (typeof amount === "number" && amount !== 0) || (count ?? 0) > 0,
    );
  }

  #openSection(row: number, labels: readonly Label[], hasFigures: boolean, depth: number | null): void {
    const label = labels[0];
    if (!label) return;
    if (depth !== null) this.#sectionDepths.add(depth);
    this.#lastCommune = null;
    const text = label.text;
    const meaning = this.#sectionMeaning(label, depth);
    if (hasFigures) {
      const cells = this.#figureCells(row, false);
      this.#subtotals.push({ depth: depth ?? 2.5, mark: this.#sums.mark(), cells, text });
    }
    if (meaning === null) return;
    const known = this.#sections.findIndex((section) => section.meaning === meaning);
    if (known >= 0) this.#sections.splice(known);
    this.#tellText(row, label.column.column, meaning !== "period");
    this.#sections.push({ meaning, depth, read: { value: text, at: this.#at(row, label.column.column), text } });
    this.#sectionMeanings.add(meaning);
    this.#meaningAt.set(depth ?? NO_ORDINAL, meaning);
  }

  #sectionMeaning({ column, text }: Label, depth: number | null): SectionMeaning | null {
    const has = (meaning: ColumnMeaning) => this.#fields.has(meaning);
    const { table, title, sheetCommune } = this.#input;
    const names = new Set(table.blocks.flatMap(({ names }) => names.map(({ value }) => value)));
    const lacksKind = !has("kind") && !names.has("kind");
    const lacksSponsor = !has("sponsor") && !has("sponsorCode") && !names.has("sponsor");
    const lacksCommune = !has("commune") && !has("communeCode") && title.commune === null;
    if (isCommuneText(text)) return "commune";
    if (cellPeriodOf(text) !== null) return "period";
    const folded = foldText(text);
    if (lacksSponsor && isHelperText(text)) return "sponsor";
    if (lacksKind && isKindText(folded)) return "kind";
    const before = this.#meaningAt.get(depth ?? NO_ORDINAL);
    if (before !== undefined && before !== "period") return before;
    const own = column.use.kind === "field" ? column.use.meaning : null;
    if (own === "sponsor" || own === "kind") return own;
    const hasNamedCommunes = this.#sections.some(({ meaning, read }) => meaning === "commune" && isCommuneText(read.text));
    if (own === "commune" || (lacksCommune && sheetCommune === null && !hasNamedCommunes)) return "commune";
    if (depth === 3) return "title";
    if (lacksKind) return "kind";
    return lacksSponsor ? "sponsor" : null;
  }

  #closeSubtotals(depth: number): void {
    for (let open = this.#subtotals.at(-1); open && open.depth >= depth; open = this.#subtotals.at(-1)) {
      this.#subtotals.pop();
      for (const cell of open.cells) this.#state(cell, open.text, [open.mark], false);
    }
  }

  #sectionOf(meaning: SectionMeaning): Read<string> | null {
    return this.#sections.findLast((section) => section.meaning === meaning)?.read ?? null;
  }

  // Totals

  #takeTotal(row: number, labels: readonly Label[]): void {
    const text = labels.find((label) => isTotalText(label.text))?.text ?? "";
    this.#lastCommune = null;
    const cells = this.#figureCells(row, false);
    const marks = [this.#lastTotal, ...this.#subtotals.toReversed().map(({ mark }) => mark), FROM_THE_FIRST];
    for (const cell of cells) this.#state(cell, text, marks, isWholeTotal(text));
    this.#lastTotal = this.#sums.mark();
  }

  #state(cell: FigureCell, label: string, since: readonly (readonly number[])[], isOfWhole: boolean): void {
    const isCount = cell.count !== null;
    const stated = isCount ? cell.count : cell.amount;
    if (typeof stated !== "number" || cell.column.use.kind !== "figure") return;
    this.#sums.state({ at: cell.at, text: label, stated, column: cell.index, isCount }, since, isOfWhole);
  }

  // Figures

  #at(row: number, column: number): CellAt {
    return this.#grid.at({ row, column });
  }

  #tell(
    code: CellProblemCode,
    row: number,
    column: number,
    isBlocking: boolean,
    text = contentText(this.#content(row, column)),
  ): void {
    const key = `${code} ${row} ${column}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#problems.push({ code, at: this.#at(row, column), isBlocking, values: { text } });
  }

  /** The row's amounts and counts, blank ones too. `isEntered`: a fault keeps the line from being entered. */
  #figureCells(row: number, isEntered: boolean): FigureCell[] {
    const rowUnit = this.#rowUnit(row);
    return this.#figures.map((column) => {
      const content = this.#content(row, column.column);
      const use = column.use;
      const figure = use.kind === "figure" || use.kind === "row-total" ? use.figure : "delivered";
      const blank = {
        column,
        index: this.#input.table.columns.indexOf(column),
        at: this.#at(row, column.column),
        text: contentText(content),
        amount: null,
        count: null,
      };
      const isWrong = this.#tellBroken(row, column.column, isEntered && use.kind === "figure");
      if (isWrong) return { ...blank, isBlank: false };
      if (!isMoney(figure)) {
        const read = countOf(content, this.#language(row, column.column));
        if ("fault" in read) this.#tell(read.fault, row, column.column, isEntered);
        return { ...blank, count: "value" in read ? read.value : null, isBlank: content === null };
      }
      if (rowUnit === "other") {
        if (content !== null) this.#tell("not-an-amount", row, column.column, false);
        return { ...blank, isBlank: true };
      }
      const unit = rowUnit ?? (column.unit ? Number(column.unit) : this.#input.unit);
      const read = amountOf(content, unit, this.#language(row, column.column));
      if ("fault" in read) this.#tell(read.fault, row, column.column, isEntered);
      return { ...blank, amount: "value" in read ? read.value : null, isBlank: content === null };
    });
  }

  #language(row: number, column: number): Language {
    return this.#grid.isMended(row, column) ? "vi" : this.#input.language;
  }

  /** The unit that the row's own "ĐVT" names; "other" where it counts no money. */
  #rowUnit(row: number): number | "other" | null {
    const column = this.#fields.get("money-unit")?.[0];
    if (!column) return null;
    const shown = this.#grid.shown(row, column.column);
    const text = contentText(this.#content(shown.row, shown.column));
    if (text === "" || /^[-–]$/.test(text)) return null;
    const unit = unitOf(foldText(text)) ?? unitOf(`(${foldText(text)})`);
    return unit === null ? "other" : Number(unit);
  }

  /** An error, a formula without a result or one that is text: none of them is a figure. */
  #tellBroken(row: number, column: number, isBlocking: boolean): boolean {
    const error = this.#grid.errorAt(row, column);
    if (error !== null) this.#tell("error-value", row, column, isBlocking, error);
    else if (this.#grid.isUncomputed(row, column)) this.#tell("formula-not-computed", row, column, isBlocking);
    else {
      const content = this.#content(row, column);
      if (typeof content !== "string" || !content.startsWith("=")) return false;
      this.#tell("formula-text", row, column, isBlocking);
    }
    return true;
  }

  // Texts

  /** `isLookedUp`: it decides what the line is of; else it is only shown. */
  #tellText(row: number, column: number, isLookedUp: boolean): boolean {
    if (this.#tellBroken(row, column, isLookedUp)) return true;
    const content = this.#content(row, column);
    if (typeof content !== "string") return false;
    const mayBeLost = /[?\ufffd]/.test(content) && !this.#grid.isToTheLetter(row);
    if (mayBeLost && hasLostLetters(content)) this.#tell("lost-letters", row, column, isLookedUp);
    if (this.#input.legacy === "as-it-stands" && this.#grid.isOld(row, column)) this.#tell("legacy-text", row, column, false);
    return false;
  }

  /** A field's cell: its own, or the merge's that reaches down into it. */
  #fieldPlace(meaning: ColumnMeaning, row: number): (Place & { readonly column: number; readonly heading: Column }) | null {
    for (const heading of this.#fields.get(meaning) ?? []) {
      const shown = this.#grid.shown(row, heading.column);
      if (shown.column !== heading.column || shown.row < this.#input.firstRow) continue;
      if (!this.#isBlank(shown.row, shown.column)) return { ...shown, heading };
    }
    return null;
  }

  #field(meaning: ColumnMeaning, row: number, isLookedUp = true): Read<string> | null {
    const place = this.#fieldPlace(meaning, row);
    if (!place) return null;
    if (this.#tellText(place.row, place.column, isLookedUp)) return null;
    const text = contentText(this.#content(place.row, place.column));
    const isConverted = this.#grid.isOld(place.row, place.column) && this.#input.legacy === "converted";
    const exact = this.#isOurs && !isConverted ? this.#grid.exactText(place.row, place.column) : null;
    return { value: unshieldedText(exact ?? text), at: this.#at(place.row, place.column), text };
  }

  // Records

  /** `isNamedAbove`: what stands in its title has been taken for its section. */
  #takeRecord(row: number, labels: readonly Label[], hasFigures: boolean, isNamedAbove = false): void {
    if (!hasFigures && !this.#hasOwnTitle(row)) return;
    const cells = this.#figureCells(row, true);
    for (const { index, isBlank, amount, count } of cells)
      if (!isBlank && amount === null && count === null) this.#sums.leaveOut(index);
    // Persons or metres among the money of other rows: what they count has no place in a line.
    if (this.#rowUnit(row) === "other" && cells.every(({ isBlank }) => isBlank)) return;
    if (labels.length === 0 && this.#takeUnlabelled(row, cells)) return;
    this.#checkRowTotals(cells);
    const base = this.#baseOf(row, isNamedAbove);
    const { blocks } = this.#input.table;
    const own = cells.filter(({ column }) => column.use.kind === "figure" && column.use.block < 0);
    let isFirst = true;
    for (const [index, block] of blocks.entries()) {
      const ofBlock = cells.filter(({ column }) => column.use.kind === "figure" && column.use.block === index);
      if (blocks.length > 1 && ofBlock.every(({ isBlank }) => isBlank)) continue;
      this.#push(row, base, block, isFirst ? [...ofBlock, ...own] : ofBlock);
      isFirst = false;
    }
    const isOnlyCounts = isFirst && own.some(({ isBlank }) => !isBlank);
    if (isOnlyCounts || (isFirst && blocks.length === 0)) this.#push(row, base, null, own);
  }

  #hasOwnTitle(row: number): boolean {
    const place = this.#fieldPlace("title", row);
    return place !== null && place.row === row;
  }

  /** Figures with no word beside them: a total that nobody wrote "Cộng" to, or a line that nobody can know. */
  #takeUnlabelled(row: number, cells: readonly FigureCell[]): boolean {
    const meanings: readonly ColumnMeaning[] = ["title", "commune", "communeCode", "sponsor", "kind", "period", "id"];
    if (meanings.some((meaning) => this.#fieldPlace(meaning, row) !== null)) return false;
    const filled = cells.filter(({ isBlank }) => !isBlank);
    const equals = (cell: FigureCell) => {
      const stated = cell.count ?? cell.amount;
      if (typeof stated !== "number" || cell.column.use.kind !== "figure") return true;
      return [FROM_THE_FIRST, this.#lastTotal].some(
        (mark) => this.#sums.of(cell.index) - (mark[cell.index] ?? 0) === cell.amount,
      );
    };
    if (filled.some(({ amount }) => typeof amount === "number") && filled.every(equals)) {
      this.#takeTotal(row, []);
      return true;
    }
    const first = filled[0];
    if (first) this.#tell("no-title", row, first.at.column, true);
    return true;
  }

  #checkRowTotals(cells: readonly FigureCell[]): void {
    for (const { column, amount, at } of cells) {
      const { use } = column;
      if (use.kind !== "row-total" || typeof amount !== "number") continue;
      const parts = cells.filter(
        (cell) =>
          cell.column.use.kind === "figure" &&
          cell.column.use.figure === use.figure &&
          use.blocks.includes(cell.column.use.block),
      );
      const summed = parts.reduce((sum, part) => sum + (typeof part.amount === "number" ? part.amount : 0), 0);
      if (summed !== amount) this.#problems.push(totalProblem({ at, text: column.heading, stated: amount, summed }));
    }
  }

  #baseOf(row: number, isNamedAbove: boolean): RowBase {
    const commune = this.#communeOf(row);
    const title = isNamedAbove ? null : this.#field("title", row);
    const prefix = this.#sectionOf("title");
    const hasCommunes = this.#fields.has("commune") || this.#fields.has("communeCode");
    const isNamedByTitle = !hasCommunes && title !== null && isCommuneText(title.text);
    const isBare = title === null || this.#isOurs;
    const bare = isBare ? title : { ...title, value: title.value.replace(/^[-–+*•]\s*/, "") };
    return {
      id: this.#field("id", row),
      commune: isNamedByTitle ? { ...title, value: this.#withParent(namingOf(title.text), row) } : commune,
      sponsor: this.#sponsorOf(row),
      kind: this.#field("kind", row) ?? this.#sectionOf("kind"),
      title: isNamedByTitle ? null : bare && prefix ? { ...bare, value: `${prefix.value}: ${bare.value}` } : bare,
      form: this.#field("form", row),
      note: this.#field("note", row, false),
      adjusts: this.#field("adjusts", row),
      adjustReason: this.#field("adjustReason", row, false),
      periods: this.#periodsOf(row),
    };
  }

  #communeOf(row: number): Read<CommuneNaming> | null {
    const name = this.#field("commune", row);
    const code = this.#field("communeCode", row);
    const withParent = (naming: CommuneNaming) => this.#withParent(naming, row);
    const own = name ?? code;
    if (own) {
      // In our own form a commune without a code stands under its id, which may be a number.
      const isShortened = code !== null && !this.#isOurs && /^\d{1,5}$/.test(code.value);
      const coded = code ? { code: isShortened ? code.value.padStart(5, "0") : code.value } : {};
      const read = { ...own, value: withParent({ ...(name ? this.#chosen(name.value, namingOf) : {}), ...coded }) };
      this.#lastCommune = read;
      return read;
    }
    const section = this.#sectionOf("commune");
    if (!section && this.#lastCommune && this.#goesOnFromAbove(row)) return this.#lastCommune;
    const stands = section ?? this.#input.title.commune ?? (this.#fields.has("commune") ? null : this.#input.sheetCommune);
    return stands && { ...stands, value: withParent(namingOf(stands.value)) };
  }

  /** With the district or province that the row or the title names. */
  #withParent(naming: CommuneNaming, row: number): CommuneNaming {
    const parent = this.#field("parent", row)?.value ?? this.#input.title.parent?.value;
    return parent && !naming.parent ? { ...naming, parent } : naming;
  }

  /** In our own form "Gia Thắng (14506)" is chosen from a list: a name and its code. */
  #chosen<Naming extends { readonly name?: string; readonly code?: string }>(
    text: string,
    read: (text: string) => Naming,
  ): Naming {
    const [, name, code] = (this.#isOurs && /^(.+) \(([^()\s]+)\)$/.exec(text)) || [];
    return name && code ? { ...read(name), code } : read(text);
  }

  /** Without a merge, a blank cell below a commune is of it where the row has no ordinal of its own. */
  #goesOnFromAbove(row: number): boolean {
    const number = this.#fields.get("number")?.[0];
    if (!number) return false;
    const shown = this.#grid.shown(row, number.column);
    return shown.row < row || this.#isBlank(row, number.column);
  }

  #sponsorOf(row: number): Read<SponsorNaming> | null {
    const name = this.#fieldPlace("sponsor", row);
    const code = this.#field("sponsorCode", row);
    const said = this.#field("sponsorType", row, false);
    const read = this.#field("sponsor", row) ?? code;
    const section = read ? null : this.#sectionOf("sponsor");
    const own = read ?? section;
    if (!own) return null;
    const heading = name && read ? headingTypeOf(name.heading.heading) : null;
    // A firm's name in a column of agencies is a firm's all the same.
    const type = (said && typeOf(said.value)) ?? typeOf(own.value) ?? heading;
    return {
      ...own,
      value: {
        ...(name || section ? { name: own.value } : {}),
        ...(code ? { code: code.value } : {}),
        ...(type ? { type } : {}),
      },
    };
  }

  #periodsOf(row: number): Read<PeriodText>[] {
    const said: Read<PeriodText>[] = [];
    for (const heading of this.#fields.get("period") ?? []) {
      const place = this.#grid.shown(row, heading.column);
      if (place.column !== heading.column || place.row < this.#input.firstRow || this.#isBlank(place.row, place.column)) continue;
      if (this.#tellBroken(place.row, place.column, true)) continue;
      const content = this.#content(place.row, place.column);
      const value = periodOfContent(content, isQuarterHeading(heading.heading));
      if (value === null) this.#tell("not-a-period", place.row, place.column, true);
      else said.push({ value, at: this.#at(place.row, place.column), text: contentText(content) });
    }
    const section = this.#sectionOf("period");
    const ofSection = section && cellPeriodOf(section.text);
    if (section && ofSection) said.push({ ...section, value: ofSection });
    return said;
  }

  /** What a row, its block, the title and the sheet's name say of its time together. */
  #periodWith(row: readonly Read<PeriodText>[], block: Block | null): Read<FormPeriod> | null {
    const ofBlock = (block?.periods ?? []).map((said) => ({
      value: said.value,
      text: said.text,
      at: this.#at(said.row, said.column),
    }));
    const near = [...row, ...ofBlock];
    const { title, sheetPeriod } = this.#input;
    // "Năm 2016" over a column is all of that year, whatever part of 2017 the title speaks of.
    const isWhole = near.some(({ value }) => value.years !== null) && near.every(({ value }) => value.months === null);
    const said = isWhole ? near : [...near, ...title.periods, ...(sheetPeriod ? [sheetPeriod] : [])];
    const value = periodOf(said.map((read) => read.value));
    const from = said.find((read) => read.value.months !== null) ?? said.find((read) => read.value.years !== null);
    return value && from ? { value, at: from.at, text: from.text } : null;
  }

  #push(row: number, base: RowBase, block: Block | null, cells: readonly FigureCell[]): void {
    const { periods, ...texts } = base;
    const name = (value: "sponsor" | "kind" | "form" | "note"): Read<string> | null => {
      const found = block?.names.find((part) => part.value === value);
      return found ? { value: found.text, at: this.#at(found.row, found.column), text: found.text } : null;
    };
    const money = (figure: Figure): Read<Amount> | null => {
      const cell = cells.find(({ column }) => column.use.kind === "figure" && column.use.figure === figure);
      if (!cell || cell.amount === null) return null;
      if (typeof cell.amount === "number" && cell.amount < 0 && texts.adjusts === null) {
        this.#tell("negative-amount", row, cell.at.column, true);
        this.#sums.leaveOut(cell.index);
        return null;
      }
      if (typeof cell.amount === "number") this.#sums.add(cell.index, cell.amount);
      return { value: cell.amount, at: cell.at, text: cell.text };
    };
    const count = (figure: Figure): Read<number> | null => {
      const cell = cells.find(({ column }) => column.use.kind === "figure" && column.use.figure === figure);
      if (cell && cell.count !== null) this.#sums.add(cell.index, cell.count);
      return cell && cell.count !== null ? { value: cell.count, at: cell.at, text: cell.text } : null;
    };
    const blanks = this.#blanksOf(row, texts, periods);
    const named = name("sponsor");
    const type = named && typeOf(named.value);
    this.#records.push({
      at: cells.find(({ isBlank }) => !isBlank)?.at ?? texts.title?.at ?? this.#at(row, this.#labels[0]?.column ?? 0),
      ...texts,
      sponsor: texts.sponsor ?? (named && { ...named, value: { name: named.value, ...(type ? { type } : {}) } }),
      kind: texts.kind ?? name("kind"),
      form: texts.form ?? name("form"),
      note: texts.note ?? name("note"),
      period: this.#periodWith(periods, block),
      planned: money("planned"),
      delivered: money("delivered"),
      trained: count("trained"),
      jobs: count("jobs"),
      households: count("households"),
      ...(blanks && { blanks }),
    });
  }

  #blanksOf(row: number, texts: Omit<RowBase, "periods">, periods: RowBase["periods"]): FormRecord["blanks"] | null {
    const blanks: Partial<Record<"commune" | "sponsor" | "kind" | "period" | "title", CellAt>> = {};
    for (const field of ["commune", "sponsor", "kind", "title"] as const)
      if (texts[field] === null) this.#markBlank(blanks, field, row);
    if (periods.length === 0) this.#markBlank(blanks, "period", row);
    return Object.keys(blanks).length > 0 ? blanks : null;
  }

  #markBlank<Field extends ColumnMeaning>(blanks: Partial<Record<Field, CellAt>>, field: Field, row: number): void {
    const column = this.#fields.get(field)?.[0]?.column;
    if (column !== undefined) blanks[field] = this.#at(row, column);
  }
}

function isMoney(figure: Figure): boolean {
  return figure === "planned" || figure === "delivered";
}

function periodOfContent(content: CellContent, isQuarters: boolean): PeriodText | null {
  if (content instanceof Date) return periodOfDate(content);
  if (typeof content === "number") return periodOfNumber(content, isQuarters);
  if (typeof content !== "string") return null;
  const whole = /^\d{1,4}$/.test(content) ? periodOfNumber(Number(content), isQuarters) : null;
  return whole ?? cellPeriodOf(content) ?? (isQuarters ? cellPeriodOf(`quý ${content}`) : null);
}
