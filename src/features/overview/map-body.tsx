import { Suspense } from "react";
import { onDemand } from "#src/ui/on-demand.tsx";
import type { MapBodyProps } from "./map-picture.ts";
import { MapWaiting } from "./map-waiting.tsx";
import { SchematicMap } from "./schematic-map.tsx";

const bounded = onDemand(async () => (await import("./boundary-map-body.tsx")).BoundaryMapBody);

/** By boundaries where the programme announces them, else as tiles. */
export function MapBody(props: MapBodyProps) {
  const { boundaries } = props.input.programme;
  if (!boundaries) return <SchematicMap {...props} />;
  return (
    <Suspense fallback={<MapWaiting />}>
      <bounded.Component {...props} file={boundaries.file} />
    </Suspense>
  );
}
