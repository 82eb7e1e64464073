import type { CodeColumn } from "./code-column.ts";
import { columnsOfLines } from "./columns-of-lines.ts";
import type { LineColumns } from "./line-columns.ts";
import type { SupportLine } from "./support-line.ts";

/** What was corrected, added and deleted since some columns were read; rows are theirs. */
export type LineEdits = {
  /** Rows that are gone, or stand in `added` as they are now. */
  readonly removed: ReadonlySet<number>;
  /** In the order of the publication; each stands before row `before`, and at the end where that is the number of rows. */
  readonly added: readonly { readonly before: number; readonly line: SupportLine }[];
};

export function editCount({ removed, added }: LineEdits): number {
  return removed.size + added.length;
}

/** The columns with all that was put right in its place. */
export function editedColumns(columns: LineColumns, { removed, added }: LineEdits): LineColumns {
  const count = columns.count - removed.size + added.length;
  /** A row of the columns, or, counted down from −1, one of those that were added. */
  const source = new Int32Array(count);
  let row = 0;
  let next = 0;
  for (let before = 0; before <= columns.count; before++) {
    while (added[next]?.before === before) source[row++] = -1 - next++;
    if (before < columns.count && !removed.has(before)) source[row++] = before;
  }
  const own = columnsOfLines(added.map(({ line }) => line));
  const amounts = (all: Float64Array, ofAdded: Float64Array) =>
    Float64Array.from(source, (from) => (from < 0 ? ofAdded[-1 - from] : all[from]) ?? 0);
  return {
    count,
    commune: joined(columns.commune, own.commune, source),
    sponsor: joined(columns.sponsor, own.sponsor, source),
    kind: joined(columns.kind, own.kind, source),
    month: joined(columns.month, own.month, source),
    planned: amounts(columns.planned, own.planned),
    delivered: amounts(columns.delivered, own.delivered),
    lineAt(at) {
      const from = source[at] ?? columns.count;
      return from < 0 ? own.lineAt(-1 - from) : columns.lineAt(from);
    },
  };
}

function joined<Key extends string>(column: CodeColumn<Key>, added: CodeColumn<Key>, source: Int32Array): CodeColumn<Key> {
  const codeOf = new Map(column.keys.map((key, code) => [key, code]));
  for (const key of added.keys) if (!codeOf.has(key)) codeOf.set(key, codeOf.size);
  const ofAdded = added.keys.map((key) => codeOf.get(key) ?? 0);
  const codes = source.map((from) => (from < 0 ? ofAdded[added.codes[-1 - from] ?? 0] : column.codes[from]) ?? 0);
  return { keys: [...codeOf.keys()], codes };
}

/**
 * What makes the later columns of the earlier ones, as far as sums see it; null where that is more than `most` rows. Lines that changed
 * where they stand are found wherever they are; where lines came or went, all from the first to the last that differs is one change.
 */
export function editsBetween(earlier: LineColumns, later: LineColumns, most: number): LineEdits | null {
  const isSame = rowComparison(earlier, later);
  return (
    (earlier.count === later.count ? changedInPlace(later, isSame, most) : null) ?? changedTogether(earlier, later, isSame, most)
  );
}

type IsSame = (row: number, laterRow: number) => boolean;

function changedInPlace(later: LineColumns, isSame: IsSame, most: number): LineEdits | null {
  const removed = new Set<number>();
  for (let row = 0; row < later.count; row++) {
    if (isSame(row, row)) continue;
    removed.add(row);
    if (removed.size * 2 > most) return null;
  }
  return { removed, added: [...removed].map((before) => ({ before, line: later.lineAt(before) })) };
}

function changedTogether(earlier: LineColumns, later: LineColumns, isSame: IsSame, most: number): LineEdits | null {
  const shorter = Math.min(earlier.count, later.count);
  let start = 0;
  while (start < shorter && isSame(start, start)) start++;
  let end = 0;
  while (end < shorter - start && isSame(earlier.count - 1 - end, later.count - 1 - end)) end++;
  const gone = earlier.count - end - start;
  const come = later.count - end - start;
  if (gone + come > most) return null;
  return {
    removed: new Set(Array.from({ length: gone }, (_, index) => start + index)),
    added: Array.from({ length: come }, (_, index) => ({ before: start, line: later.lineAt(start + index) })),
  };
}

function rowComparison(earlier: LineColumns, later: LineColumns): IsSame {
  const columns = (
    [
      [earlier.commune, later.commune],
      [earlier.sponsor, later.sponsor],
      [earlier.kind, later.kind],
      [earlier.month, later.month],
    ] as const
  ).map(([before, after]) => {
    const codeOf = new Map<string, number>(before.keys.map((key, code) => [key, code]));
    return { before: before.codes, after: after.codes, codeOf: Int32Array.from(after.keys, (key) => codeOf.get(key) ?? -1) };
  });
  return (row, laterRow) => {
    if (!isSameAmount(earlier.delivered[row], later.delivered[laterRow])) return false;
    if (!isSameAmount(earlier.planned[row], later.planned[laterRow])) return false;
    for (const { before, after, codeOf } of columns) if (before[row] !== codeOf[after[laterRow] ?? 0]) return false;
    return true;
  };
}

/** `Object.is`, but for the two zeros, which are the same sum. */
function isSameAmount(a: number | undefined, b: number | undefined): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
