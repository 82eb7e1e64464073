import type { Place, Tile } from "./tile-grid.ts";

/** So many of the nearest units are looked at, and so many cells around a unit's own: a commune seldom borders on more. */
const NEAREST = 12;
const CELLS_AROUND = 4;
/** A third unit stands between two where the way by it is hardly longer, in squares: 1 would be the circle over them (a Gabriel graph). */
const WAY_ROUND = 0.85;

/**
 * Which units are likely to border on which, where only their centroids are known: two with no third between them. By index, both ways.
 * `tiles`: cells on a grid where those that lie together stand together.
 */
export function neighbourhood(places: readonly Place[], tiles: readonly Tile[]): number[][] {
  const found: Set<number>[] = places.map(() => new Set());
  for (const [unit, near] of nearestOf(places, tiles).entries()) {
    for (const other of near) {
      const most = WAY_ROUND * squared(places, unit, other);
      const isBetween = (third: number) => squared(places, unit, third) + squared(places, third, other) < most;
      if (near.some((third) => third !== other && isBetween(third))) continue;
      found[unit]?.add(other);
      found[other]?.add(unit);
    }
  }
  return found.map((others) => [...others]);
}

/** The nearest units of each, nearest first. */
function nearestOf(places: readonly Place[], tiles: readonly Tile[]): number[][] {
  const columns = tiles.reduce((most, { column }) => Math.max(most, column), 0) + 1;
  const holders = new Map(tiles.map(({ column, row }, unit) => [row * columns + column, unit]));
  return tiles.map((tile, unit) => {
    const around: { readonly other: number; readonly far: number }[] = [];
    for (let row = tile.row - CELLS_AROUND; row <= tile.row + CELLS_AROUND; row++) {
      for (
        let column = Math.max(0, tile.column - CELLS_AROUND);
        column <= Math.min(columns - 1, tile.column + CELLS_AROUND);
        column++
      ) {
        const other = holders.get(row * columns + column);
        if (other !== undefined && other !== unit) around.push({ other, far: squared(places, unit, other) });
      }
    }
    around.sort((a, b) => a.far - b.far || a.other - b.other);
    return around.slice(0, NEAREST).map(({ other }) => other);
  });
}

function squared(places: readonly Place[], one: number, other: number): number {
  const [from, to] = [places[one], places[other]];
  return from && to ? (from.x - to.x) ** 2 + (from.y - to.y) ** 2 : 0;
}
