import * as z from "zod/mini";
import { pairField } from "./contract.ts";
import { checked, getBody } from "./get-json.ts";

/** `boundaries.json`: TopoJSON. What is within arcs and geometries is found out by drawing them. */
export const boundariesContract = z.object({
  type: z.literal("Topology"),
  arcs: z.array(z.array(z.array(z.number()))),
  transform: z.optional(z.object({ scale: pairField(z.number(), z.number()), translate: pairField(z.number(), z.number()) })),
  objects: z.record(z.string(), z.looseObject({ type: z.literal("GeometryCollection"), geometries: z.array(geometry()) })),
});
export type Topology = z.output<typeof boundariesContract>;

function geometry() {
  const code = z.union([z.string(), z.number()]);
  const about = { id: z.optional(code), properties: z.optional(z.looseObject({ code: z.optional(code) })) };
  const ring = z.array(z.int());
  return z.union([
    z.object({ ...about, type: z.literal("Polygon"), arcs: z.array(ring) }),
    z.object({ ...about, type: z.literal("MultiPolygon"), arcs: z.array(z.array(ring)) }),
  ]);
}

/** Reads the file that the programme announces, beside the others. Throws what `getJson` throws. */
export async function getBoundaries(apiBase: string, file: string, signal?: AbortSignal): Promise<Topology> {
  const url = `${apiBase}/${file}`;
  return checked(url, (await getBody(url, signal)).body, boundariesContract);
}
