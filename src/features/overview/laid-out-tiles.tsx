import { placedUnits } from "#src/domain/placed-units.ts";
import type { MapBodyProps } from "./map-picture.ts";
import { NamedTiles } from "./named-tiles.tsx";

/** Tiles of which some, or all, are placed by their centroids. */
export function LaidOutTiles(props: MapBodyProps) {
  return <NamedTiles {...props} units={placedUnits(props.input.programme.mapUnits)} />;
}
