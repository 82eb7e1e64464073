import { placedAlone, placedUnits } from "#src/domain/placed-units.ts";
import type { MapBodyProps } from "./map-picture.ts";
import { NamedTiles } from "./named-tiles.tsx";

/** Tiles of which some, or all, are placed by their centroids, or that are a part of a larger map. */
export function LaidOutTiles({ units, ...props }: MapBodyProps) {
  const isWhole = units === props.input.programme.mapUnits;
  return <NamedTiles {...props} units={isWhole ? placedUnits(units) : placedAlone(units)} />;
}
