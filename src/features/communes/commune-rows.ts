import { type Comparison, compare } from "#src/domain/change.ts";
import { type Commune, criteriaMet, criteriaMissing } from "#src/domain/commune.ts";
import { planTotals } from "#src/domain/owed-plan.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { isOverdue, type Proposal } from "#src/domain/proposal.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { communesChosen } from "#src/filters/communes-chosen.ts";
import { communesShown } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { linesFilterOf, supportFilterOf } from "#src/filters/support-filter-of.ts";
import { comparedPeriod } from "#src/views/compared-period.ts";
import { proposalsToDate } from "#src/views/proposals-view.ts";

/** Counts over proposals; null where the proposals could not be read. */
export type Waiting = { readonly open: number; readonly overdue: number } | null;

/** A commune in the list; `commune` null in the foot, which has no standing of its own. */
export type CommuneRow = {
  readonly commune: Commune | null;
  /** Null = nothing is known of its criteria, or it is the foot. */
  readonly met: number | null;
  readonly remaining: number | null;
  readonly total: Total;
  readonly comparison: Comparison;
  readonly waiting: Waiting;
};

export type CommunesData = {
  readonly programme: Programme;
  readonly communes: readonly Commune[];
  readonly table: SupportTable;
  readonly proposals: readonly Proposal[] | null;
};

/** The communes of the filter in the Decision's order, with their figures under the whole filter. */
export function communeRows(filter: Filter, data: CommunesData): CommuneRow[] {
  const { programme, table } = data;
  const byCommune = planTotals(table, supportFilterOf(filter, programme)).by("commune");
  return communesShown(data.communes, filter).map((commune) => ({
    commune,
    met: criteriaMet(commune),
    remaining: criteriaMissing(commune),
    total: byCommune.get(commune.id) ?? EMPTY_TOTAL,
    comparison: comparisonOf(new Set([commune.id]), filter, data),
    waiting: waitingOf([commune.id], filter, data),
  }));
}

/** The foot: all communes of the filter together. */
export function communesTotal(filter: Filter, data: CommunesData): CommuneRow {
  const ids = communesShown(data.communes, filter).map(({ id }) => id);
  return {
    commune: null,
    met: null,
    remaining: null,
    total: planTotals(data.table, supportFilterOf(filter, data.programme)).whole,
    comparison: comparisonOf(communesChosen(filter), filter, data),
    waiting: waitingOf(ids, filter, data),
  };
}

function comparisonOf(communes: ReadonlySet<string> | null, filter: Filter, { table, programme }: CommunesData): Comparison {
  return compare(table, { ...linesFilterOf(filter), communes }, comparedPeriod(filter, programme), programme, "previous");
}

function waitingOf(ids: readonly string[], filter: Filter, { proposals, programme }: CommunesData): Waiting {
  if (!proposals) return null;
  const open = proposalsToDate(filter, { proposals }).filter(
    (proposal) => proposal.status === "open" && ids.includes(proposal.communeId),
  );
  const limit = programme.thresholds.proposalOverdueDays;
  return { open: open.length, overdue: open.filter((proposal) => isOverdue(proposal, asOfDay(programme), limit)).length };
}
