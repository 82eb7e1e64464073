import type { MapUnit } from "#src/domain/programme.ts";

/** Where a unit stands in the miniature, in tiles from the north-west; between two of them where it stands by its centroid. */
export type LocatorPlace = { readonly column: number; readonly row: number; readonly communeId?: string };

/** Squares of a third of the side let a miniature of centroids be made out, whatever their number. */
const SIDES = 9;

/** By their tiles; where not all have one, by their centroids, as they lie. Units with neither are left out. */
export function locatorPlaces(units: readonly MapUnit[]): readonly LocatorPlace[] {
  const tiled = units.flatMap(({ tile, communeId }) => (tile ? [{ ...tile, ...(communeId ? { communeId } : {}) }] : []));
  if (tiled.length === units.length) return tiled;
  const points = units.flatMap(({ centroid, communeId }) =>
    centroid ? [{ x: centroid.lng, y: -centroid.lat, ...(communeId ? { communeId } : {}) }] : [],
  );
  const west = Math.min(...points.map(({ x }) => x));
  const north = Math.min(...points.map(({ y }) => y));
  const span = Math.max(...points.map(({ x, y }) => Math.max(x - west, y - north))) || 1;
  return points.map(({ x, y, ...unit }) => ({
    ...unit,
    column: Math.round(((x - west) / span) * SIDES * 10) / 10,
    row: Math.round(((y - north) / span) * SIDES * 10) / 10,
  }));
}
