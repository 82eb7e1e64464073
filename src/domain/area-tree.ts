import type { Area, AreaLevel } from "./area.ts";
import type { Commune } from "./commune.ts";
import type { Programme } from "./programme.ts";

/** What is odd about the areas themselves, and is left out of account: the area then lies directly in the programme's own. */
export type AreaProblem = {
  readonly kind: "unknown-parent" | "in-a-circle" | "unknown-level" | "twice";
  readonly areaId: string;
  /** What was written: the parent, the level or the id. */
  readonly value: string;
};

/** The areas and the communes in them. The programme's own area, which all lie in, is null; whatever names no area that there is lies directly in it. */
export type AreaTree = {
  readonly levels: ReadonlyMap<string, AreaLevel>;
  /** By id, in the programme's order; `parentId` only where it leads upwards. */
  readonly areas: ReadonlyMap<string, Area>;
  /** Those directly in an area, in the programme's order. */
  readonly below: ReadonlyMap<string | null, readonly Area[]>;
  /** Ids of the communes directly in an area. */
  readonly communes: ReadonlyMap<string | null, readonly string[]>;
  /** The lowest area of each commune that lies in one, by the commune's id. */
  readonly areaOf: ReadonlyMap<string, string>;
  readonly problems: readonly AreaProblem[];
};

type Placed = Pick<Commune, "id" | "areaId">;

/** Puts the areas and the communes in their places; takes time in proportion to their number, whatever they say. */
export function areaTree(programme: Pick<Programme, "areaLevels" | "areas">, communes: readonly Placed[]): AreaTree {
  const levels = new Map((programme.areaLevels ?? []).map((level) => [level.id, level]));
  const problems: AreaProblem[] = [];
  const written = eachOnce(programme.areas ?? [], problems);
  const circling = inCircles(written);
  const areas = new Map<string, Area>();
  for (const [id, { parentId, ...area }] of written) {
    const isUnknown = parentId !== undefined && !written.has(parentId);
    const circles = parentId !== undefined && circling.has(id);
    if (isUnknown) problems.push({ kind: "unknown-parent", areaId: id, value: parentId });
    if (circles) problems.push({ kind: "in-a-circle", areaId: id, value: parentId });
    if (!levels.has(area.level)) problems.push({ kind: "unknown-level", areaId: id, value: area.level });
    areas.set(id, parentId === undefined || isUnknown || circles ? area : { ...area, parentId });
  }
  const areaOf = new Map(
    communes.flatMap(({ id, areaId }) => (areaId !== undefined && areas.has(areaId) ? [[id, areaId] as const] : [])),
  );
  return {
    levels,
    areas,
    below: Map.groupBy(areas.values(), ({ parentId }) => parentId ?? null),
    communes: Map.groupBy(
      communes.map(({ id }) => id),
      (id) => areaOf.get(id) ?? null,
    ),
    areaOf,
    problems,
  };
}

/** Of two with one id the first stands. */
function eachOnce(areas: readonly Area[], problems: AreaProblem[]): Map<string, Area> {
  const once = new Map<string, Area>();
  for (const area of areas) {
    if (once.has(area.id)) problems.push({ kind: "twice", areaId: area.id, value: area.id });
    else once.set(area.id, area);
  }
  return once;
}

/** The areas that come upon themselves on their way up. Those that only lead to them are none of these. */
function inCircles(areas: ReadonlyMap<string, Area>): Set<string> {
  const circling = new Set<string>();
  const walked = new Set<string>();
  for (const start of areas.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && areas.has(at) && !walked.has(at)) {
      walked.add(at);
      onWay.add(at);
      way.push(at);
      at = areas.get(at)?.parentId;
    }
    if (at !== undefined && onWay.has(at)) for (const id of way.slice(way.indexOf(at))) circling.add(id);
  }
  return circling;
}

/** The areas from the widest down to the given one; empty for the programme's own, and for one that is not there. */
export function areaPath(tree: AreaTree, areaId: string | null): readonly Area[] {
  const path: Area[] = [];
  let area = areaId === null ? undefined : tree.areas.get(areaId);
  while (area) {
    path.push(area);
    area = area.parentId === undefined ? undefined : tree.areas.get(area.parentId);
  }
  return path.reverse();
}

/** The same of a commune: the areas that it lies in, the widest first. */
export function areaPathOfCommune(tree: AreaTree, communeId: string): readonly Area[] {
  return areaPath(tree, tree.areaOf.get(communeId) ?? null);
}

/** Ids of all communes in an area and in what lies in it. */
export function communesUnder(tree: AreaTree, areaId: string | null): ReadonlySet<string> {
  const found = new Set<string>();
  const open: (string | null)[] = [areaId];
  while (open.length > 0) {
    const at = open.pop() ?? null;
    for (const id of tree.communes.get(at) ?? []) found.add(id);
    for (const { id } of tree.below.get(at) ?? []) open.push(id);
  }
  return found;
}

/**
 * The areas directly in an area that hold any commune, each with its communes: the next level down, where it has one. Areas of
 * different levels may lie side by side. `rest`: communes that lie in none of them.
 */
export function partsOf(tree: AreaTree, areaId: string | null): AreaParts {
  const parts = (tree.below.get(areaId) ?? []).map((area) => ({ area, communes: communesUnder(tree, area.id) }));
  return { parts: parts.filter(({ communes }) => communes.size > 0), rest: new Set(tree.communes.get(areaId)) };
}

export type AreaPart = { readonly area: Area; readonly communes: ReadonlySet<string> };
export type AreaParts = { readonly parts: readonly AreaPart[]; readonly rest: ReadonlySet<string> };

/** The areas of one level with their communes, and those that lie in none. Where one lies in another of its own level, the wider one has all. */
export function areasAtLevel(tree: AreaTree, levelId: string): AreaParts {
  const parts: AreaPart[] = [];
  const rest = new Set<string>();
  const open: (string | null)[] = [null];
  while (open.length > 0) {
    const at = open.pop() ?? null;
    for (const id of tree.communes.get(at) ?? []) rest.add(id);
    for (const area of tree.below.get(at) ?? []) {
      if (area.level === levelId) parts.push({ area, communes: communesUnder(tree, area.id) });
      else open.push(area.id);
    }
  }
  return { parts, rest };
}
