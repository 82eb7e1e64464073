import { placesTogether } from "./places-together.ts";
import { type GridSize, type Place, type Tile, tileGrid } from "./tile-grid.ts";

/** Where a unit lies, in degrees: a point well inside of it, as rough as one likes. */
export type Centroid = { readonly lat: number; readonly lng: number };

/** A tile of the screen is wider than high. */
const TILE_WIDTH = 1.3;
/** Cells for each unit: what is over becomes the bays and gaps that give an area its shape. */
const CELLS_PER_UNIT = 1.35;
/** An area is drawn at most so many times as long as wide: a row of a thousand tiles could not be read. */
const LONGEST = 4;

/**
 * Places for units of which only the centroids are known, so that nobody has to draw a grid by hand: each on a tile of its own, in its
 * direction from the others, neighbours side by side as far as a grid lets them. In the order given; the same centroids give the same tiles.
 * Two steps: the area is halved again and again, each half getting the cells that its units need, and then units move or change
 * places while that brings neighbours together.
 */
export function tileLayout(centroids: readonly Centroid[]): Tile[] {
  const places = flatPlaces(centroids);
  const size = gridSize(places);
  return trimmed(placesTogether(places, tileGrid(places, size), size));
}

/** As on a map that is small enough to be flat: east to the right and south down, in the width and height of a tile. */
function flatPlaces(centroids: readonly Centroid[]): Place[] {
  const middle = centroids.reduce((sum, { lat }) => sum + lat, 0) / Math.max(1, centroids.length);
  const narrowing = Math.cos((middle * Math.PI) / 180) / TILE_WIDTH;
  return centroids.map(({ lat, lng }) => ({ x: lng * narrowing, y: -lat }));
}

function gridSize(places: readonly Place[]): GridSize {
  const cells = places.length * CELLS_PER_UNIT;
  const [width, height] = [extent(places.map(({ x }) => x)), extent(places.map(({ y }) => y))];
  const shape = width === height ? 1 : Math.min(LONGEST, Math.max(1 / LONGEST, width / height));
  const exact = Math.sqrt(cells * shape);
  const sizes = [Math.floor(exact), Math.ceil(exact)].map((count) => {
    const columns = Math.max(1, count);
    return { columns, rows: Math.max(1, Math.ceil(cells / columns)) };
  });
  const misshapen = (size: GridSize) => Math.abs(Math.log(size.columns / size.rows / shape));
  return sizes.reduce((best, size) => (misshapen(size) < misshapen(best) ? size : best));
}

function extent(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return Math.max(0, most - least);
}

/** Without the columns and rows that stayed empty. */
function trimmed(tiles: readonly Tile[]): Tile[] {
  const columns = [...new Set(tiles.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = [...new Set(tiles.map(({ row }) => row))].sort((a, b) => a - b);
  const columnAt = new Map(columns.map((column, index) => [column, index]));
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  return tiles.map(({ column, row }) => ({ column: columnAt.get(column) ?? 0, row: rowAt.get(row) ?? 0 }));
}
