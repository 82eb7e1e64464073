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
      column.within === undefined
        ? numbersIn(column.codes, count, column.values.length + 1)
        : codesWithin(column, codesOf(column.within), count);
    if (!codes) throw new ContractError(url, `columns.${key}.codes`, "wrong-type");
    read.set(key, codes);
    return codes;
  }

  for (const key of Object.keys(columns)) codesOf(key);
  return read;
}

function codesWithin({ codes: planes, fresh: freshPlanes = [], values }: WireColumn, context: Int32Array, count: number) {
  const codes = numbersIn(planes, count, values.length + 2);
  const fresh = numbersIn(freshPlanes, freshPlanes[0]?.length ?? 0, values.length + 1);
  if (!codes || !fresh) return null;
  const lists: number[][] = [];
  let next = 0;
  for (let row = 0; row < count; row++) {
    const told = context[row] ?? 0;
    const place = codes[row] ?? 0;
    const code = place === 0 ? fresh[next++] : lists[told]?.[place - 1];
    if (code === undefined) return null;
    if (place === 0) {
      const list = lists[told];
      if (list) list.push(code);
      else lists[told] = [code];
    }
    codes[row] = code;
  }
  return next === fresh.length ? codes : null;
}
