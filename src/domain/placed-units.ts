import { isPlaced, type PlacedUnit } from "./map-units.ts";
import type { MapUnit } from "./programme.ts";
import { type Centroid, tileLayout } from "./tile-layout.ts";

/** Tiles drawn by hand for a whole country may leave one part of it as a strip, or as single tiles far apart: then they are laid out anew. */
const LONGEST = 4;
const SPARSEST = 0.25;

const placedOf = new WeakMap<readonly MapUnit[], readonly PlacedUnit[]>();

/**
 * The units that have a place, each with its tile: the one that it was given, or one by its centroid (`tileLayout`), under those that
 * were given. Worked out once for each list; some milliseconds for a hundred units.
 */
export function placedUnits(units: readonly MapUnit[]): readonly PlacedUnit[] {
  const known = placedOf.get(units);
  if (known) return known;
  const given = units.filter(isPlaced);
  const found = given.length === units.length ? given : withLayout(units, given);
  placedOf.set(units, found);
  return found;
}

function withLayout(units: readonly MapUnit[], given: readonly PlacedUnit[]): PlacedUnit[] {
  const open = units.filter((unit) => !isPlaced(unit)).flatMap((unit) => (unit.centroid ? [unit.centroid] : []));
  const tiles = tileLayout(open);
  const firstRow = given.reduce((most, { tile }) => Math.max(most, tile.row + 1), 0);
  let next = 0;
  return units.flatMap((unit) => {
    if (isPlaced(unit)) return [unit];
    const tile = unit.centroid && tiles[next++];
    return tile ? [{ ...unit, tile: { column: tile.column, row: tile.row + firstRow } }] : [];
  });
}

const aloneOf = new WeakMap<readonly MapUnit[], readonly PlacedUnit[]>();

/** The units of one area on a map of its own, from column and row 0. */
export function placedAlone(units: readonly MapUnit[]): readonly PlacedUnit[] {
  const known = aloneOf.get(units);
  if (known) return known;
  const placed = placedUnits(units);
  const found = isFit(placed) ? atOrigin(placed) : laidOutAnew(placed);
  aloneOf.set(units, found);
  return found;
}

function spanOf(placed: readonly PlacedUnit[]) {
  const first = { column: Number.POSITIVE_INFINITY, row: Number.POSITIVE_INFINITY };
  const last = { column: 0, row: 0 };
  for (const { tile } of placed) {
    first.column = Math.min(first.column, tile.column);
    first.row = Math.min(first.row, tile.row);
    last.column = Math.max(last.column, tile.column);
    last.row = Math.max(last.row, tile.row);
  }
  return { first, columns: last.column - first.column + 1, rows: last.row - first.row + 1 };
}

function isFit(placed: readonly PlacedUnit[]): boolean {
  if (placed.length < LONGEST) return true;
  const { columns, rows } = spanOf(placed);
  const isLong = Math.max(columns / rows, rows / columns) > LONGEST;
  return !isLong && placed.length >= columns * rows * SPARSEST;
}

function atOrigin(placed: readonly PlacedUnit[]): PlacedUnit[] {
  const { first } = spanOf(placed);
  return placed.map(({ tile, ...unit }) => ({
    ...unit,
    tile: { column: tile.column - first.column, row: tile.row - first.row },
  }));
}

/** By their centroids, or by the tiles that they have, taken as places. */
function laidOutAnew(placed: readonly PlacedUnit[]): PlacedUnit[] {
  const centroids = placed.flatMap(({ centroid }) => centroid ?? []);
  const places: readonly Centroid[] =
    centroids.length === placed.length ? centroids : placed.map(({ tile }) => ({ lat: -tile.row, lng: tile.column }));
  const tiles = tileLayout(places);
  return placed.map((unit, index) => ({ ...unit, tile: tiles[index] ?? unit.tile }));
}
