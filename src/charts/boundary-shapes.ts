import { geoPath, geoTransform } from "d3-geo";
import type { Feature as GeoJsonFeature, MultiPolygon as GeoJsonMultiPolygon, Polygon as GeoJsonPolygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import type { MapMark } from "./tile-map.tsx";

/** What is read of a TopoJSON file: polygons with the codes of their units, in any of its objects. */
export type BoundaryTopology = {
  readonly type: "Topology";
  readonly arcs: number[][][];
  readonly transform?: { readonly scale: [number, number]; readonly translate: [number, number] } | undefined;
  readonly objects: Readonly<
    Record<string, { readonly type: "GeometryCollection"; readonly geometries: readonly BoundaryGeometry[] }>
  >;
};
type BoundaryGeometry = Polygonal & {
  readonly id?: string | number | undefined;
  readonly properties?: { readonly code?: string | number | undefined } | undefined;
};
type Polygonal = { type: "Polygon"; arcs: number[][] } | { type: "MultiPolygon"; arcs: number[][][] };

/** A unit by its boundary, in the drawing's own lengths, from the north-west. */
export type BoundaryShape = {
  readonly code: string;
  readonly d: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};
/** A unit by its boundary, with what the map says of it. */
export type BoundedUnit = BoundaryShape & { readonly name: string; readonly commune: MapMark | null };
export type BoundaryShapes = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly BoundaryShape[];
  /** The outlines of units around those that are shown, as far as they reach into the drawing: one path, empty where there are none. */
  readonly ground: string;
};

/** The longer side of the drawing. */
const LONGEST = 800;
/** Of the longer side: what is left free around units that have others around them. */
const AROUND = 0.05;

/**
 * The boundaries of the units that have one of these codes, as large as the drawing; of those `around` them the outlines, where there are any. A plane is flat
 * enough for a country, and does not ask which way round a ring is written.
 *
 * @throws where the file names arcs that it does not have, or no unit that is known.
 */
export function boundaryShapes(
  topology: BoundaryTopology,
  codes: ReadonlySet<string>,
  around: ReadonlySet<string> = new Set(),
): BoundaryShapes {
  const features = featuresOf(topology, codes);
  const others = featuresOf(topology, around.difference(codes));
  if (features.length === 0) throw new Error("No boundary has the code of a unit");
  const narrowing = Math.cos((middleLatitude(features) * Math.PI) / 180);
  const flat = (scale: number, west: number, north: number) =>
    geoPath(
      geoTransform({
        point(x, y) {
          this.stream.point((x * narrowing - west) * scale, (-y - north) * scale);
        },
      }),
    );
  const whole = { type: "FeatureCollection" as const, features };
  const [[west, north], [east, south]] = flat(1, 0, 0).bounds(whole);
  const longest = Math.max(east - west, south - north);
  const free = others.length > 0 ? longest * AROUND : 0;
  const scale = LONGEST / (longest + 2 * free);
  if (!Number.isFinite(scale)) throw new Error("The boundaries enclose nothing");
  const path = flat(scale, west - free, north - free).digits(1);
  const [width, height] = [(east - west + 2 * free) * scale, (south - north + 2 * free) * scale];
  return {
    width,
    height,
    shapes: features.map((each) => {
      const [[x0, y0], [x1, y1]] = path.bounds(each);
      return { code: each.code, d: path(each) ?? "", box: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 } };
    }),
    ground: others
      .filter((each) => {
        const [[x0, y0], [x1, y1]] = path.bounds(each);
        return x1 > 0 && y1 > 0 && x0 < width && y0 < height;
      })
      .map((each) => path(each) ?? "")
      .join(""),
  };
}

function featuresOf({ type, arcs, transform, objects }: BoundaryTopology, codes: ReadonlySet<string>) {
  const source: Topology = { type, arcs, objects: {}, ...(transform ? { transform } : {}) };
  const found = new Map<string, Feature>();
  for (const { id, properties, ...geometry } of Object.values(objects).flatMap(({ geometries }) => geometries)) {
    const code = `${id ?? properties?.code ?? ""}`;
    // Of two with one code the first stands, as in every list.
    if (codes.has(code) && !found.has(code)) found.set(code, featureOf(source, geometry));
  }
  return [...found].map(([code, each]) => ({ code, ...each }));
}

type Feature = GeoJsonFeature<GeoJsonPolygon | GeoJsonMultiPolygon>;

function featureOf(source: Topology, geometry: Polygonal): Feature {
  return geometry.type === "Polygon" ? feature(source, geometry) : feature(source, geometry);
}

/** East and west shrink towards the pole: by the latitude half-way between north and south. */
function middleLatitude(features: readonly Feature[]): number {
  const [[, south], [, north]] = geoPath().bounds({ type: "FeatureCollection", features: [...features] });
  return (south + north) / 2;
}
