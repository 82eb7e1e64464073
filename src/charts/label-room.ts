import type { BoundaryShape } from "./boundary-shapes.ts";
import { type Corner, ringsOf } from "./rings-of.ts";

/** In the drawing's own lengths. */
export type LabelSize = { readonly width: number; readonly height: number };
type Span = { readonly from: number; readonly to: number };

/** So many heights are tried. */
const PLACES = 13;
/** Where the edges beside a text are looked for: at its top, its middle and its bottom. */
const LINES = [0, 0.5, 1];

/** The middle of a text of this size that lies wholly within a unit: as near as can be to the middle of its height, half-way between its edges there. Null where there is no such room. */
export function labelRoom({ d, box }: BoundaryShape, size: LabelSize): { readonly x: number; readonly y: number } | null {
  const free = box.height - size.height;
  if (free < 0 || size.width > box.width) return null;
  const rings = ringsOf(d);
  const middle = box.y + box.height / 2;
  const heights = Array.from({ length: PLACES }, (_, place) => box.y + size.height / 2 + (free * place) / (PLACES - 1));
  for (const y of heights.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))) {
    const span = widestSpan(LINES.map((line) => spansAt(rings, y + (line - 0.5) * size.height)));
    const x = (span.from + span.to) / 2;
    if (span.to - span.from >= size.width && !isCrossed(rings, x, y, size)) return { x, y };
  }
  return null;
}

/** What of a line across the drawing lies within the rings, from west to east. */
function spansAt(rings: readonly (readonly Corner[])[], y: number): Span[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (const [index, [toX, toY]] of ring.entries()) {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      if (fromY > y !== toY > y) crossings.push(((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX);
    }
  }
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((to, index) => (index % 2 === 1 ? [{ from: crossings[index - 1] ?? to, to }] : []));
}

/** The widest that all lines have; of no width where they have none. */
function widestSpan(lines: readonly (readonly Span[])[]): Span {
  const [first = [], ...others] = lines;
  const common = others.reduce<readonly Span[]>(
    (so, line) =>
      so.flatMap((a) =>
        line.flatMap((b) => {
          const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
          return from < to ? [{ from, to }] : [];
        }),
      ),
    first,
  );
  return common.reduce((widest, span) => (span.to - span.from > widest.to - widest.from ? span : widest), { from: 0, to: 0 });
}

/** Whether an edge runs through the text: a bay, or a spit, between two of the lines. */
function isCrossed(rings: readonly (readonly Corner[])[], x: number, y: number, { width, height }: LabelSize): boolean {
  return rings.some((ring) =>
    ring.some(([toX, toY], index) => {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      const across = partWithin(fromX, toX, x - width / 2, x + width / 2);
      const down = partWithin(fromY, toY, y - height / 2, y + height / 2);
      return Math.max(across.from, down.from) < Math.min(across.to, down.to);
    }),
  );
}

/** From what share of its way to what an edge is between two lines. */
function partWithin(start: number, end: number, low: number, high: number): Span {
  if (start === end) return low < start && start < high ? { from: 0, to: 1 } : { from: 1, to: 0 };
  const [a, b] = [(low - start) / (end - start), (high - start) / (end - start)];
  return { from: Math.max(0, Math.min(a, b)), to: Math.min(1, Math.max(a, b)) };
}
