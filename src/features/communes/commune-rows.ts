import { type Comparison, compare, compareCommunes } from "#src/domain/change.ts";
import { areCriteriaKnown, type Commune, criteriaCount, criteriaMet, criteriaMissing } from "#src/domain/commune.ts";
import { type Absence, absenceIn } from "#src/domain/commune-absence.ts";
import { countedMonths } from "#src/domain/commune-life.ts";
import { hasData } from "#src/domain/data-months.ts";
import { planTotals } from "#src/domain/owed-plan.ts";
import { coveredRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { communesShown } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { linesFilterOf, supportFilterOf } from "#src/filters/support-filter-of.ts";
import { comparedPeriod } from "#src/views/compared-period.ts";
import { NONE_OPEN, type OpenProposals, openByCommune, proposalsToDate } from "#src/views/proposals-view.ts";

/** Null where the proposals could not be read. */
export type Waiting = OpenProposals | null;

/** A commune in the list; `commune` null in the foot, which has no standing of its own. */
export type CommuneRow = {
  readonly commune: Commune | null;
  /** Null = nothing is known of its criteria, or it is the foot. */
  readonly met: number | null;
  /** Those left to be met; null, too, while some are not known, of which nobody can tell whether they are. */
  readonly remaining: number | null;
  /** Those of them that are known not to be met. */
  readonly missing: number | null;
  /** Those of which it is not known whether they are met; 0 of the foot, which has none of its own. */
  readonly criteriaUnknown: number;
  readonly total: Total;
  /** Why there is no such commune in the period; null where there is. */
  readonly absent: Absence | null;
  /** Whether the period has data of anybody. */
  readonly hasData: boolean;
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
  const comparisonOf = compareCommunes(table, linesFilterOf(filter), comparedPeriod(filter, programme), programme, "previous");
  const waiting = openUnder(filter, data);
  const months = countedMonths(filter.period, programme);
  const isKnown = isPeriodKnown(filter, data);
  return communesShown(data.communes, filter).map((commune) => ({
    commune,
    met: criteriaMet(commune),
    remaining: areCriteriaKnown(commune, programme) ? criteriaMissing(commune) : null,
    missing: criteriaMissing(commune),
    criteriaUnknown: Math.max(0, criteriaCount(commune, programme) - commune.criteria.length),
    total: byCommune.get(commune.id) ?? EMPTY_TOTAL,
    absent: absenceIn(commune, months),
    hasData: isKnown,
    comparison: comparisonOf(commune.id),
    waiting: waiting && (waiting.get(commune.id) ?? NONE_OPEN),
  }));
}

/** The foot: all communes of the filter together. */
export function communesTotal(filter: Filter, data: CommunesData): CommuneRow {
  const { programme, table } = data;
  return {
    commune: null,
    met: null,
    remaining: null,
    missing: null,
    criteriaUnknown: 0,
    total: planTotals(table, supportFilterOf(filter, programme)).whole,
    absent: null,
    hasData: isPeriodKnown(filter, data),
    comparison: compare(table, linesFilterOf(filter), comparedPeriod(filter, programme), programme, "previous"),
    waiting: waitingOf(communesShown(data.communes, filter), openUnder(filter, data)),
  };
}

function isPeriodKnown({ period }: Filter, { table, programme }: CommunesData): boolean {
  return hasData(table, coveredRange(period, programme));
}

function openUnder(filter: Filter, { proposals, communes, programme }: CommunesData): ReadonlyMap<string, OpenProposals> | null {
  return proposals && openByCommune(proposalsToDate(filter, { proposals, communes, programme }), programme);
}

function waitingOf(communes: readonly Commune[], byCommune: ReadonlyMap<string, OpenProposals> | null): Waiting {
  if (!byCommune) return null;
  const theirs = communes.map(({ id }) => byCommune.get(id) ?? NONE_OPEN);
  return theirs.reduce((sum, { open, overdue }) => ({ open: sum.open + open, overdue: sum.overdue + overdue }), NONE_OPEN);
}
