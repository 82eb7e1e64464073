import type { Amount } from "#src/domain/amount.ts";
import type { CellAt, ColumnMeaning, FormRecord, Read } from "../form-record.ts";
import type { RowCells } from "./row-cells.ts";
import type { FigureCell } from "./row-figures.ts";
import { type RowBase, sponsorTypeOfName } from "./row-naming.ts";
import { periodWith } from "./row-periods.ts";
import type { Block, Figure } from "./table-columns.ts";
import type { TableTotals } from "./table-totals.ts";

type BlockName = Block["names"][number]["value"];
type Blanks = Partial<Record<"commune" | "sponsor" | "kind" | "period" | "title", CellAt>>;

/** The records of a table: one for each row and block of columns with a figure. */
export class TableRecords {
  readonly records: FormRecord[] = [];
  readonly #cells: RowCells;
  readonly #totals: TableTotals;

  constructor(cells: RowCells, totals: TableTotals) {
    this.#cells = cells;
    this.#totals = totals;
  }

  take(row: number, base: RowBase, cells: readonly FigureCell[]): void {
    const { blocks } = this.#cells.input.table;
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

  #push(row: number, base: RowBase, block: Block | null, cells: readonly FigureCell[]): void {
    const { periods, ...texts } = base;
    const period = periodWith(this.#cells, periods, block);
    const name = (value: BlockName) => this.#nameOf(block, value);
    const named = name("sponsor");
    const type = named && sponsorTypeOfName(named.value);
    this.records.push({
      at: cells.find(({ isBlank }) => !isBlank)?.at ?? texts.title?.at ?? this.#cells.at(row, this.#cells.labels[0]?.column ?? 0),
      ...texts,
      sponsor: texts.sponsor ?? (named && { ...named, value: { name: named.value, ...(type ? { type } : {}) } }),
      kind: texts.kind ?? name("kind"),
      form: texts.form ?? name("form"),
      note: texts.note ?? name("note"),
      period,
      planned: this.#money("planned", cells, row, texts),
      delivered: this.#money("delivered", cells, row, texts),
      trained: this.#count("trained", cells),
      jobs: this.#count("jobs", cells),
      households: this.#count("households", cells),
      ...this.#blanksOf(row, base, period !== null),
    });
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

  #blanksOf(row: number, base: RowBase, hasPeriod: boolean): Pick<FormRecord, "blanks"> {
    const blanks: Blanks = {};
    for (const field of ["commune", "sponsor", "kind", "title"] as const)
      if (base[field] === null) this.#markBlank(blanks, field, row);
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

function cellOf(figure: Figure, cells: readonly FigureCell[]): FigureCell | null {
  return cells.find(({ column }) => column.use.kind === "figure" && column.use.figure === figure) ?? null;
}
