import { type CodeColumn, codesOfKeys } from "./code-column.ts";
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
  const runs = sameRuns(earlier, later);
  return (
    (earlier.count === later.count ? changedInPlace(later, runs, most) : null) ?? changedTogether(earlier, later, runs, most)
  );
}

/** How many neighbouring rows are the same in one column, from a row of the earlier and one of the later on, forwards (1) or backwards (−1). */
type SameRun = (row: number, laterRow: number, step: 1 | -1, most: number) => number;

function changedInPlace(later: LineColumns, runs: readonly SameRun[], most: number): LineEdits | null {
  const changed = new Set<number>();
  for (const run of runs) {
    let row = run(0, 0, 1, later.count);
    while (row < later.count) {
      changed.add(row);
      if (changed.size * 2 > most) return null;
      row += 1 + run(row + 1, row + 1, 1, later.count - row - 1);
    }
  }
  const rows = [...changed].sort((a, b) => a - b);
  return { removed: changed, added: rows.map((before) => ({ before, line: later.lineAt(before) })) };
}

function changedTogether(earlier: LineColumns, later: LineColumns, runs: readonly SameRun[], most: number): LineEdits | null {
  const shorter = Math.min(earlier.count, later.count);
  const start = runs.reduce((same, run) => run(0, 0, 1, same), shorter);
  const end = runs.reduce((same, run) => run(earlier.count - 1, later.count - 1, -1, same), shorter - start);
  const gone = earlier.count - end - start;
  const come = later.count - end - start;
  if (gone + come > most) return null;
  return {
    removed: new Set(Array.from({ length: gone }, (_, index) => start + index)),
    added: Array.from({ length: come }, (_, index) => ({ before: start, line: later.lineAt(start + index) })),
  };
}

/** Column by column: each is looked through in one go, which is several times as quick as row by row. */
function sameRuns(earlier: LineColumns, later: LineColumns): SameRun[] {
  return [
    amountRun(earlier.delivered, later.delivered),
    amountRun(earlier.planned, later.planned),
    codeRun(earlier.month, later.month),
    codeRun(earlier.commune, later.commune),
    codeRun(earlier.sponsor, later.sponsor),
    codeRun(earlier.kind, later.kind),
  ];
}

function amountRun(before: Float64Array, after: Float64Array): SameRun {
  return (row, laterRow, step, most) => {
    for (let same = 0; same < most; same++) {
      const a = before[row + same * step] ?? 0;
      const b = after[laterRow + same * step] ?? 0;
      if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) return same;
    }
    return most;
  };
}

/** The same key may have another code. */
function codeRun(before: CodeColumn, after: CodeColumn): SameRun {
  const codeOf = codesOfKeys(before.keys);
  const codes = Int32Array.from(after.keys, (key) => codeOf.get(key) ?? -1);
  return (row, laterRow, step, most) => {
    for (let same = 0; same < most; same++) {
      if (before.codes[row + same * step] !== codes[after.codes[laterRow + same * step] ?? 0]) return same;
    }
    return most;
  };
}
