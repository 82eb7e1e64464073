import { areaTotals } from "#src/domain/area-totals.ts";
import { type AreaTree, partsOf } from "#src/domain/area-tree.ts";
import type { Attention } from "#src/domain/attention.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import type { FilteredFigures } from "./filtered-figures.ts";
import { isWithoutData } from "./months-without-data.ts";

/** A unit of the next level down. `areaId` null: the communes that lie in none of them, or all of them together. */
export type AreaRow = {
  readonly areaId: string | null;
  readonly name: string;
  readonly communes: number;
  /** Of these communes; null while it cannot be told. */
  readonly needingAttention: number | null;
  readonly total: Total;
  /** Whether the period has data of anybody. */
  readonly hasData: boolean;
};

/** What rows are made of. `attention`: null while it cannot be told. */
export type AreaFigures = {
  readonly figures: Pick<FilteredFigures, "filter" | "programme" | "table" | "communes" | "inPeriod">;
  readonly tree: AreaTree;
  readonly attention: readonly Attention[] | null;
};

/** The units directly below the chosen area, or below the programme's own, that hold a commune of the filter in its period, or lines of one; then the communes in none of them. */
export function areaRows({ figures, tree, attention }: AreaFigures, restName: string): AreaRow[] {
  const parts = partsOf(tree, figures.filter.area?.id ?? null);
  const { byArea, rest } = areaTotals(figures.inPeriod.by("commune"), parts);
  const shown = new Set(figures.communes.map(({ id }) => id));
  const attended = attention && communesIn(attention);
  const hasData = !isWithoutData(figures);
  const row = (areaId: string | null, name: string, communes: ReadonlySet<string>, total: Total): AreaRow => {
    const ids = [...communes].filter((id) => shown.has(id));
    return {
      areaId,
      name,
      communes: ids.length,
      needingAttention: attended && ids.filter((id) => attended.has(id)).length,
      total,
      hasData,
    };
  };
  const rows = parts.parts.map(({ area, communes }) => row(area.id, area.name, communes, byArea.get(area.id) ?? EMPTY_TOTAL));
  return [...rows, row(null, restName, parts.rest, rest)].filter(({ communes, total }) => communes > 0 || total.lines > 0);
}

/** Units directly below the area that hold no commune at all: they have no row, and are named beside the others. */
export function areasWithoutCommunes(tree: AreaTree, areaId: string | null): string[] {
  const held = new Set(partsOf(tree, areaId).parts.map(({ area }) => area.id));
  return (tree.below.get(areaId) ?? []).flatMap(({ id, name }) => (held.has(id) ? [] : name));
}

/** All of them together: what the cut comes to, which the rows add up to. */
export function areasTotal({ figures, attention }: AreaFigures, name: string): AreaRow {
  const ids = figures.communes.map(({ id }) => id);
  const attended = attention && communesIn(attention);
  return {
    areaId: null,
    name,
    communes: ids.length,
    needingAttention: attended && ids.filter((id) => attended.has(id)).length,
    total: figures.inPeriod.whole,
    hasData: !isWithoutData(figures),
  };
}

/** The communes that something is said of. That a sponsor is idle is its own matter. */
function communesIn(attention: readonly Attention[]): Set<string> {
  return new Set(attention.flatMap((found) => (found.rule === "sponsor-idle" ? [] : found.communeId)));
}

/** What the units of the rows are called: the word of their level, where all are of one that the data names; else null. */
export function levelOfParts(tree: AreaTree, areaId: string | null) {
  const levels = new Set(partsOf(tree, areaId).parts.map(({ area }) => area.level));
  const [only] = levels;
  return levels.size === 1 && only !== undefined ? (tree.levels.get(only) ?? null) : null;
}
