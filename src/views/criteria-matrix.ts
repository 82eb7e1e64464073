import { type Commune, communesBySet, criteriaSetOf } from "#src/domain/commune.ts";
import { numberedName } from "#src/domain/criterion-name.ts";
import { addMonths, type Month } from "#src/domain/month.ts";
import type { CriteriaSet, Criterion, Programme } from "#src/domain/programme.ts";
import type { Language } from "#src/lib/language.ts";

/** Where a commune stands on a criterion. What no row speaks of is unknown, not "not met"; `otherSet`: it is measured by other criteria. */
export type CriterionCell =
  | { readonly state: "met" | "notMet" | "unknown" | "otherSet" }
  | { readonly state: "new" | "lost"; readonly since: Month };

export type CriterionRow = {
  readonly criterion: Criterion;
  /** The decision that its set is of, where the communes are measured by more than one. */
  readonly decision: string | null;
  /** By commune, in the order of the columns. */
  readonly cells: readonly CriterionCell[];
  /** Communes that are known not to meet it; null where of none it is known. */
  readonly missing: number | null;
  /** Communes that are measured by it and of which it is known: what "2/5" is out of. */
  readonly known: number;
  /** Communes that are measured by it and of which it is not known. */
  readonly unknown: number;
};

export const CRITERIA_ORDERS = ["missing", "number"] as const;
export type CriteriaOrder = (typeof CRITERIA_ORDERS)[number];

/** The first of the last twelve months: what was met since then is new "since last year". */
export function newSince({ dataThrough }: Pick<Programme, "dataThrough">): Month {
  return addMonths(dataThrough, -11);
}

/** "3. Thủy lợi", with its decision where there are several. */
export function criterionName({ criterion, decision }: Pick<CriterionRow, "criterion" | "decision">, language: Language): string {
  const name = numberedName(criterion, language);
  return decision === null ? name : `${name} (${decision})`;
}

/** The sets that the communes are measured by; the programme's where there is no commune. */
export function setsInUse(programme: Pick<Programme, "criteriaSet">, communes: readonly Commune[]): CriteriaSet[] {
  const sets = communesBySet(communes, programme)
    .map(({ set }) => set)
    .filter(({ criteria }) => criteria.length > 0);
  return sets.length > 0 ? sets : [programme.criteriaSet];
}

/** Every criterion that the communes are measured by against the communes; the ones that hold most communes back come first, if so asked. */
export function criteriaMatrix(programme: Programme, communes: readonly Commune[], order: CriteriaOrder): CriterionRow[] {
  const since = newSince(programme);
  const statuses = communes.map(({ criteria }) => new Map(criteria.map((status) => [status.number, status])));
  const sets = setsInUse(programme, communes);
  const ofSets = sets.flatMap((set) => set.criteria.map((criterion) => ({ set, criterion })));
  const rows = ofSets.map(({ set, criterion }): CriterionRow => {
    const isOf = communes.map((commune) => criteriaSetOf(commune, programme) === set);
    const cells = statuses.map((ofCommune, index): CriterionCell => {
      if (!isOf[index]) return { state: "otherSet" };
      const status = ofCommune.get(criterion.number);
      if (!status) return { state: "unknown" };
      if (status.met) return status.since && status.since >= since ? { state: "new", since: status.since } : { state: "met" };
      return status.since ? { state: "lost", since: status.since } : { state: "notMet" };
    });
    const unknown = cells.filter(({ state }) => state === "unknown").length;
    const known = isOf.filter(Boolean).length - unknown;
    const missing = known === 0 ? null : cells.filter(({ state }) => state === "notMet" || state === "lost").length;
    return { criterion, decision: sets.length > 1 ? set.decision : null, cells, missing, known, unknown };
  });
  return order === "number"
    ? rows
    : rows.sort((a, b) => (b.missing ?? -1) - (a.missing ?? -1) || a.criterion.number - b.criterion.number);
}

/** How often a criterion was newly met; null where nothing is known of any. */
export function newlyMet(rows: readonly CriterionRow[]): number | null {
  if (rows.every(({ known }) => known === 0)) return null;
  return rows.flatMap(({ cells }) => cells).filter(({ state }) => state === "new").length;
}
