import { ContractError } from "../errors.ts";
import type { ColumnsFile, WireColumn } from "./columns-file.ts";
import { numbersFault, numbersIn } from "./number-planes.ts";
import { placeOfRow } from "./wire-rows.ts";

type InColumns = Pick<ColumnsFile, "columns" | "others">;

/**
 * The number of each row's value in every column, 0 where it has none. `count`: the rows that stand in columns.
 *
 * @throws ContractError naming the column that does not hold so many ("columns.kind.codes, 2/3"), or the row that a value is told of which is not there
 * ("columns.kind, #3", from 1 as in the list). `url` is the file's.
 */
export function codesOfColumns(file: InColumns, count: number, url: string): ReadonlyMap<string, Int32Array> {
  const { columns } = file;
  const read = new Map<string, Int32Array>();
  const begun = new Set<string>();

  function codesOf(key: string): Int32Array {
    const known = read.get(key);
    if (known) return known;
    const column = columns[key];
    if (!column) throw new ContractError(url, `columns.${key}`, "missing");
    begun.add(key);
    const faults = faultsOf(file, key, url);
    const codes =
      column.within === undefined
        ? numbers(column.codes, count, column.values.length + 1, faults)
        : codesWithin(column, contextOf(key, column.within), count, faults);
    read.set(key, codes);
    return codes;
  }

  function contextOf(key: string, within: string): Context {
    if (!Object.hasOwn(columns, within)) throw new ContractError(url, `columns.${key}.within, ${within}`, "unknown-field");
    // A column that is told by itself, by way of others.
    if (begun.has(within) && !read.has(within)) throw new ContractError(url, `columns.${key}.within, ${within}`, "wrong-type");
    return { codes: codesOf(within), size: (columns[within]?.values.length ?? 0) + 1 };
  }

  for (const key of Object.keys(columns)) codesOf(key);
  return read;
}

type Faults = {
  /** Of so many there are so many others. */
  readonly length: (part: "codes" | "fresh", is: number, of: number) => ContractError;
  /** The row in columns, from 0. */
  readonly row: (row: number) => ContractError;
};

function faultsOf(file: InColumns, key: string, url: string): Faults {
  return {
    length: (part, is, of) => new ContractError(url, `columns.${key}.${part}, ${is}/${of}`, "rows-do-not-fit"),
    row: (row) => new ContractError(url, `columns.${key}, #${placeOfRow(file, row) + 1}`, "not-in-list"),
  };
}

function numbers(planes: readonly string[], count: number, limit: number, faults: Faults): Int32Array {
  const read = numbersIn(planes, count, limit);
  if (read) return read;
  const fault = numbersFault(planes, count, limit);
  throw fault.kind === "length" ? faults.length("codes", fault.length, count) : faults.row(fault.index);
}

/** The column that another is told by: the number of each row's value, below `size`. */
type Context = { readonly codes: Int32Array; readonly size: number };

function codesWithin(
  { codes: planes, fresh: freshPlanes = [], values }: WireColumn,
  context: Context,
  count: number,
  faults: Faults,
) {
  const codes = numbers(planes, count, values.length + 2, faults);
  const told = freshPlanes[0]?.length ?? 0;
  const fresh = numbersIn(freshPlanes, told, values.length + 1) ?? NONE;
  const counts = new Int32Array(context.size);
  const unknown = countFresh(codes, context, fresh.length, counts);
  if (unknown !== null) throw faults.row(unknown);
  const next = counts.reduce((sum, of) => sum + of, 0);
  if (next !== told) throw faults.length("fresh", told, next);
  putCodes(codes, context, fresh, counts);
  return codes;
}

const NONE = new Int32Array(0);

// Of the two that go over all rows each is by itself, and with numbers alone: a list for each context, and a fault that is thrown, take longer.

/**
 * Counts the values that are told afresh of each context. Gives the first row of which nothing is told: by a place that its context has not come to, or as one
 * more than the `told` values; null where there is none.
 */
function countFresh(codes: Int32Array, { codes: within }: Context, told: number, counts: Int32Array): number | null {
  let next = 0;
  for (let row = 0; row < codes.length; row++) {
    const of = within[row] ?? 0;
    const place = codes[row] ?? 0;
    const count = counts[of] ?? 0;
    if (place > count) return row;
    if (place > 0) continue;
    if (next === told) return row;
    counts[of] = count + 1;
    next++;
  }
  return null;
}

/** Puts the number of each row's value where its place among those of its context stands, 0 for the next of `fresh`, of which each context has so many. */
function putCodes(codes: Int32Array, { codes: within, size }: Context, fresh: Int32Array, counts: Int32Array): void {
  const starts = new Int32Array(size);
  for (let of = 1; of < size; of++) starts[of] = (starts[of - 1] ?? 0) + (counts[of - 1] ?? 0);
  // What is told of each context, one context after another; and where its next stands.
  const told = new Int32Array(fresh.length);
  const ends = starts.slice();
  let next = 0;
  for (let row = 0; row < codes.length; row++) {
    const of = within[row] ?? 0;
    const place = codes[row] ?? 0;
    if (place === 0) {
      const code = fresh[next++] ?? 0;
      const end = ends[of] ?? 0;
      told[end] = code;
      ends[of] = end + 1;
      codes[row] = code;
    } else {
      codes[row] = told[(starts[of] ?? 0) + place - 1] ?? 0;
    }
  }
}
