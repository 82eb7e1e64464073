import type { Commune } from "#src/domain/commune.ts";
import { addMonths, type Month } from "#src/domain/month.ts";
import type { Criterion, Programme } from "#src/domain/programme.ts";

/** Where a commune stands on a criterion. What no row speaks of is unknown, not "not met". */
export type CriterionCell =
  | { readonly state: "met" | "notMet" | "unknown" }
  | { readonly state: "new" | "lost"; readonly since: Month };

export type CriterionRow = {
  readonly criterion: Criterion;
  /** By commune, in the order of the columns. */
  readonly cells: readonly CriterionCell[];
  /** Communes that are known not to meet it. */
  readonly missing: number;
};

export const CRITERIA_ORDERS = ["missing", "number"] as const;
export type CriteriaOrder = (typeof CRITERIA_ORDERS)[number];

/** The first of the last twelve months: what was met since then is new "since last year". */
export function newSince({ dataThrough }: Pick<Programme, "dataThrough">): Month {
  return addMonths(dataThrough, -11);
}

/** Every criterion of the programme's set against the communes; the ones that hold most communes back come first, if so asked. */
export function criteriaMatrix(programme: Programme, communes: readonly Commune[], order: CriteriaOrder): CriterionRow[] {
  const since = newSince(programme);
  const statuses = communes.map(({ criteria }) => new Map(criteria.map((status) => [status.number, status])));
  const rows = programme.criteriaSet.criteria.map((criterion): CriterionRow => {
    const cells = statuses.map((ofCommune): CriterionCell => {
      const status = ofCommune.get(criterion.number);
      if (!status) return { state: "unknown" };
      if (status.met) return status.since && status.since >= since ? { state: "new", since: status.since } : { state: "met" };
      return status.since ? { state: "lost", since: status.since } : { state: "notMet" };
    });
    return { criterion, cells, missing: cells.filter(({ state }) => state === "notMet" || state === "lost").length };
  });
  return order === "number" ? rows : rows.sort((a, b) => b.missing - a.missing || a.criterion.number - b.criterion.number);
}
