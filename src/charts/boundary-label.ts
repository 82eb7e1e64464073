import type { BoundedUnit } from "./boundary-shapes.ts";
import { labelRoom } from "./label-room.ts";

/** What stands in a unit, and where its middle is, in the drawing's own lengths. `names` of the lines are of the name. */
export type BoundaryLabel = {
  readonly lines: readonly string[];
  readonly names: number;
  readonly x: number;
  readonly y: number;
};

/** Of the size of its letters: what a letter is wide at most in the long run, a line is high, and is left free to both sides. */
const LETTER = 0.58;
export const LABEL_LINE = 1.2;
const MARGIN = 0.3;

/**
 * What of a unit's name and figure fits into it: both, the name in two lines if it must; the figure alone; or nothing, as long as it would lie over its neighbours.
 * `letters`: how large they are, in the drawing's own lengths.
 */
export function boundaryLabel(unit: BoundedUnit, letters: number): BoundaryLabel | null {
  for (const { lines, names } of choices(unit)) {
    const longest = Math.max(...lines.map((line) => line.length));
    const width = (longest * LETTER + 2 * MARGIN) * letters;
    const room = labelRoom(unit, { width, height: lines.length * LABEL_LINE * letters });
    if (room) return { lines, names, ...room };
  }
  return null;
}

function choices({ name, commune }: BoundedUnit) {
  const star = commune?.isStandard ? "★ " : "";
  const value = commune && commune.valueLabel !== "" ? [commune.valueLabel] : [];
  const split = inTwo(`${star}${name}`);
  return [
    { lines: [`${star}${name}`, ...value], names: 1 },
    ...(split ? [{ lines: [...split, ...value], names: 2 }] : []),
    ...value.map((figure) => ({ lines: [`${star}${figure}`], names: 0 })),
    ...value.map((figure) => ({ lines: [figure], names: 0 })),
  ];
}

/** At the space that makes the longer part shortest; null where there is none. The star stands with the word after it. */
function inTwo(name: string): readonly [string, string] | null {
  const splits = [...name.matchAll(/(?<!★) /g)].map(({ index }) => [name.slice(0, index), name.slice(index + 1)] as const);
  const longer = ([first, second]: readonly [string, string]) => Math.max(first.length, second.length);
  return splits.sort((a, b) => longer(a) - longer(b))[0] ?? null;
}
