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
  const { unknown, next } = putCodes(codes, context, fresh);
  if (unknown !== null) throw faults.row(unknown);
  if (next !== told) throw faults.length("fresh", told, next);
  return codes;
}

const NONE = new Int32Array(0);

/**
 * Puts the number of each row's value where its place among those of its context stands, 0 for the next of `fresh`. Gives the first row of which nothing is
 * told, or how many of `fresh` were. With numbers alone, and by itself: a list for each context, and a fault that is thrown, take longer.
 */
function putCodes(codes: Int32Array, context: Context, fresh: Int32Array): { unknown: number | null; next: number } {
  const starts = startsOfFresh(codes, context);
  // What was told of each context so far, one context after another.
  const told = new Int32Array(starts[context.size] ?? 0);
  const ends = starts.slice();
  let next = 0;
  for (let row = 0; row < codes.length; row++) {
    const of = context.codes[row] ?? 0;
    const place = codes[row] ?? 0;
    const end = ends[of] ?? 0;
    if (place === 0) {
      const code = fresh[next++];
      if (code === undefined) return { unknown: row, next };
      told[end] = code;
      ends[of] = end + 1;
      codes[row] = code;
    } else {
      const at = (starts[of] ?? 0) + place - 1;
      if (at >= end) return { unknown: row, next };
      codes[row] = told[at] ?? 0;
    }
  }
  return { unknown: null, next };
}

/** Where the values that are told afresh of each context begin, when they stand one context after another; and where they end. */
function startsOfFresh(codes: Int32Array, context: Context): Int32Array {
  const starts = new Int32Array(context.size + 1);
  for (let row = 0; row < codes.length; row++) {
    const after = (context.codes[row] ?? 0) + 1;
    if (codes[row] === 0) starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let of = 1; of <= context.size; of++) starts[of] = (starts[of] ?? 0) + (starts[of - 1] ?? 0);
  return starts;
}
