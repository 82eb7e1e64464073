/** So many numbers a letter tells apart. */
const BASE = 64;

/** The letters from "=" to "}" without "\": none that JSON or HTML would write in another way. */
const FIRST = 61;
const LEFT_OUT = 92;

/** The planes that numbers below 2³¹ can need. */
export const MOST_PLANES = 6;

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

/** The inverse: `count` numbers; null where the texts hold another number of them, or no numbers. */
export function numbersIn(planes: readonly string[], count: number): Int32Array | null {
  if (planes.length === 0 || planes.length > MOST_PLANES) return null;
  const numbers = new Int32Array(count);
  let isSound = true;
  for (const plane of planes) {
    if (plane.length !== count) return null;
    for (let index = 0; index < count; index++) {
      const letter = plane.charCodeAt(index);
      const digit = letter < LEFT_OUT ? letter - FIRST : letter - FIRST - 1;
      isSound = isSound && digit >= 0 && digit < BASE && letter !== LEFT_OUT;
      numbers[index] = (numbers[index] ?? 0) * BASE + digit;
    }
  }
  return isSound ? numbers : null;
}
