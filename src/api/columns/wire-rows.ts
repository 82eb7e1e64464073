import type { ColumnsFile } from "./columns-file.ts";
import { IdRunReader } from "./id-runs.ts";

/** Goes over the places of the list: `row` is the row in columns, or null where a row of `others` stands, which is then `other`. */
export function eachPlace(
  { count, others }: ColumnsFile,
  visit: (place: number, row: number | null, other: unknown) => void,
): void {
  let next = 0;
  let row = 0;
  for (let place = 0; place < count; place++) {
    const other = others[next];
    if (other?.[0] !== place) visit(place, row++, undefined);
    else {
      visit(place, null, other[1]);
      next++;
    }
  }
}

/** The place in the list, from 0, of a row in columns. */
export function placeOfRow({ others }: Pick<ColumnsFile, "others">, row: number): number {
  return others.reduce((place, [of]) => (of <= place ? place + 1 : place), row);
}

/** A row in columns as it was sent. */
export function wireRowReader(
  { keys, ids, columns }: ColumnsFile,
  codes: ReadonlyMap<string, Int32Array>,
): (row: number) => unknown {
  const reader = new IdRunReader(ids);
  const fields = keys.map((key) => ({ key, codes: codes.get(key), values: columns[key]?.values ?? [] }));
  return (row) => {
    const wire: Record<string, unknown> = {};
    for (const field of fields) {
      const code = field.codes?.[row] ?? 0;
      if (field.key === "id") wire.id = reader.idAt(row);
      else if (code > 0) wire[field.key] = field.values[code - 1];
    }
    return wire;
  };
}

/** The list as it was sent, row by row. */
export function wireRowsOf(file: ColumnsFile, codes: ReadonlyMap<string, Int32Array>): unknown[] {
  const rowAt = wireRowReader(file, codes);
  const rows: unknown[] = [];
  eachPlace(file, (_, row, other) => void rows.push(row === null ? other : rowAt(row)));
  return rows;
}
