/** Codes from 0 up to, and without, `size`. */
export type DenseCodes = { readonly codes: Int32Array; readonly size: number };

const EMPTY = -1;
const FIRST_CAPACITY = 1 << 12;

/** A table of open addresses: in `places` the code of the pair that stands there. */
type Pairs = { places: Int32Array; readonly firsts: number[]; readonly seconds: number[] };

/**
 * A code for each pair of codes that a row has, in the order in which rows meet them. In whole numbers alone: a `Map` over texts or
 * doubles takes several times as long for a million rows.
 */
export function pairCodes(first: DenseCodes, second: DenseCodes): DenseCodes {
  const codes = new Int32Array(first.codes.length);
  const pairs: Pairs = { places: new Int32Array(FIRST_CAPACITY).fill(EMPTY), firsts: [], seconds: [] };
  for (let row = 0; row < codes.length; row++) {
    const a = first.codes[row] ?? 0;
    const b = second.codes[row] ?? 0;
    const code = pairs.places[placeOf(a, b, pairs)] ?? EMPTY;
    codes[row] = code === EMPTY ? addPair(a, b, pairs) : code;
  }
  return { codes, size: pairs.firsts.length };
}

/** Where the pair is, or the empty place where it belongs. */
function placeOf(a: number, b: number, { places, firsts, seconds }: Pairs): number {
  const mask = places.length - 1;
  // Two odd numbers that spread neighbours far apart.
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  let place = (mixed ^ (mixed >>> 15)) & mask;
  for (;;) {
    const code = places[place] ?? EMPTY;
    if (code === EMPTY || (firsts[code] === a && seconds[code] === b)) return place;
    place = (place + 1) & mask;
  }
}

function addPair(a: number, b: number, pairs: Pairs): number {
  const code = pairs.firsts.length;
  if ((code + 1) * 2 > pairs.places.length) enlarge(pairs);
  pairs.places[placeOf(a, b, pairs)] = code;
  pairs.firsts.push(a);
  pairs.seconds.push(b);
  return code;
}

function enlarge(pairs: Pairs): void {
  const { firsts, seconds } = pairs;
  pairs.places = new Int32Array(pairs.places.length * 4).fill(EMPTY);
  for (let code = 0; code < firsts.length; code++) {
    pairs.places[placeOf(firsts[code] ?? 0, seconds[code] ?? 0, pairs)] = code;
  }
}
