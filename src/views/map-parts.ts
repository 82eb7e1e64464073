import type { Area } from "#src/domain/area.ts";
import type { MapUnit, Programme } from "#src/domain/programme.ts";

/** Units that are drawn together: those of one of the widest areas. `id` and `name` are empty for those of none. */
export type MapPart = { readonly id: string; readonly name: string; readonly units: readonly MapUnit[] };

const partsOf = new WeakMap<readonly MapUnit[], readonly MapPart[]>();

/** A map of more units than can be named, part by part: by the widest areas, in the programme's order; one part where there are none. */
export function mapParts({ areas = [], mapUnits }: Pick<Programme, "areas" | "mapUnits">): readonly MapPart[] {
  const known = partsOf.get(mapUnits);
  if (known) return known;
  const byId = new Map(areas.map((area) => [area.id, area]));
  const units = Map.groupBy(mapUnits, ({ areaId }) => widest(areaId, byId)?.id ?? "");
  const parts = [...areas, { id: "", name: "" }].flatMap(({ id, name }) => {
    const within = units.get(id);
    return within ? [{ id, name, units: within }] : [];
  });
  partsOf.set(mapUnits, parts);
  return parts;
}

function widest(areaId: string | undefined, areas: ReadonlyMap<string, Area>): Area | undefined {
  let area = areaId === undefined ? undefined : areas.get(areaId);
  // No more steps than there are areas: they may lie in a circle.
  for (let step = 0; step < areas.size && area?.parentId !== undefined && areas.has(area.parentId); step++) {
    area = areas.get(area.parentId);
  }
  return area;
}
