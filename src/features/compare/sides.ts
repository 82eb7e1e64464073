import { type Comparison, compareWith, totalsOfMonths } from "#src/domain/change.ts";
import { type Commune, criteriaCount } from "#src/domain/commune.ts";
import { existsIn } from "#src/domain/commune-life.ts";
import { monthRuns, monthsWithData } from "#src/domain/data-months.ts";
import { type Month, type MonthRange, monthsOf } from "#src/domain/month.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import { coveredRange, type Period, periodKey, periodRange, samePeriod } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { proposalsWaitingAtEndOf } from "#src/domain/proposals-waiting.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import type { Totals } from "#src/domain/totals.ts";
import { onlyCommune } from "#src/filters/communes-chosen.ts";
import { communesCounted, communesShown } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesProposal } from "#src/filters/matches-proposal.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { type CompareChoice, periodBefore } from "./compare-choice.ts";

export type CompareData = {
  readonly programme: Programme;
  readonly communes: readonly Commune[];
  readonly table: SupportTable;
  /** Null = could not be read. */
  readonly proposals: readonly Proposal[] | null;
  readonly filter: Filter;
  /** Under the units of today, what each of then lies in, by id. */
  readonly idOf?: ReadonlyMap<string, string> | undefined;
};

/** The months of a side that stand against those of the other, what they add up to, and the communes that there are in any of them. */
export type ComparedPart = { readonly months: readonly Month[]; readonly totals: Totals; readonly communes: readonly Commune[] };

/** One of what stands side by side, with all its months: no total is cut so that it can be compared. */
export type Side = {
  readonly key: string;
  readonly subject: { readonly kind: "period"; readonly period: Period } | { readonly kind: "commune"; readonly name: string };
  readonly range: MonthRange;
  readonly totals: Totals;
  /** Those that there are in any of its months. */
  readonly communes: readonly Commune[];
  /** Those that there are in its last month: whose criteria are told as of then. */
  readonly communesAtEnd: readonly Commune[];
  /** Of how many criteria theirs are, those of whom nothing is known apart; with those of which it is not known whether they are met. */
  readonly criteriaOf: number;
  readonly proposals: readonly Proposal[] | null;
  /** Those of them that waited at its end. */
  readonly waiting: readonly Proposal[] | null;
  /** Those of its months that have data of anybody. */
  readonly dataMonths: readonly Month[];
  /** What differences are told of; null when there are none to tell. */
  readonly compared: ComparedPart | null;
};

/** Why two periods are one and the same: the programme has none before it, or the reader chose it on both sides. */
export type Itself = "first" | "chosen";

/**
 * `itself`: null where the sides differ. `comparison`: how the second of two periods did against the first; null for communes, which are compared over the same
 * months, all of them.
 */
export type Sides = {
  readonly sides: readonly Side[];
  readonly comparison: Comparison | null;
  readonly itself: Itself | null;
};

export function sidesOf(choice: CompareChoice, data: CompareData): Sides {
  return choice.mode === "periods" ? periodSides(choice.a, choice.b, data) : communeSides(choice.communeIds, data);
}

function periodSides(a: Period, b: Period, data: CompareData): Sides {
  const { programme, filter, table } = data;
  const lines = linesFilterOf(filter);
  const comparison = compareWith(table, lines, b, a, programme);
  const shown = communesShown(data.communes, filter);
  const thereIn = (months: readonly Month[]) => {
    const runs = monthRuns(months);
    return shown.filter((commune) => runs.some((range) => existsIn(commune, range)));
  };
  const sideOf = (place: string, period: Period, months: readonly Month[] | undefined): Side => {
    const range = coveredRange(period, programme) ?? periodRange(period, programme);
    const atEnd = thereIn([range.last]);
    return {
      key: `${place}:${periodKey(period)}`,
      subject: { kind: "period", period },
      range,
      totals: totalsWithOwed(table, { ...lines, range }),
      communes: communesCounted(data.communes, { ...filter, period }, programme),
      communesAtEnd: atEnd,
      criteriaOf: criteriaOf(atEnd, programme),
      ...proposalsOf(data, filter, range.last),
      dataMonths: monthsWithData(table, range),
      compared: months ? { months, totals: totalsOfMonths(table, lines, months), communes: thereIn(months) } : null,
    };
  };
  return {
    sides: [sideOf("a", a, comparison.months?.baseline), sideOf("b", b, comparison.months?.current)],
    comparison,
    itself: samePeriod(a, b) ? (samePeriod(periodBefore(b, programme), b) ? "first" : "chosen") : null,
  };
}

function communeSides(ids: readonly string[], data: CompareData): Sides {
  const { programme, filter } = data;
  const range = coveredRange(filter.period, programme) ?? periodRange(filter.period, programme);
  const communes = ids.flatMap((id) => data.communes.filter((commune) => commune.id === id));
  const sides = communes.map((commune): Side => {
    const ofCommune = totalsWithOwed(data.table, { ...linesFilterOf(filter), communes: new Set([commune.id]), range });
    return {
      key: commune.id,
      subject: { kind: "commune", name: commune.name },
      range,
      totals: ofCommune,
      communes: [commune],
      communesAtEnd: [commune],
      criteriaOf: criteriaOf([commune], programme),
      ...proposalsOf(data, { ...filter, ...onlyCommune(commune.id) }, range.last),
      dataMonths: monthsWithData(data.table, range),
      compared: { months: monthsOf(range), totals: ofCommune, communes: [commune] },
    };
  });
  return { sides, comparison: null, itself: null };
}

function criteriaOf(communes: readonly Commune[], programme: Programme): number {
  const known = communes.filter(({ criteria }) => criteria.length > 0);
  return known.reduce((sum, commune) => sum + criteriaCount(commune, programme), 0);
}

function proposalsOf({ proposals: all, communes }: CompareData, filter: Filter, end: Month): Pick<Side, "proposals" | "waiting"> {
  const proposals = all?.filter((proposal) => matchesProposal(proposal, filter)) ?? null;
  return { proposals, waiting: proposals && proposalsWaitingAtEndOf(end, proposals, communes) };
}

/** Whether two periods have other communes, some having ended or begun between them: what is counted by commune is then of two different wholes. */
export function haveOtherCommunes({ sides: [a, b] }: Pick<Sides, "sides">): boolean {
  if (a?.subject.kind !== "period" || b?.subject.kind !== "period") return false;
  return !areSameCommunes(a.communes, b.communes) || !areSameCommunes(a.communesAtEnd, b.communesAtEnd);
}

export function areSameCommunes(some: readonly Commune[], others: readonly Commune[]): boolean {
  if (some.length !== others.length) return false;
  const ids = new Set(others.map(({ id }) => id));
  return some.every(({ id }) => ids.has(id));
}
