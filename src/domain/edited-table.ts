import { numberOfAmount } from "./amount-number.ts";
import { type CodeColumn, codesOfKeys } from "./code-column.ts";
import { notWhole } from "./columns-of-lines.ts";
import { LINES_AND_PLANNED_OF, lineClassOf, REPORTED_AND_NOT_OF } from "./line-class.ts";
import type { LineColumns } from "./line-columns.ts";
import { editCount, editedColumns, type LineEdits } from "./line-edits.ts";
import { addMeasures, DELIVERED, HIGH, LINES_AND_PLANNED, lowCount, MEASURES, PLANNED, REPORTED_AND_NOT } from "./measures.ts";
import type { Month } from "./month.ts";
import { typeCodes } from "./points.ts";
import { sponsorKey } from "./sponsor.ts";
import type { SupportLine } from "./support-line.ts";
import { buildSupportTable, type Edits, type KeyColumn, overflow, type SupportTable, timeColumns } from "./support-table.ts";

/** So many edits are carried along with each answer. With more of them a new table is built. */
export const MOST_EDITS = 1_000;

/**
 * The table of what the columns are with all edits in their place: the answers, and their order, are those of a table built anew. It shares
 * the points of the table given; a few edits cost some thousandth of building.
 *
 * `table` was built of `columns`. Who corrects again gives the same two once more, with all edits together.
 *
 * @throws MoneyOverflowError when the planned or the delivered dong of all lines together then pass 2⁵³ − 1.
 * @throws RangeError when an amount is no whole number.
 */
export function editedTable(table: SupportTable, columns: LineColumns, edits: LineEdits): SupportTable {
  if (editCount(edits) === 0) return table;
  if (editCount(edits) > MOST_EDITS) return buildSupportTable(editedColumns(columns, edits), table.dimensions);
  const count = columns.count - edits.removed.size + edits.added.length;
  if (count >= HIGH) throw new RangeError(`A table holds fewer than ${HIGH} lines, not ${count}`);
  const removed = Array.from(edits.removed, (row) => rowEntry(columns, row));
  const added = edits.added.map(({ line }) => lineEntry(line));
  const sizes = {
    planned: sizeWith(table, edits, { removed, added }, "planned"),
    delivered: sizeWith(table, edits, { removed, added }, "delivered"),
  };
  const keys = {
    commune: editedKeys(table.columns.commune, columns.commune, edits, (line) => line.communeId),
    kind: editedKeys(table.columns.kind, columns.kind, edits, (line) => line.kind),
    sponsorType: table.columns.sponsorType,
    sponsor: editedKeys(table.columns.sponsor, columns.sponsor, edits, (line) => sponsorKey(line.sponsor)),
  };
  const monthOfCode = withOthers(
    table.monthOfCode,
    added.map(({ month }) => month),
  );
  const signed = [...removed.map((entry) => ({ ...entry, sign: -1 })), ...added.map((entry) => ({ ...entry, sign: 1 }))];
  const arranged = arrangeEdits(signed, keys, monthOfCode);
  return {
    ...table,
    columns: keys,
    monthOfCode,
    edits: arranged,
    sizes,
    time: timeColumns(monthOfCode, monthsWithLines(table, monthOfCode, arranged)),
  };
}

/** What sums see of a line. Amounts as columns hold them. */
type Entry = {
  readonly commune: string;
  readonly kind: string;
  readonly sponsor: string;
  readonly month: Month;
  readonly planned: number;
  readonly delivered: number;
};

function rowEntry(columns: LineColumns, row: number): Entry {
  const planned = columns.planned[row];
  const delivered = columns.delivered[row];
  if (planned === undefined || delivered === undefined) throw new RangeError(`There is no row ${row} among ${columns.count}`);
  return {
    commune: keyAt(columns.commune, row),
    kind: keyAt(columns.kind, row),
    sponsor: keyAt(columns.sponsor, row),
    month: keyAt(columns.month, row),
    planned,
    delivered,
  };
}

function keyAt<Key extends string>({ keys, codes }: CodeColumn<Key>, row: number): Key {
  const key = keys[codes[row] ?? -1];
  if (key === undefined) throw new RangeError(`Row ${row} has no key`);
  return key;
}

function lineEntry(line: SupportLine): Entry {
  for (const field of ["planned", "delivered"] as const) {
    const amount = line[field];
    if (typeof amount === "number" && !Number.isInteger(amount)) throw new RangeError(notWhole(line, field));
  }
  return {
    commune: line.communeId,
    kind: line.kind,
    sponsor: sponsorKey(line.sponsor),
    month: line.month,
    planned: numberOfAmount(line.planned),
    delivered: numberOfAmount(line.delivered),
  };
}

type Entries = { readonly removed: readonly Entry[]; readonly added: readonly Entry[] };

/** Without what is gone first: on the way no sum is larger than the one before or the one after. */
function sizeWith(table: SupportTable, edits: LineEdits, { removed, added }: Entries, field: "planned" | "delivered"): number {
  const sizeOf = (amount: number) => (Number.isFinite(amount) ? Math.abs(amount) : 0);
  let size = removed.reduce((left, entry) => left - sizeOf(entry[field]), table.sizes[field]);
  added.forEach((entry, place) => {
    size += sizeOf(entry[field]);
    const line = edits.added[place]?.line;
    if (size > Number.MAX_SAFE_INTEGER && line) throw overflow(line, field);
  });
  return size;
}

function withOthers<Key extends string>(keys: readonly Key[], others: readonly Key[]): readonly Key[] {
  const codeOf = codesOfKeys(keys);
  const unknown = new Set(others.filter((key) => !codeOf.has(key)));
  return unknown.size === 0 ? keys : [...keys, ...unknown];
}

/** Codes stay what they are. Keys that the table was not told of come in the order in which lines meet them, which edits may change. */
function editedKeys(
  column: KeyColumn,
  given: CodeColumn,
  { removed, added }: LineEdits,
  keyOf: (line: SupportLine) => string,
): KeyColumn {
  const codeOf = codesOfKeys(column.keys);
  const isMet = (key: string | undefined) => key !== undefined && (codeOf.get(key) ?? column.known) >= column.known;
  const meets =
    added.some(({ line }) => isMet(keyOf(line))) || [...removed].some((row) => isMet(given.keys[given.codes[row] ?? -1]));
  if (!meets) return column;
  const keys = withOthers(
    column.keys,
    added.map(({ line }) => keyOf(line)),
  );
  const firstRow = firstRows(given, keys.slice(column.known), removed);
  const firstPlace = new Map<string, number>();
  // Of rows of one place those added come first; the fraction keeps their order.
  added.forEach(({ before, line }, index) => {
    const key = keyOf(line);
    if (!firstPlace.has(key)) firstPlace.set(key, before - 1 + (index + 1) / (added.length + 1));
  });
  const placeOf = (key: string) =>
    Math.min(firstRow.get(key) ?? Number.POSITIVE_INFINITY, firstPlace.get(key) ?? Number.POSITIVE_INFINITY);
  const met = keys.map((key, code) => ({ code, place: placeOf(key) })).slice(column.known);
  // A key whose lines are all gone has no place, and no group.
  const inOrder = met.filter(({ place }) => place < Number.POSITIVE_INFINITY).sort((a, b) => a.place - b.place);
  return {
    keys,
    known: column.known,
    order: Int32Array.of(...column.order.subarray(0, column.known), ...inOrder.map(({ code }) => code)),
  };
}

/** The first row of each of the keys that has one. Mostly they are all found early on. */
function firstRows(
  { keys, codes }: CodeColumn,
  wanted: readonly string[],
  removed: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const isWanted = new Set(wanted);
  const isLeft = Uint8Array.from(keys, (key) => Number(isWanted.has(key)));
  let left = isLeft.reduce((count, one) => count + one, 0);
  const found = new Map<string, number>();
  for (let row = 0; row < codes.length && left > 0; row++) {
    const code = codes[row] ?? 0;
    const key = keys[code];
    if (isLeft[code] !== 1 || key === undefined || removed.has(row)) continue;
    isLeft[code] = 0;
    left -= 1;
    found.set(key, row);
  }
  return found;
}

type SignedEntry = Entry & { readonly sign: number };

function arrangeEdits(entries: readonly SignedEntry[], columns: SupportTable["columns"], months: readonly Month[]): Edits {
  const codesOf = (keys: readonly string[], keyOf: (entry: Entry) => string) => {
    const codeOf = codesOfKeys(keys);
    return Int32Array.from(entries, (entry) => codeOf.get(keyOf(entry)) ?? 0);
  };
  const lineClass = Uint8Array.from(entries, ({ planned, delivered }) => lineClassOf(planned, delivered));
  const measures = new Float64Array(entries.length * MEASURES);
  entries.forEach(({ planned, delivered, sign }, edit) => {
    const at = edit * MEASURES;
    if (Number.isFinite(delivered)) measures[at + DELIVERED] = sign * delivered;
    if (Number.isFinite(planned)) measures[at + PLANNED] = sign * planned;
    measures[at + LINES_AND_PLANNED] = sign * (LINES_AND_PLANNED_OF[lineClass[edit] ?? 0] ?? 0);
    measures[at + REPORTED_AND_NOT] = sign * (REPORTED_AND_NOT_OF[lineClass[edit] ?? 0] ?? 0);
  });
  return {
    count: entries.length,
    series: {
      commune: codesOf(columns.commune.keys, ({ commune }) => commune),
      kind: codesOf(columns.kind.keys, ({ kind }) => kind),
      sponsorType: typeCodes(entries.map(({ sponsor }) => sponsor)),
      sponsor: codesOf(columns.sponsor.keys, ({ sponsor }) => sponsor),
    },
    month: codesOf(months, ({ month }) => month),
    lineClass,
    measures,
  };
}

function monthsWithLines({ points }: SupportTable, monthOfCode: readonly Month[], edits: Edits): readonly Month[] {
  const sums = new Float64Array(monthOfCode.length * MEASURES);
  sums.set(points.monthSums);
  edits.month.forEach((month, edit) => {
    addMeasures(sums, month * MEASURES, edits.measures, edit * MEASURES);
  });
  return monthOfCode.filter((_, code) => lowCount(sums[code * MEASURES + LINES_AND_PLANNED] ?? 0) > 0).sort();
}
