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
        : codesWithin(column, codesOf(contextOf(key, column.within)), count, faults);
    read.set(key, codes);
    return codes;
  }

  function contextOf(key: string, within: string): string {
    if (!Object.hasOwn(columns, within)) throw new ContractError(url, `columns.${key}.within, ${within}`, "unknown-field");
    // A column that is told by itself, by way of others.
    if (begun.has(within) && !read.has(within)) throw new ContractError(url, `columns.${key}.within, ${within}`, "wrong-type");
    return within;
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

function codesWithin(
  { codes: planes, fresh: freshPlanes = [], values }: WireColumn,
  context: Int32Array,
  count: number,
  faults: Faults,
) {
  const codes = numbers(planes, count, values.length + 2, faults);
  const fresh = numbersIn(freshPlanes, freshPlanes[0]?.length ?? 0, values.length + 1);
  const lists: number[][] = [];
  let next = 0;
  for (let row = 0; row < count; row++) {
    const told = context[row] ?? 0;
    const place = codes[row] ?? 0;
    const code = place === 0 ? fresh?.[next++] : lists[told]?.[place - 1];
    if (code === undefined) throw faults.row(row);
    if (place === 0) {
      const list = lists[told];
      if (list) list.push(code);
      else lists[told] = [code];
    }
    codes[row] = code;
  }
  if (next !== fresh?.length) throw faults.length("fresh", freshPlanes[0]?.length ?? 0, next);
  return codes;
}
