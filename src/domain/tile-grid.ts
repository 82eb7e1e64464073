/** Where a unit lies, as on a flat map: x to the right, y down. */
export type Place = { readonly x: number; readonly y: number };

/** A cell of a tile map. Column and row count from 0, from the north-west. */
export type Tile = { readonly column: number; readonly row: number };
export type GridSize = { readonly columns: number; readonly rows: number };

/** Indexes of places in a rectangle of the grid, and where on the map its edges lie. */
type Part = {
  readonly units: readonly number[];
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly box: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
};

/**
 * A cell of the grid for each place, in their order. A part of the grid is halved across its longer side, and the units go to the half
 * that they lie in, as long as it has room for them. Needs as many cells as places.
 */
export function tileGrid(places: readonly Place[], { columns, rows }: GridSize): Tile[] {
  const tiles: Tile[] = places.map(() => ({ column: 0, row: 0 }));
  const open: Part[] = [{ units: places.map((_, index) => index), column: 0, row: 0, columns, rows, box: boxOf(places) }];
  for (let part = open.pop(); part; part = open.pop()) {
    const [only] = part.units;
    if (only === undefined) continue;
    if (part.columns * part.rows === 1) tiles[only] = { column: part.column, row: part.row };
    else open.push(...halves(part, places));
  }
  return tiles;
}

function boxOf(places: readonly Place[]): Part["box"] {
  const box = {
    x0: Number.POSITIVE_INFINITY,
    x1: Number.NEGATIVE_INFINITY,
    y0: Number.POSITIVE_INFINITY,
    y1: Number.NEGATIVE_INFINITY,
  };
  for (const { x, y } of places) {
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

function halves(part: Part, places: readonly Place[]): [Part, Part] {
  const { column, row, columns, rows, box } = part;
  const isAcross = columns >= rows;
  const at = (unit: number) => (isAcross ? (places[unit]?.x ?? 0) : (places[unit]?.y ?? 0));
  const beside = (unit: number) => (isAcross ? (places[unit]?.y ?? 0) : (places[unit]?.x ?? 0));
  const units = part.units.toSorted((a, b) => at(a) - at(b) || beside(a) - beside(b) || a - b);
  const [length, breadth] = isAcross ? [columns, rows] : [rows, columns];
  const first = Math.ceil(length / 2);
  const [from, to] = isAcross ? [box.x0, box.x1] : [box.y0, box.y1];
  const line = from + ((to - from) * first) / length;
  const before = units.findIndex((unit) => at(unit) > line);
  const count = Math.min(
    first * breadth,
    Math.max(units.length - (length - first) * breadth, before < 0 ? units.length : before),
  );
  const edge = edgeBetween(units.slice(0, count).at(-1), units[count], at, line);
  const near = { ...part, units: units.slice(0, count) };
  const far = { ...part, units: units.slice(count) };
  return isAcross
    ? [
        { ...near, columns: first, box: { ...box, x1: edge } },
        { ...far, column: column + first, columns: columns - first, box: { ...box, x0: edge } },
      ]
    : [
        { ...near, rows: first, box: { ...box, y1: edge } },
        { ...far, row: row + first, rows: rows - first, box: { ...box, y0: edge } },
      ];
}

/** The line itself, unless more units had to go over than lie there. */
function edgeBetween(last: number | undefined, next: number | undefined, at: (unit: number) => number, line: number): number {
  const least = last === undefined ? Number.NEGATIVE_INFINITY : at(last);
  const most = next === undefined ? Number.POSITIVE_INFINITY : at(next);
  if (least <= line && line <= most) return line;
  return (Math.max(least, Math.min(line, most)) + Math.min(most, Math.max(line, least))) / 2;
}
