import { ContractError } from "../errors.ts";
import type { ColumnsFile, WireColumn } from "./columns-file.ts";
import { numbersIn } from "./number-planes.ts";

/**
 * The number of each row's value in every column, 0 where it has none. `count`: the rows that stand in columns.
 *
 * @throws ContractError naming the column that does not hold so many, or tells of values that are not there. `url` is the file's.
 */
export function codesOfColumns({ columns }: ColumnsFile, count: number, url: string): ReadonlyMap<string, Int32Array> {
  const read = new Map<string, Int32Array>();
  const begun = new Set<string>();

  function codesOf(key: string): Int32Array {
    const known = read.get(key);
    if (known) return known;
    const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
    // A column that is told by itself, by way of others.
    if (!column || begun.has(key)) throw new ContractError(url, `columns.${key}`, "wrong-type");
    begun.add(key);
    const codes =
      column.within === undefined ? numbersIn(column.codes, count) : codesWithin(column, codesOf(column.within), count);
    if (!codes || !areBelow(codes, column.values.length + 1)) {
      throw new ContractError(url, `columns.${key}.codes`, "wrong-type");
    }
    read.set(key, codes);
    return codes;
  }

  for (const key of Object.keys(columns)) codesOf(key);
  return read;
}

function areBelow(codes: Int32Array, limit: number): boolean {
  for (const code of codes) if (code < 0 || code >= limit) return false;
  return true;
}

function codesWithin(
  { codes: planes, fresh: freshPlanes = [] }: WireColumn,
  context: Int32Array,
  count: number,
): Int32Array | null {
  const codes = numbersIn(planes, count);
  const fresh = numbersIn(freshPlanes, freshPlanes[0]?.length ?? 0);
  if (!codes || !fresh) return null;
  const lists: number[][] = [];
  let next = 0;
  for (let row = 0; row < count; row++) {
    const told = context[row] ?? 0;
    const place = codes[row] ?? 0;
    const list = lists[told] ?? [];
    lists[told] = list;
    const code = place === 0 ? fresh[next++] : list[place - 1];
    if (code === undefined) return null;
    if (place === 0) list.push(code);
    codes[row] = code;
  }
  return next === fresh.length ? codes : null;
}
