import { isRecord } from "../contract.ts";
import type { ColumnsFile, WireColumn } from "./columns-file.ts";
import { COLUMNS_FORMAT } from "./columns-type.ts";
import { IdRunWriter } from "./id-runs.ts";
import { planesOf } from "./number-planes.ts";

/**
 * Which column is told by another: whoever helps a commune does so again, a title says the kind, and what was delivered is mostly what was
 * planned. Any choice gives the same rows; this one gives the fewest bytes.
 */
const WITHIN: Readonly<Record<string, string>> = {
  sponsor: "communeId",
  kind: "title",
  form: "title",
  outputs: "title",
  planned: "title",
  delivered: "planned",
};

/** A list with ever new fields has something else in mind: rows with more of them stand as they are. */
const MOST_KEYS = 40;

/** Rows of `support.json`, whatever they hold, as columns. `LineRows.wire` is the inverse. */
export function writeColumns(rows: readonly unknown[]): ColumnsFile {
  const shapes = shapesOf(rows);
  const keys = keyOrder(shapes.all);
  const isInOrder = shapes.all.map((shape) => keepsOrder(shape, keys));
  const regular: RegularRow[] = [];
  const others: ColumnsFile["others"] = [];
  const ids = new IdRunWriter();
  rows.forEach((row, place) => {
    const shape = shapes.ofRow[place] ?? -1;
    if (!isInOrder[shape] || !isPlainRecord(row) || !ids.add(row.id)) others.push([place, row]);
    else regular.push(row);
  });
  const coded = new Map(keys.filter((key) => key !== "id").map((key) => [key, codedColumn(regular, key)]));
  const columns = Object.fromEntries([...coded].map(([key, column]) => [key, wireColumn(column, WITHIN[key], coded)]));
  return { format: COLUMNS_FORMAT, version: 1, count: rows.length, keys, ids: ids.runs(), columns, others };
}

type RegularRow = Record<PropertyKey, unknown>;

function isPlainRecord(row: unknown): row is RegularRow {
  return isRecord(row) && !Array.isArray(row);
}

/** The fields of a row, in their order. */
type Shape = readonly string[];
type Branch = { readonly next: Map<string, Branch>; shape: number };

/** The shapes that rows have, and which one each row has: -1 for what is no record. */
function shapesOf(rows: readonly unknown[]): { readonly all: readonly Shape[]; readonly ofRow: Int32Array } {
  const all: Shape[] = [];
  const root: Branch = { next: new Map(), shape: -1 };
  const ofRow = new Int32Array(rows.length).fill(-1);
  rows.forEach((row, place) => {
    if (!isPlainRecord(row)) return;
    let branch = root;
    for (const key in row) {
      const next = branch.next.get(key) ?? { next: new Map(), shape: -1 };
      if (next.shape === -1 && next.next.size === 0) branch.next.set(key, next);
      branch = next;
    }
    if (branch.shape === -1) branch.shape = all.push(Object.keys(row)) - 1;
    ofRow[place] = branch.shape;
  });
  return { all, ofRow };
}

/** The fields in an order that most rows keep. */
function keyOrder(shapes: readonly Shape[]): string[] {
  const keys: string[] = [];
  for (const shape of shapes) {
    const added = shape.filter((key) => !keys.includes(key));
    // What every record has by itself cannot be told from a field.
    if (shape.some((key) => key in {}) || keys.length + added.length > MOST_KEYS) continue;
    for (const key of added) keys.splice(keys.indexOf(shape[shape.indexOf(key) - 1] ?? "") + 1, 0, key);
  }
  return keys;
}

function keepsOrder(shape: Shape, keys: readonly string[]): boolean {
  const places = shape.map((key) => keys.indexOf(key));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

/** Distinct values, and of each row the place of its value among them, from 1; 0 where it has none. */
export type CodedColumn = { readonly values: unknown[]; readonly codes: Int32Array };

/** Numbers the values of a field from 1; 0 is a row without it. */
function codedColumn(rows: readonly RegularRow[], key: string): CodedColumn {
  const values: unknown[] = [];
  const plain = new Map<unknown, number>();
  const records = new Map<unknown, number>();
  const codes = new Int32Array(rows.length);
  rows.forEach((row, index) => {
    const value = row[key];
    if (value === undefined) return;
    const known = isRecord(value) ? records : plain;
    const name = isRecord(value) ? JSON.stringify(value) : value;
    const code = known.get(name) ?? values.push(value);
    known.set(name, code);
    codes[index] = code;
  });
  return { values, codes };
}

/** A column as it is sent: told by that of the name `within`, where there is one. */
export function wireColumn(
  { values, codes }: CodedColumn,
  within: string | undefined,
  all: ReadonlyMap<string, CodedColumn>,
): WireColumn {
  const context = within === undefined ? undefined : all.get(within);
  if (within === undefined || !context) return { values, codes: planesOf(codes) };
  const { places, fresh } = placesWithin(codes, values.length + 1, context.codes);
  return { values, within, codes: planesOf(places), fresh: planesOf(fresh) };
}

function placesWithin(codes: Int32Array, size: number, context: Int32Array): { places: Int32Array; fresh: Int32Array } {
  const places = new Int32Array(codes.length);
  const fresh: number[] = [];
  const known = new Map<number, number>();
  const counts = new Map<number, number>();
  codes.forEach((code, row) => {
    const told = context[row] ?? 0;
    const name = told * size + code;
    const place = known.get(name);
    if (place !== undefined) {
      places[row] = place;
      return;
    }
    const count = (counts.get(told) ?? 0) + 1;
    counts.set(told, count);
    known.set(name, count);
    fresh.push(code);
  });
  return { places, fresh: Int32Array.from(fresh) };
}
