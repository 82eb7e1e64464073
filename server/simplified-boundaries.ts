import { brotliCompressSync, constants } from "node:zlib";
import type { FeatureCollection, Geometry } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";
import * as z from "zod/mini";
import { boundariesContract } from "#src/api/boundaries.ts";
import { SettingError } from "./setting-error.ts";

/** What a reader may have to fetch for the shape of a map, in bytes as they go out (Brotli). */
const MOST_BYTES = 300_000;
/** So many steps across the whole area: finer than any screen. */
const STEPS_ACROSS = 20_000;
/** Shares of the points that are left out, until it is small enough: the least of a triangle with its neighbours first. */
const LEFT_OUT = [0, 0.5, 0.7, 0.8, 0.87, 0.92, 0.95, 0.97, 0.98, 0.99, 1];
const QUALITY = 5;

/** `bytes`: as they go out; `leftOut`: the share of the points that went. */
export type SimplifiedBoundaries = {
  readonly text: string;
  readonly bytes: number;
  readonly units: number;
  readonly leftOut: number;
};

const code = z.union([z.string(), z.number()]);
const featureContract = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.looseObject({
      type: z.literal("Feature"),
      id: z.optional(code),
      properties: z.optional(z.nullable(z.looseObject({ code: z.optional(code) }))),
      geometry: z.custom<Geometry>((value) => typeof value === "object" && value !== null),
    }),
  ),
});

/**
 * Boundaries as they are published: TopoJSON that goes out in at most so many bytes (300 KB), so that neighbours keep one line between them. From GeoJSON or TopoJSON whose units
 * are known by `id` or the property `code`; other properties stay behind.
 *
 * @throws SettingError where the file is neither, or cannot be made small enough.
 */
export function simplifiedBoundaries(text: string, file: string, mostBytes = MOST_BYTES): SimplifiedBoundaries {
  const weighed = presimplify(topologyOf(text, file));
  for (const leftOut of LEFT_OUT) {
    const simpler = quantize(simplify(weighed, quantile(weighed, 1 - leftOut)), STEPS_ACROSS);
    const read = boundariesContract.safeParse(simpler);
    if (!read.success) break;
    const written = JSON.stringify(withCodesAlone(read.data));
    const bytes = brotliCompressSync(written, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).length;
    if (bytes > mostBytes) continue;
    const units = Object.values(read.data.objects).reduce((sum, { geometries }) => sum + geometries.length, 0);
    return { text: `${written}\n`, bytes, units, leftOut };
  }
  throw new SettingError(
    `${file}: không rút gọn được ranh giới xuống ${mostBytes / 1000} KB`,
    `${file}: the boundaries cannot be brought down to ${mostBytes / 1000} KB`,
  );
}

function topologyOf(text: string, file: string): Topology<Objects<object>> {
  const json = parsed(text);
  const geo = featureContract.safeParse(json);
  const topo = boundariesContract.safeParse(geo.success ? joined(geo.data) : json);
  if (topo.success) return withCodesAlone(topo.data);
  throw new SettingError(`${file} không phải GeoJSON hay TopoJSON đa giác`, `${file} is no GeoJSON or TopoJSON of polygons`);
}

/** Neighbours then share the line between them. */
function joined({ features }: z.output<typeof featureContract>): Topology {
  const units: FeatureCollection = {
    type: "FeatureCollection",
    features: features.map(({ id, properties, geometry }) => ({
      type: "Feature",
      id: id ?? properties?.code ?? "",
      properties: null,
      geometry,
    })),
  };
  return topology({ units });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Checked = z.output<typeof boundariesContract>;

function plainObjects(objects: Checked["objects"]): Objects<object> {
  return Object.fromEntries(
    Object.entries(objects).map(([name, { geometries }]) => [
      name,
      {
        type: "GeometryCollection" as const,
        geometries: geometries.map(({ id, properties, ...shape }) => ({ ...shape, id: id ?? properties?.code ?? "" })),
      },
    ]),
  );
}

function withCodesAlone({ type, arcs, transform, objects }: Checked): Topology<Objects<object>> {
  return { type, arcs, objects: plainObjects(objects), ...(transform ? { transform } : {}) };
}
