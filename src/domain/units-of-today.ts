import type { Commune, Life } from "./commune.ts";
import { lifeOf } from "./commune-life.ts";
import {
  type ApartReason,
  type CodedUnit,
  currentUnitOf,
  type MadeUnit,
  type UnitNow,
  type UnitTable,
  unitTable,
} from "./current-units.ts";
import type { MapUnit, Programme } from "./programme.ts";
import type { TodayTold } from "./today-told.ts";
import type { UnitChange } from "./unit-change.ts";
import { communeLabels, typedName } from "./unit-labels.ts";

/** The communes put together as they are today. */
export type UnitsOfToday = {
  /** In the order of the first of then that lies in each. */
  readonly communes: readonly Commune[];
  /** By the id of then, every one. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Those of then, which nothing else holds any more: who looks for one finds what it lies in. */
  readonly before: readonly Pick<Commune, "id" | "name" | "code">[];
  /** The ids of then by the one of today. */
  readonly membersOf: ReadonlyMap<string, readonly string[]>;
  readonly told: TodayTold;
};

type Traced = { readonly commune: Commune; readonly now: UnitNow };
type Group = { readonly id: string; readonly own: Commune | null; readonly unit: MadeUnit | null; readonly members: Traced[] };

/**
 * A unit of today is the commune that the publication has for it; else it is made up of code and day. What was known of those that it is made of is
 * not its own: standing, criteria, situation and population are absent, unless nothing but its name, type or code has changed.
 */
export function unitsOfToday(communes: readonly Commune[], changes: readonly UnitChange[]): UnitsOfToday {
  const table = unitTable(changes, communes);
  const published = new Map(
    communes.flatMap((commune) => (isKnownByDay(commune) ? [[keyOf(commune.code, commune.validFrom), commune]] : [])),
  );
  const groups = new Map<string, Group>();
  const idOf = new Map<string, string>();
  for (const commune of communes) {
    const now = currentUnitOf(commune, table);
    const key = now.unit ? keyOf(now.unit.code, now.unit.on) : commune.id;
    const own = now.unit ? (published.get(key) ?? null) : commune;
    const id = own?.id ?? key;
    const group = groups.get(id) ?? { id, own, unit: now.unit, members: [] };
    // Whoever is a unit of today itself tells of it whatever is put to it.
    groups.set(id, { ...group, unit: group.unit ?? now.unit, own: group.own ?? own });
    group.members.push({ commune, now });
    idOf.set(commune.id, id);
  }
  const made = [...groups.values()].map(communeOf);
  const labels = communeLabels(made);
  const named = made.map((commune) => ({ ...commune, name: labels.get(commune.id) ?? commune.name }));
  const apart = (of: (reason: ApartReason) => boolean) =>
    named
      .filter(({ id }) => groups.get(id)?.members.some(({ now }) => now.apart && of(now.apart.reason)))
      .map(({ name }) => name);
  return {
    communes: named,
    before: communes,
    idOf,
    membersOf: new Map([...groups.values()].map(({ id, members }) => [id, members.map(({ commune }) => commune.id)])),
    told: {
      before: communes.length,
      now: named.length,
      split: apart((reason) => reason === "split"),
      untold: apart((reason) => reason !== "split"),
    },
  };
}

function keyOf(code: string, on: string): string {
  return `${code}-${on}`;
}

function isKnownByDay(commune: Commune): commune is Commune & Required<Pick<Commune, "code" | "validFrom">> {
  return commune.code !== undefined && commune.validFrom !== undefined;
}

function communeOf({ id, own, unit, members }: Group): Commune {
  const [first] = members;
  if (!first) throw new RangeError(`Nothing lies in the unit "${id}"`);
  const place = {
    displayOrder: first.commune.displayOrder,
    ...(first.commune.isOrderedByName ? { isOrderedByName: true as const } : {}),
  };
  const others = members.filter(({ commune }) => commune !== own).map(({ commune }) => commune.name);
  const madeOf = others.length > 0 ? { madeOf: members.map(({ commune }) => commune.name) } : {};
  if (own) return { ...own, ...place, ...madeOf, ...(others.length > 0 ? { life: lifeOfAll(members, own) } : {}) };
  if (!unit) return first.commune;
  const areaId = unit.areaId ?? areaOfAll(members);
  const identity = {
    id,
    name: unit.name,
    code: unit.code,
    validFrom: unit.on,
    life: lifeOfAll(members, null),
    ...(unit.type ? { type: unit.type } : {}),
    ...(areaId === undefined ? {} : { areaId }),
    ...place,
    ...madeOf,
  };
  if (members.length === 1 && first.now.isAlone) {
    const { validTo: _, successor: __, parent: ___, ...same } = first.commune;
    return { ...same, ...identity };
  }
  return {
    ...identity,
    standard: { stage: "notCarriedOver", level: "standard" },
    criteria: [],
    situation: { advantages: [], limitations: [], difficulties: [] },
  };
}

/** What was given to those of then counts as its own: it begins with the first of them. It ends with the row that the publication has for it, if at all. */
function lifeOfAll(members: readonly Traced[], own: Commune | null): Life {
  const begun = [...members.map(({ commune }) => commune), ...(own ? [own] : [])].map((commune) => lifeOf(commune).from);
  const [from] = begun.includes(undefined) ? [] : begun.toSorted();
  const to = own ? lifeOf(own).to : undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The area of then, where the table names none and all lay in one. */
function areaOfAll(members: readonly Traced[]): string | undefined {
  const areas = new Set(members.map(({ commune }) => commune.areaId));
  return areas.size === 1 ? [...areas][0] : undefined;
}

/**
 * What a commune belongs to today, "xã Đại Hoàng"; null where it is still itself. By the table; as its row says where there is none (null), or
 * where the table has nothing of it: one that ended on a day of no change, or has no code. What was split belongs to no one unit.
 */
export function successorOf(
  commune: Pick<Commune, "code" | "validFrom" | "validTo" | "successor">,
  table: UnitTable | null,
): NonNullable<Commune["successor"]> | null {
  if (!table) return commune.successor ?? null;
  const { unit, apart } = currentUnitOf(commune, table);
  if (!unit && (apart?.reason === "not-told" || apart?.reason === "no-code")) return commune.successor ?? null;
  return unit && { code: unit.code, name: unit.type ? typedName(unit.type, unit.name) : unit.name };
}

/** The table of a programme; null where it has none. */
export function tableOf({ unitChanges = [] }: Pick<Programme, "unitChanges">, communes: readonly CodedUnit[]): UnitTable | null {
  return unitChanges.length > 0 ? unitTable(unitChanges, communes) : null;
}

/** The schematic map of today: each unit at the place of then that lies nearest to the middle of all that it is made of. */
export function mapOfToday(
  units: readonly MapUnit[],
  communes: readonly Commune[],
  changes: readonly UnitChange[],
  idOf: ReadonlyMap<string, string>,
): MapUnit[] {
  const byId = new Map(communes.map((commune) => [commune.id, commune]));
  const coded = units.map((unit) => (unit.communeId === undefined ? undefined : byId.get(unit.communeId)) ?? unit);
  const table = unitTable(changes, [...communes, ...units]);
  const groups = new Map<string, { readonly unit: MadeUnit | null; readonly members: MapUnit[] }>();
  units.forEach((member, index) => {
    const { unit } = currentUnitOf(coded[index] ?? member, table);
    const key = unit ? keyOf(unit.code, unit.on) : member.code;
    const group = groups.get(key) ?? { unit, members: [] };
    group.members.push(member);
    groups.set(key, group);
  });
  return [...groups.values()].flatMap(({ unit, members }) => {
    const middle = middlemost(members);
    if (!middle) return [];
    const then = members.find(({ communeId }) => communeId !== undefined)?.communeId;
    const { communeId: _, ...place } = middle;
    const communeId = then === undefined ? undefined : (idOf.get(then) ?? then);
    return [
      { ...place, ...(unit ? { code: unit.code, name: unit.name } : {}), ...(communeId === undefined ? {} : { communeId }) },
    ];
  });
}

/** By tiles, of units that have any; else by centroids. One that has neither stands nowhere, and stays so. */
function middlemost(units: readonly MapUnit[]): MapUnit | undefined {
  const byTile = units.flatMap((unit) => (unit.tile ? [{ unit, x: unit.tile.column, y: unit.tile.row }] : []));
  const byCentroid = units.flatMap((unit) => (unit.centroid ? [{ unit, x: unit.centroid.lng, y: unit.centroid.lat }] : []));
  const placed = byTile.length > 0 ? byTile : byCentroid;
  const mean = (of: (place: { x: number; y: number }) => number) =>
    placed.reduce((sum, place) => sum + of(place), 0) / placed.length;
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
  const distance = (place: { x: number; y: number }) => (place.x - x) ** 2 + (place.y - y) ** 2;
  const [first, ...others] = placed;
  if (!first) return units[0];
  return others.reduce((best, place) => (distance(place) < distance(best) ? place : best), first).unit;
}
