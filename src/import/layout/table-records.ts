import { WorkbookRefusedError } from "#src/documents/workbook/workbook-refused-error.ts";
import type { Amount } from "#src/domain/amount.ts";
import { MOST_ROWS } from "#src/lib/most-rows.ts";
import type { CellAt, ColumnMeaning, CommuneNaming, FormRecord, Read } from "../form-record.ts";
import { isCommuneText } from "./form-title.ts";
import type { RowCells } from "./row-cells.ts";
import type { FigureCell } from "./row-figures.ts";
import type { RowBase, RowNaming } from "./row-naming.ts";
import { periodWith } from "./row-periods.ts";
import { type RowSponsor, sponsorInColumn, sponsorTypeOfName } from "./row-sponsors.ts";
import type { Block, Figure } from "./table-shape.ts";
import type { TableTotals } from "./table-totals.ts";

type BlockName = Block["names"][number]["value"];
type Blanks = Partial<Record<"commune" | "sponsor" | "kind" | "period" | "title", CellAt>>;

/**
 * The records of a table: one for each row and block of columns with a figure.
 *
 * @throws WorkbookRefusedError where they are more than one import takes.
 */
export class TableRecords {
  readonly records: FormRecord[] = [];
  readonly #cells: RowCells;
  readonly #totals: TableTotals;
  readonly #naming: RowNaming;

  constructor(cells: RowCells, totals: TableTotals, naming: RowNaming) {
    this.#cells = cells;
    this.#naming = naming;
    this.#totals = totals;
  }

  take(row: number, base: RowBase, cells: readonly FigureCell[]): void {
    const { blocks } = this.#cells.input.table;
    const own = cells.filter(({ column }) => column.use.kind === "figure" && column.use.block < 0);
    let isFirst = true;
    for (const [index, block] of blocks.entries()) {
      const ofBlock = cells.filter(({ column }) => column.use.kind === "figure" && column.use.block === index);
      if (blocks.length > 1 && ofBlock.every(({ isBlank }) => isBlank)) continue;
      if (block.sponsorColumn !== null && this.#isOfNobody(row, block.sponsorColumn, ofBlock)) continue;
      this.#push(row, base, block, isFirst ? [...ofBlock, ...own] : ofBlock);
      isFirst = false;
    }
    const isOnlyCounts = isFirst && own.some(({ isBlank }) => !isBlank);
    if (isOnlyCounts || (isFirst && blocks.length === 0)) this.#push(row, base, null, own);
  }

  #push(row: number, base: RowBase, block: Block | null, cells: readonly FigureCell[]): void {
    if (this.records.length === MOST_ROWS) throw new WorkbookRefusedError("too-many-rows");
    const { periods, sponsor: _, sponsorChoices: __, ...texts } = base;
    const period = periodWith(this.#cells, periods, block);
    const name = (value: BlockName) => this.#nameOf(block, value);
    const sponsor = this.#sponsorOf(row, base, block);
    this.records.push({
      at: cells.find(({ isBlank }) => !isBlank)?.at ?? texts.title?.at ?? this.#cells.at(row, this.#cells.labels[0]?.column ?? 0),
      ...texts,
      title: this.#titleOf(texts.title, name("title")),
      commune: this.#communeOf(row, base, block),
      ...sponsor,
      kind: texts.kind ?? name("kind"),
      form: texts.form ?? name("form"),
      note: texts.note ?? name("note"),
      period,
      planned: this.#money("planned", cells, row, texts),
      delivered: this.#money("delivered", cells, row, texts),
      trained: this.#count("trained", cells),
      jobs: this.#count("jobs", cells),
      households: this.#count("households", cells),
      ...this.#blanksOf(row, { ...base, ...sponsor }, block, period !== null),
    });
  }

  /** A column for each sponsor, and nobody in it beside a 0. */
  #isOfNobody(row: number, column: number, cells: readonly FigureCell[]): boolean {
    const hasFigure = cells.some(({ amount, count, isBlank }) => !isBlank && amount !== 0 && count !== 0);
    return !hasFigure && sponsorInColumn(this.#cells, row, column) === null;
  }

  #sponsorOf(row: number, base: RowBase, block: Block | null): RowSponsor {
    const { sponsor, sponsorChoices } = base;
    if (block && block.sponsorColumn !== null) return { sponsor: sponsorInColumn(this.#cells, row, block.sponsorColumn) };
    if (sponsorChoices) return { sponsor, sponsorChoices };
    const named = sponsor ? null : (this.#nameOf(block, "sponsor") ?? this.#otherName(base, block));
    const type = named && sponsorTypeOfName(named.value);
    return { sponsor: sponsor ?? (named && { ...named, value: { name: named.value, ...(type ? { type } : {}) } }) };
  }

  /** "Xã Gia Thắng" over a column says more than a title; a bare name only where nothing else says where it is. */
  #communeOf(row: number, { commune }: RowBase, block: Block | null): Read<CommuneNaming> | null {
    const heading = this.#nameOf(block, "commune");
    return heading && isCommuneHere(heading, commune) ? this.#naming.communeOver(heading, row) : commune;
  }

  /** A name over a column that is no commune's, since another is said: it is a sponsor's. */
  #otherName({ commune }: RowBase, block: Block | null): Read<string> | null {
    const heading = this.#nameOf(block, "commune");
    return heading && !isCommuneHere(heading, commune) ? heading : null;
  }

  /** The second of two columns of the same is told apart by its heading. */
  #titleOf(own: Read<string> | null, heading: Read<string> | null): Read<string> | null {
    return own && heading ? { ...own, value: `${own.value} (${heading.value})` } : (own ?? heading);
  }

  #nameOf(block: Block | null, value: BlockName): Read<string> | null {
    const found = block?.names.find((part) => part.value === value);
    return found ? { value: found.text, at: this.#cells.at(found.row, found.column), text: found.text } : null;
  }

  #money(figure: Figure, cells: readonly FigureCell[], row: number, { adjusts }: Pick<RowBase, "adjusts">): Read<Amount> | null {
    const cell = cellOf(figure, cells);
    if (!cell || cell.amount === null) return null;
    if (typeof cell.amount === "number" && cell.amount < 0 && adjusts === null) {
      this.#cells.tell("negative-amount", row, cell.at.column, true);
      this.#totals.sums.leaveOut(cell.index);
      return null;
    }
    if (typeof cell.amount === "number") this.#totals.sums.add(cell.index, cell.amount);
    return { value: cell.amount, at: cell.at, text: cell.text };
  }

  #count(figure: Figure, cells: readonly FigureCell[]): Read<number> | null {
    const cell = cellOf(figure, cells);
    if (!cell || cell.count === null) return null;
    this.#totals.sums.add(cell.index, cell.count);
    return { value: cell.count, at: cell.at, text: cell.text };
  }

  #blanksOf(row: number, base: RowBase, block: Block | null, hasPeriod: boolean): Pick<FormRecord, "blanks"> {
    const blanks: Blanks = {};
    for (const field of ["commune", "sponsor", "kind", "title"] as const)
      if (base[field] === null) this.#markBlank(blanks, field, row);
    if (base.sponsor === null && block && block.sponsorColumn !== null) blanks.sponsor = this.#cells.at(row, block.sponsorColumn);
    const [said] = base.periods;
    if (!said) this.#markBlank(blanks, "period", row);
    // "tháng 9" of no year.
    else if (!hasPeriod) blanks.period = said.at;
    return Object.keys(blanks).length > 0 ? { blanks } : {};
  }

  #markBlank(blanks: Blanks, field: keyof Blanks & ColumnMeaning, row: number): void {
    const column = this.#cells.fieldsOf(field)[0]?.column;
    if (column !== undefined) blanks[field] = this.#cells.at(row, column);
  }
}

function isCommuneHere(heading: Read<string>, commune: Read<CommuneNaming> | null): boolean {
  return commune === null || isCommuneText(heading.text);
}

function cellOf(figure: Figure, cells: readonly FigureCell[]): FigureCell | null {
  return cells.find(({ column }) => column.use.kind === "figure" && column.use.figure === figure) ?? null;
}
