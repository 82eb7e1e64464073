import type { CellAt, CellProblem, TotalCheck } from "../form-record.ts";

/** An amount that adds up others, with where the rows that it may be of begin and end: how much had been added up there, in its columns. */
type Stated = {
  readonly at: CellAt;
  readonly text: string;
  readonly stated: number;
  readonly column: number;
  /** Sums that it may be meant to be; the first is what its words say. Null: the sum of all rows, known at the end. */
  readonly candidates: readonly (number | null)[];
};

/** Adds up amounts column by column, and compares what the form states. Sums of safe integers within the safe ones are exact. */
export class ColumnSums {
  readonly #sums: number[];
  readonly #stated: Stated[] = [];

  constructor(columns: number) {
    this.#sums = new Array<number>(columns).fill(0);
  }

  add(column: number, amount: number): void {
    this.#sums[column] = this.of(column) + amount;
  }

  of(column: number): number {
    return this.#sums[column] ?? 0;
  }

  /** As much as has been added up so far. */
  mark(): readonly number[] {
    return [...this.#sums];
  }

  /** `whole`: it is of all rows, also those below it. */
  state(
    cell: Pick<Stated, "at" | "text" | "stated" | "column">,
    since: readonly (readonly number[])[],
    isOfWhole: boolean,
  ): void {
    const parts = since.map((mark) => this.of(cell.column) - (mark[cell.column] ?? 0));
    this.#stated.push({ ...cell, candidates: isOfWhole ? [null, ...parts] : [...parts, null] });
  }

  /** Every total with the sum that it is of: the one that it equals, or else the one that its words say. */
  checks(): TotalCheck[] {
    return this.#stated.map(({ at, text, stated, column, candidates }) => {
      const sums = candidates.map((sum) => sum ?? this.of(column));
      return { at, text, stated, summed: sums.find((sum) => sum === stated) ?? sums[0] ?? 0 };
    });
  }
}

/** A total that differs: the lines are taken as they stand, and the person is told. */
export function totalProblem({ at, text, stated, summed }: TotalCheck): CellProblem {
  return { code: "total-differs", at, isBlocking: false, values: { text, expected: summed, found: stated } };
}
