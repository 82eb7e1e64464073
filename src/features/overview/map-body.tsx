import { Suspense } from "react";
import { Skeleton } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import type { MapBodyProps } from "./map-picture.ts";
import { SchematicMap } from "./schematic-map.tsx";

const bounded = onDemand(async () => (await import("./boundary-map-body.tsx")).BoundaryMapBody);

/** By boundaries where the programme announces them, else as tiles. */
export function MapBody(props: MapBodyProps) {
  const { boundaries } = props.input.programme;
  if (!boundaries) return <SchematicMap {...props} />;
  return (
    <Suspense fallback={<Skeleton height="36rem" />}>
      <bounded.Component {...props} file={boundaries.file} />
    </Suspense>
  );
}
