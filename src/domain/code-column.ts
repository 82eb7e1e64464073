import type { DenseCodes } from "./pair-codes.ts";

/** A column of few distinct texts: its keys in order, and the place of each row's key among them. */
export type CodeColumn<Key extends string = string> = { readonly keys: readonly Key[]; readonly codes: Int32Array };

/** Codes each row by its key. Known keys come first, in their order, used or not; the others follow as they are met. */
export function codeColumn<Row, Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  known: readonly Key[] = [],
): CodeColumn<Key> {
  const coder = new KeyCoder<Key>(rows.length, known);
  for (const row of rows) coder.add(keyOf(row));
  return coder.column();
}

/** `codeColumn` row by row, for work that lets others run in between. */
export class KeyCoder<Key extends string> {
  readonly #codeOf = new Map<Key, number>();
  readonly #codes: Int32Array;
  #rows = 0;

  constructor(rowCount: number, known: readonly Key[] = []) {
    this.#codes = new Int32Array(rowCount);
    for (const key of known) if (!this.#codeOf.has(key)) this.#codeOf.set(key, this.#codeOf.size);
  }

  /** The key of the next row. */
  add(key: Key): void {
    const code = this.#codeOf.get(key) ?? this.#codeOf.size;
    if (code === this.#codeOf.size) this.#codeOf.set(key, code);
    this.#codes[this.#rows++] = code;
  }

  column(): CodeColumn<Key> {
    return { keys: [...this.#codeOf.keys()], codes: this.#codes };
  }
}

/** The same column with its keys sorted as text, which for months, quarters and years is the order of time. */
export function inTextOrder<Key extends string>({ keys, codes }: CodeColumn<Key>): CodeColumn<Key> {
  const sorted = [...keys].sort();
  const placeOf = new Map(sorted.map((key, place) => [key, place]));
  const places = Int32Array.from(keys, (key) => placeOf.get(key) ?? 0);
  return { keys: sorted, codes: codes.map((code) => places[code] ?? 0) };
}

/** A column whose first keys, `known` of them, were known before any row was read. */
export type RecodedColumn<Key extends string = string> = CodeColumn<Key> & { readonly known: number };

/** The same rows coded anew: known keys come first, in their order, used or not; the others follow as the rows meet them. */
export function recoded<Key extends string>({ keys, codes }: CodeColumn<Key>, known: readonly Key[] = []): RecodedColumn<Key> {
  const codeOf = new Map<Key, number>();
  for (const key of known) if (!codeOf.has(key)) codeOf.set(key, codeOf.size);
  const knownCount = codeOf.size;
  const newCodes = Int32Array.from(keys, (key) => codeOf.get(key) ?? UNMET);
  let unmet = newCodes.reduce((count, code) => count + Number(code === UNMET), 0);
  for (let row = 0; row < codes.length && unmet > 0; row++) {
    const code = codes[row] ?? 0;
    const key = keys[code];
    if (newCodes[code] !== UNMET || key === undefined) continue;
    newCodes[code] = codeOf.size;
    codeOf.set(key, codeOf.size);
    unmet -= 1;
  }
  return { keys: [...codeOf.keys()], known: knownCount, codes: exchanged(codes, newCodes) };
}

const UNMET = -1;

/** The codes themselves where each is exchanged for itself. */
function exchanged(codes: Int32Array, newCodes: Int32Array): Int32Array {
  if (newCodes.every((code, place) => code === place || code === UNMET)) return codes;
  const exchange = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) exchange[row] = newCodes[codes[row] ?? 0] ?? 0;
  return exchange;
}

/** The row numbers sorted by the columns, the first of them counting most. */
export function rowOrder(rowCount: number, columns: readonly DenseCodes[]): Int32Array {
  const unsorted = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) unsorted[row] = row;
  return columns.reduceRight(sortedBy, unsorted);
}

/** A counting sort: linear, since codes are small and dense, and stable, so that one pass can follow another. */
function sortedBy(order: Int32Array, { size, codes }: DenseCodes): Int32Array {
  const next = firstOfEach(codes, size);
  const sorted = new Int32Array(order.length);
  for (let index = 0; index < order.length; index++) {
    const row = order[index] ?? 0;
    const code = codes[row] ?? 0;
    const place = next[code] ?? 0;
    sorted[place] = row;
    next[code] = place + 1;
  }
  return sorted;
}

/** Where the rows of each code begin when they are sorted by code; and one more: where the last end. */
export function firstOfEach(codes: Int32Array, codeCount: number): Int32Array {
  const first = new Int32Array(codeCount + 1);
  for (let row = 0; row < codes.length; row++) {
    const next = (codes[row] ?? 0) + 1;
    first[next] = (first[next] ?? 0) + 1;
  }
  for (let code = 0; code < codeCount; code++) first[code + 1] = (first[code + 1] ?? 0) + (first[code] ?? 0);
  return first;
}

const knownCodes = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/**
 * The code of each key. Kept with the keys: many ask for one key at a time, and looking through all of them each time would cost more than
 * the answer.
 */
export function codesOfKeys(keys: readonly string[]): ReadonlyMap<string, number> {
  const codes = knownCodes.get(keys) ?? new Map(keys.map((key, code) => [key, code]));
  knownCodes.set(keys, codes);
  return codes;
}
