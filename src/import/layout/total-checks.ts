import type { CellAt, CellProblem, TotalCheck } from "../form-record.ts";
import type { Figure } from "./table-shape.ts";

/** An amount that adds up others, with where the rows that it may be of begin and end: how much had been added up there, in its columns. */
type Stated = {
  readonly at: CellAt;
  readonly text: string;
  readonly stated: number;
  readonly column: number;
  readonly of: Figure;
  /** Sums that it may be meant to be; the first is what its words say. Null: the sum of all rows, known at the end. */
  readonly candidates: readonly (number | null)[];
};

/** A total with what its column counts. */
export type CheckedTotal = { readonly check: TotalCheck; readonly of: Figure };

/** Adds up amounts column by column, and compares what the form states. Sums of safe integers within the safe ones are exact. */
export class ColumnSums {
  readonly #sums: number[];
  readonly #stated: Stated[] = [];
  readonly #incomplete = new Set<number>();

  constructor(columns: number) {
    this.#sums = new Array<number>(columns).fill(0);
  }

  add(column: number, amount: number): void {
    this.#sums[column] = this.of(column) + amount;
  }

  /** A figure of the column could not be read: until it is mended, its totals cannot be told to be wrong. */
  leaveOut(column: number): void {
    this.#incomplete.add(column);
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
    cell: Pick<Stated, "at" | "text" | "stated" | "column" | "of">,
    since: readonly (readonly number[])[],
    isOfWhole: boolean,
  ): void {
    const parts = since.map((mark) => this.of(cell.column) - (mark[cell.column] ?? 0));
    this.#stated.push({ ...cell, candidates: isOfWhole ? [null, ...parts] : [...parts, null] });
  }

  /** Every total with the sum that it is of: the one that it equals, or else the one that its words say. */
  checks(): CheckedTotal[] {
    return this.#stated.flatMap(({ at, text, stated, column, of, candidates }) => {
      const sums = candidates.map((sum) => sum ?? this.of(column));
      const equal = sums.find((sum) => sum === stated);
      if (equal === undefined && this.#incomplete.has(column)) return [];
      return [{ check: { at, text, stated, summed: equal ?? sums[0] ?? 0 }, of }];
    });
  }
}

/** A total that differs: the lines are taken as they stand, and the person is told, in dong or in what is counted. */
export function totalProblem({ check: { at, text, stated, summed }, of }: CheckedTotal): CellProblem {
  return { code: "total-differs", at, isBlocking: false, values: { text, of, expected: summed, found: stated } };
}
