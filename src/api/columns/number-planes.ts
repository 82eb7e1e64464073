/** So many numbers a letter tells apart. */
const BASE = 64;

/** The letters from "=" to "}" without "\": none that JSON or HTML would write in another way. */
const FIRST = 61;
const LEFT_OUT = 92;

/** The planes that numbers below 2³¹ can need. */
const MOST_PLANES = 6;

/**
 * Small whole numbers as texts of one letter a number, those of the highest place first: what is alike lies side by side, and a browser reads a text far sooner
 * than a list of numbers.
 */
export function planesOf(numbers: Int32Array): string[] {
  let largest = 0;
  for (const number of numbers) if (number > largest) largest = number;
  let planes = 1;
  while (BASE ** planes <= largest) planes++;
  return Array.from({ length: planes }, (_, plane) => planeText(numbers, BASE ** (planes - 1 - plane)));
}

/** A text is put together from bytes at once: letter by letter it is ten times as slow. */
function planeText(numbers: Int32Array, place: number): string {
  const letters = new Uint8Array(numbers.length);
  for (let index = 0; index < numbers.length; index++) {
    const letter = FIRST + (Math.floor((numbers[index] ?? 0) / place) % BASE);
    letters[index] = letter < LEFT_OUT ? letter : letter + 1;
  }
  return new TextDecoder("latin1").decode(letters);
}

const encoder = new TextEncoder();

/** The number that a letter stands for, by its code; below 0 for any other. */
const NUMBER_OF = new Int32Array(128).fill(-1);
for (let number = 0; number < BASE; number++) NUMBER_OF[FIRST + number < LEFT_OUT ? FIRST + number : FIRST + number + 1] = number;

/** What keeps texts from being numbers: there are `length` of them, or the one at `index`, from 0, is none that is allowed. */
export type NumbersFault =
  | { readonly kind: "length"; readonly length: number }
  | { readonly kind: "number"; readonly index: number };

/** Why `numbersIn` gave none. Slow beside it, and asked where nothing can be read any more. */
export function numbersFault(planes: readonly string[], count: number, limit: number): NumbersFault {
  if (planes.length > MOST_PLANES) return { kind: "number", index: 0 };
  const other = planes.find((plane) => plane.length !== count) ?? (planes.length === 0 ? "" : undefined);
  if (other !== undefined) return { kind: "length", length: other.length };
  for (let index = 0; index < count; index++) {
    const digits = planes.map((plane) => NUMBER_OF[plane.charCodeAt(index)] ?? -1);
    const number = digits.reduce((sum, digit) => sum * BASE + digit, 0);
    if (number >= limit || digits.some((digit) => digit < 0)) return { kind: "number", index };
  }
  return { kind: "number", index: 0 };
}

/** The inverse: `count` numbers, all of them below `limit`; null where the texts hold another number of them, or others. */
export function numbersIn(planes: readonly string[], count: number, limit: number): Int32Array | null {
  if (planes.length === 0 || planes.length > MOST_PLANES) return null;
  const letters = new Uint8Array(count);
  const numbers = new Int32Array(count);
  let largest = 0;
  for (const plane of planes) {
    // Copied as bytes at once: letter by letter it takes longer. A letter that is more than a byte finds no room.
    if (plane.length !== count || encoder.encodeInto(plane, letters).read !== count) return null;
    largest = addPlane(numbers, letters);
    if (largest < 0) return null;
  }
  return count === 0 || largest < limit ? numbers : null;
}

/** Puts the next lower place of each number at its end. Gives the largest; below 0 where a letter stands for no number. By itself: the engine has a loop in a loop made ready anew for each text. */
function addPlane(numbers: Int32Array, letters: Uint8Array): number {
  let signs = 0;
  let largest = 0;
  for (let index = 0; index < numbers.length; index++) {
    const digit = NUMBER_OF[letters[index] ?? 0] ?? -1;
    const number = (numbers[index] ?? 0) * BASE + digit;
    signs |= digit;
    if (number > largest) largest = number;
    numbers[index] = number;
  }
  return signs < 0 ? signs : largest;
}
