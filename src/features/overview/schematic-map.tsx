import { Suspense } from "react";
import { isPlaced, MOST_NAMED_UNITS } from "#src/domain/map-units.ts";
import { onDemand } from "#src/ui/on-demand.tsx";
import type { MapBodyProps } from "./map-picture.ts";
import { MapWaiting } from "./map-waiting.tsx";
import { NamedTiles } from "./named-tiles.tsx";

const large = onDemand(async () => (await import("./large-map.tsx")).LargeMap);
const laidOut = onDemand(async () => (await import("./laid-out-tiles.tsx")).LaidOutTiles);

/** The units as tiles: with their names, or, where they are too many, part by part. Most programmes have tiles, and need no code to place them. */
export function SchematicMap(props: MapBodyProps) {
  const { units, input } = props;
  const isWhole = units === input.programme.mapUnits;
  if (isWhole && units.length <= MOST_NAMED_UNITS && units.every(isPlaced)) return <NamedTiles {...props} units={units} />;
  const { Component } = units.length > MOST_NAMED_UNITS ? large : laidOut;
  return (
    <Suspense fallback={<MapWaiting />}>
      <Component {...props} />
    </Suspense>
  );
}
