import type { Commune } from "./commune.ts";
import type { MapUnit, Programme } from "./programme.ts";
import type { Tile } from "./tile-grid.ts";

export type PlacedUnit = MapUnit & { readonly tile: Tile };

/** More units than these have no room for names and figures: their map is read by its colours. */
export const MOST_NAMED_UNITS = 300;

/**
 * The programme with what its map needs of the communes: their centroids and areas, and, where it lists no units, the communes themselves.
 * The same object where they add nothing.
 */
export function withMapUnits(programme: Programme, communes: readonly Commune[]): Programme {
  const { mapUnits, boundaries } = programme;
  if (mapUnits.length === 0) {
    const units = communes.filter(({ code, centroid }) => centroid || (boundaries && code !== undefined)).map(unitOfCommune);
    return units.length === 0 ? programme : { ...programme, mapUnits: units };
  }
  const told = new Map(
    communes.filter(({ centroid, areaId }) => centroid || areaId !== undefined).map((commune) => [commune.id, commune]),
  );
  if (told.size === 0) return programme;
  return {
    ...programme,
    mapUnits: mapUnits.map((unit) => {
      const commune = unit.communeId === undefined ? undefined : told.get(unit.communeId);
      if (!commune) return unit;
      const { centroid, areaId } = commune;
      return { ...(centroid ? { centroid } : {}), ...(areaId === undefined ? {} : { areaId }), ...unit };
    }),
  };
}

function unitOfCommune({ id, code, name, centroid, areaId }: Commune): MapUnit {
  return {
    code: code ?? id,
    name,
    communeId: id,
    ...(centroid ? { centroid } : {}),
    ...(areaId === undefined ? {} : { areaId }),
  };
}

export function isPlaced(unit: MapUnit): unit is PlacedUnit {
  return unit.tile !== undefined;
}

/** Those to show a unit among: all, or, where they are too many to be made out, those of its area. None where these, too, are too many. */
export function unitsAround(units: readonly MapUnit[], communeId: string): readonly MapUnit[] {
  if (units.length <= MOST_NAMED_UNITS) return units;
  const own = areaOf(units).get(communeId);
  const part = own === undefined ? [] : (unitsByArea(units).get(own) ?? []);
  return part.length <= MOST_NAMED_UNITS ? part : [];
}

/** The same for the same list, which it is asked of for each commune. */
function remembered<Value>(make: (units: readonly MapUnit[]) => Value): (units: readonly MapUnit[]) => Value {
  const made = new WeakMap<readonly MapUnit[], Value>();
  return (units) => {
    const known = made.get(units);
    if (known !== undefined) return known;
    const found = make(units);
    made.set(units, found);
    return found;
  };
}

const unitsByArea = remembered((units) => Map.groupBy(units, ({ areaId }) => areaId));
const areaOf = remembered((units) => new Map(units.map(({ communeId, areaId }) => [communeId, areaId])));
