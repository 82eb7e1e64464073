import type { CellProblem, FormRecord } from "../form-record.ts";

/** A figure so many times that in the middle of its column is likelier of another unit, */
const TIMES = 1000;
/** where it is of a billion dong at least; */
const LEAST = 1_000_000_000;
/** above this it is unlikely wherever it stands. */
const MOST = 1_000_000_000_000;

type Figure = { readonly amount: number; readonly at: CellProblem["at"]; readonly text: string };

/**
 * Amounts far above all others of their column, as of whole dong in a column of million dong. They are entered, but told. What was typed in
 * the review is told where it is read, with its unit.
 */
export function unlikelyAmounts(
  records: readonly FormRecord[],
  isMended: (row: number, column: number) => boolean,
): CellProblem[] {
  const figures = records.flatMap(({ id, planned, delivered }) =>
    // A line that is published was looked at.
    (id ? [] : [planned, delivered]).flatMap((read): Figure[] =>
      read && typeof read.value === "number" && read.value > 0 ? [{ amount: read.value, at: read.at, text: read.text }] : [],
    ),
  );
  const columns = Map.groupBy(figures, ({ at }) => at.column);
  return [...columns.values()].flatMap((ofColumn) => {
    const sorted = ofColumn.toSorted((a, b) => a.amount - b.amount);
    return sorted.flatMap((figure, index) => {
      const { amount, at, text } = figure;
      const middle = middleOfOthers(sorted, index);
      const isFar = middle !== null && amount >= LEAST && amount >= middle * TIMES;
      if ((!isFar && amount <= MOST) || isMended(at.row, at.column)) return [];
      return [{ code: "unlikely-amount" as const, at, isBlocking: false, values: { text, of: "dong", found: amount } }];
    });
  });
}

/** The lower one of two in the middle. */
function middleOfOthers(sorted: readonly Figure[], index: number): number | null {
  const middle = (sorted.length - 2) >> 1;
  return sorted[middle < index ? middle : middle + 1]?.amount ?? null;
}
