import { inTextOrder, type RecodedColumn, recoded } from "./code-column.ts";
import { columnsOfLines, notWhole } from "./columns-of-lines.ts";
import { halfOf } from "./half-year.ts";
import type { LineColumns } from "./line-columns.ts";
import { HIGH } from "./measures.ts";
import type { Month } from "./month.ts";
import { quarterOf, yearOf } from "./period.ts";
import { arrangePoints, type Points, type SeriesColumnName, type SortedColumns } from "./points.ts";
import { SPONSOR_TYPES, type SponsorRef, sponsorKey } from "./sponsor.ts";
import type { SupportLine } from "./support-line.ts";

/** A sum of money that could pass 2⁵³ − 1 is refused: above it a double no longer holds every whole dong. */
export class MoneyOverflowError extends Error {
  override readonly name = "MoneyOverflowError";
}

/** The ids that are known before any line is read: they give the order of groups. Ids met only in lines are appended. */
export type TableDimensions = {
  readonly communes: readonly string[];
  readonly kinds: readonly string[];
  readonly sponsors: readonly SponsorRef[];
};

/** A way to group series. */
export type KeyColumn = {
  /** By code. The first, `known` of them, are those that the table was told of. */
  readonly keys: readonly string[];
  readonly known: number;
  /** The codes in the order of groups. */
  readonly order: Int32Array;
};

/** A way to group months: its keys in the order of time, and for each code of a month the place of its key. */
export type TimeColumn<Key extends string = string> = { readonly keys: readonly Key[]; readonly codes: Int32Array };

/** What was put right since the points were arranged (`edited-table.ts`): first what is taken away, then what is added. */
export type Edits = {
  readonly count: number;
  readonly series: Readonly<Record<SeriesColumnName, Int32Array>>;
  /** By `SupportTable.monthOfCode`. */
  readonly month: Int32Array;
  readonly lineClass: Uint8Array;
  /** `MEASURES` numbers for each, with their sign. */
  readonly measures: Float64Array;
};

export type TimeColumnName = "month" | "quarter" | "half" | "year";

/** Support lines as what sums are made of. Plain values: a table can be handed to another thread. */
export type SupportTable = {
  readonly dimensions: TableDimensions;
  /** `time.month.keys` are the months that have a line. */
  readonly time: Readonly<Record<Exclude<TimeColumnName, "month">, TimeColumn>> & { readonly month: TimeColumn<Month> };
  /** Those of the points come first. */
  readonly monthOfCode: readonly Month[];
  readonly columns: Readonly<Record<SeriesColumnName, KeyColumn>>;
  readonly points: Points;
  readonly edits: Edits;
  /** Dong: the sizes of all amounts together, which no sum over some of them can pass. */
  readonly sizes: Sizes;
};

export type Sizes = { readonly planned: number; readonly delivered: number };

const NONE = new Int32Array(0);
export const NO_EDITS: Edits = {
  count: 0,
  series: { commune: NONE, kind: NONE, sponsorType: NONE, sponsor: NONE },
  month: NONE,
  lineClass: new Uint8Array(0),
  measures: new Float64Array(0),
};

/**
 * @throws MoneyOverflowError when the planned or the delivered dong of all lines together pass 2⁵³ − 1.
 * @throws RangeError when an amount is no whole number.
 */
export function buildSupportTable(given: LineColumns | readonly SupportLine[], dimensions: TableDimensions): SupportTable {
  const lines = "lineAt" in given ? given : columnsOfLines(given);
  if (lines.count >= HIGH) throw new RangeError(`A table holds fewer than ${HIGH} lines, not ${lines.count}`);
  const sizes = { planned: sizeOf(lines, "planned"), delivered: sizeOf(lines, "delivered") };
  return arrangedTable(lines, dimensions, sizes, (columns) => arrangePoints(lines, columns));
}

/** A table of rows with these keys, whose points `arrange` makes. */
export function arrangedTable(
  rows: Pick<LineColumns, "commune" | "sponsor" | "kind" | "month">,
  dimensions: TableDimensions,
  sizes: Sizes,
  arrange: (columns: SortedColumns) => Points,
): SupportTable {
  const month = inTextOrder(recoded(rows.month));
  const commune = recoded(rows.commune, dimensions.communes);
  const kind = recoded(rows.kind, dimensions.kinds);
  const sponsor = recoded(rows.sponsor, dimensions.sponsors.map(sponsorKey));
  const columns = {
    commune: keyColumn(commune),
    kind: keyColumn(kind),
    sponsorType: keyColumn({ keys: SPONSOR_TYPES, known: SPONSOR_TYPES.length }),
    sponsor: keyColumn(sponsor),
  };
  return {
    dimensions,
    time: timeColumns(month.keys, month.keys),
    monthOfCode: month.keys,
    columns,
    points: arrange({ commune, sponsor, kind, month }),
    edits: NO_EDITS,
    sizes,
  };
}

/** In which each key stands where it is. */
function keyColumn({ keys, known }: Pick<RecodedColumn, "keys" | "known">): KeyColumn {
  return { keys, known, order: Int32Array.from(keys, (_, code) => code) };
}

/** `present`: the months to be told of, in the order of time. A code of another month may stand anywhere: it has no sum. */
export function timeColumns(monthOfCode: readonly Month[], present: readonly Month[]): SupportTable["time"] {
  const column = <Key extends string>(keyOf: (month: Month) => Key): TimeColumn<Key> => {
    const placeOf = new Map<Key, number>();
    for (const key of present.map(keyOf)) if (!placeOf.has(key)) placeOf.set(key, placeOf.size);
    return { keys: [...placeOf.keys()], codes: Int32Array.from(monthOfCode, (month) => placeOf.get(keyOf(month)) ?? 0) };
  };
  return {
    month: column((key) => key),
    quarter: column(quarterOf),
    half: column(halfOf),
    year: column((key) => String(yearOf(key))),
  };
}

/** The sizes of the amounts together: as long as they are held exactly, so is each sum over some of them. */
function sizeOf(lines: LineColumns, field: "planned" | "delivered"): number {
  const amounts = lines[field];
  let size = 0;
  for (let row = 0; row < lines.count; row++) {
    const amount = amounts[row] ?? 0;
    if (Number.isNaN(amount) || amount === Number.POSITIVE_INFINITY) continue;
    if (!Number.isInteger(amount)) throw new RangeError(notWhole(lines.lineAt(row), field));
    size += Math.abs(amount);
    if (size > Number.MAX_SAFE_INTEGER) throw overflow(lines.lineAt(row), field);
  }
  return size;
}

/** What is said of the line with which a sum could pass 2⁵³ − 1. */
export function overflow(line: SupportLine, field: "planned" | "delivered"): MoneyOverflowError {
  return new MoneyOverflowError(
    `Line "${line.id}": with ${line[field]} dong the sum of ${field} passes ${Number.MAX_SAFE_INTEGER}`,
  );
}
