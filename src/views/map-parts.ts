import type { Area } from "#src/domain/area.ts";
import { MOST_NAMED_UNITS } from "#src/domain/map-units.ts";
import type { MapUnit, Programme } from "#src/domain/programme.ts";
import type { Filter } from "#src/filters/filter.ts";

/** Units that are drawn together: those of one of the widest areas. `id` and `name` are empty for those of none. */
export type MapPart = { readonly id: string; readonly name: string; readonly units: readonly MapUnit[] };

const partsOf = new WeakMap<readonly MapUnit[], readonly MapPart[]>();

/** The units of a map: all, or, where they are more than can be named and an area is chosen, those of its communes. */
export function unitsShown({ mapUnits }: Pick<Programme, "mapUnits">, filter: Pick<Filter, "area">): readonly MapUnit[] {
  return mapUnits.length <= MOST_NAMED_UNITS ? mapUnits : unitsWithin(mapUnits, filter);
}

/** Those of the chosen area's communes; the same list where no area is chosen, or it has none of them. */
export function unitsWithin(units: readonly MapUnit[], { area }: Pick<Filter, "area">): readonly MapUnit[] {
  if (!area) return units;
  const own = units.filter(({ communeId }) => communeId !== undefined && area.communes.has(communeId));
  return own.length === 0 || own.length === units.length ? units : own;
}

/**
 * A map of more units than can be named, part by part: by the widest areas within the chosen one, in the programme's order; one part where
 * there are none.
 */
export function mapParts(
  { areas = [] }: Pick<Programme, "areas">,
  units: readonly MapUnit[],
  chosen: string | null,
): readonly MapPart[] {
  const known = partsOf.get(units);
  if (known) return known;
  const byId = new Map(areas.map((area) => [area.id, area]));
  const within = Map.groupBy(units, ({ areaId }) => widest(areaId, byId, chosen)?.id ?? "");
  const parts = [...byId.values(), { id: "", name: "" }].flatMap(({ id, name }) => {
    const own = within.get(id);
    return own ? [{ id, name, units: own }] : [];
  });
  partsOf.set(units, parts);
  return parts;
}

function widest(areaId: string | undefined, areas: ReadonlyMap<string, Area>, chosen: string | null): Area | undefined {
  let area = areaId === undefined ? undefined : areas.get(areaId);
  // No more steps than there are areas: they may lie in a circle.
  for (let step = 0; step < areas.size && area?.parentId !== undefined && area.parentId !== chosen; step++) {
    area = areas.get(area.parentId) ?? area;
  }
  return area;
}
