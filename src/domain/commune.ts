import { type Day, type Month, type MonthRange, monthIsIn } from "./month.ts";
import type { CriteriaSet, Programme } from "./programme.ts";
import type { CarriedStage, StandardLevel } from "./standard.ts";
import type { Centroid } from "./tile-layout.ts";
import type { UnitType } from "./unit-type.ts";

export type Standard = {
  readonly stage: CarriedStage;
  readonly level: StandardLevel;
  readonly recognisedOn?: Day;
  readonly decision?: string;
};

/** Where a commune stands on one criterion. `since` is the month it was met, or lost. */
export type CriterionStatus = { readonly number: number; readonly met: boolean; readonly since?: Month };

/** The unit that a commune belongs to, as published. */
export type ParentUnit = { readonly code?: string; readonly name: string; readonly level?: string };

/** From when to when a commune is one, both days included; absent where it was one before the programme began, or still is. */
export type Life = { readonly from?: Day; readonly to?: Day };

/** A commune (xã) of the programme. */
export type Commune = {
  readonly id: string;
  /** What it is called where it stands among the others: with its type or its parent where two names are equal (`communeLabels`). */
  readonly name: string;
  readonly type?: UnitType;
  readonly parent?: ParentUnit;
  /** The lowest of the programme's areas that it lies in. */
  readonly areaId?: string;
  /** Where it lies, for the schematic map. */
  readonly centroid?: Centroid;
  /** Official code, five digits as text. */
  readonly code?: string;
  /** Its place in the Decision's own order. */
  readonly displayOrder: number;
  /** The Decision gives it no place: it stands after those that have one, by name. */
  readonly isOrderedByName?: true;
  /** Its first day as this unit; absent where it was one before the programme began. */
  readonly validFrom?: Day;
  /** Its last day as this unit. */
  readonly validTo?: Day;
  /** Under the units of today: from the first day of those that it is made of to the last; else the two days above. */
  readonly life?: Life;
  readonly successor?: { readonly code: string; readonly name: string };
  /** Under the units of today: what those of then that it was put together from were called. */
  readonly madeOf?: readonly string[];
  readonly population?: number;
  readonly standard: Standard;
  /** Only those of its own set. */
  readonly criteria: readonly CriterionStatus[];
  /** Absent where it is measured by the programme's. */
  readonly criteriaSet?: CriteriaSet;
  readonly situation: {
    readonly advantages: readonly string[];
    readonly limitations: readonly string[];
    readonly difficulties: readonly string[];
    readonly surveyedOn?: Day;
  };
};

export function isRecognised(commune: Pick<Commune, "standard">): boolean {
  return commune.standard.stage === "recognised";
}

/** Whether anything is known of how far it has come: of a unit that was put together from others nothing is. */
export function isStandingKnown({ standard }: Pick<Commune, "standard">): boolean {
  return standard.stage !== "notCarriedOver";
}

/** Null where nothing is known of its criteria. */
export function criteriaMet({ criteria }: Pick<Commune, "criteria">): number | null {
  return criteria.length > 0 ? criteria.reduce((count, { met }) => count + Number(met), 0) : null;
}

/** Whether of each criterion of its set it is known if it is met: else those met are the least that it can have met. */
export function areCriteriaKnown(
  commune: Pick<Commune, "criteria" | "criteriaSet">,
  programme: Pick<Programme, "criteriaSet">,
): boolean {
  return areAllOf(criteriaCount(commune, programme), commune.criteria);
}

function areAllOf(count: number, criteria: readonly CriterionStatus[]): boolean {
  return criteria.length > 0 && criteria.length >= count;
}

/** What is not known is not missing. Null where nothing is known of its criteria. */
export function criteriaMissing({ criteria }: Pick<Commune, "criteria">): number | null {
  return criteria.length > 0 ? criteria.reduce((count, { met }) => count + Number(!met), 0) : null;
}

/** Those that were met and no longer are, since a month of the range. */
export function criteriaLost(
  { criteria }: Pick<Commune, "criteria">,
  range: MonthRange,
): { readonly number: number; readonly since: Month }[] {
  return criteria.flatMap(({ number, met, since }) => (!met && since && monthIsIn(since, range) ? [{ number, since }] : []));
}

/** The set that a commune is measured by. */
export function criteriaSetOf(
  { criteriaSet }: Pick<Commune, "criteriaSet">,
  programme: Pick<Programme, "criteriaSet">,
): CriteriaSet {
  return criteriaSet ?? programme.criteriaSet;
}

/** How many criteria a commune is measured by: what "8/19" is out of. */
export function criteriaCount(commune: Pick<Commune, "criteriaSet">, programme: Pick<Programme, "criteriaSet">): number {
  return criteriaSetOf(commune, programme).criteria.length;
}

/** The communes by the set that they are measured by, the programme's first. Criteria of two sets are never counted together. */
export function communesBySet<Each extends Pick<Commune, "criteriaSet">>(
  communes: readonly Each[],
  programme: Pick<Programme, "criteriaSet">,
): { readonly set: CriteriaSet; readonly communes: readonly Each[] }[] {
  const sets = new Map<CriteriaSet, Each[]>([[programme.criteriaSet, []]]);
  for (const commune of communes) {
    const set = criteriaSetOf(commune, programme);
    const ofSet = sets.get(set);
    if (ofSet) ofSet.push(commune);
    else sets.set(set, [commune]);
  }
  return [...sets].filter(([, ofSet]) => ofSet.length > 0).map(([set, ofSet]) => ({ set, communes: ofSet }));
}

/**
 * Criteria met by a commune, over those of which every criterion is known; null where there is none. `communes`: of one set, of `count`
 * criteria. `leftOut`: those of which some are not known, units put together from others aside, of which nothing is.
 */
export function averageCriteriaMet(
  communes: readonly Pick<Commune, "criteria" | "standard">[],
  count: number,
): { readonly met: number; readonly leftOut: number } | null {
  const isKnown = ({ criteria }: Pick<Commune, "criteria">) => areAllOf(count, criteria);
  const known = communes.filter(isKnown);
  if (known.length === 0) return null;
  const met = known.reduce((sum, commune) => sum + (criteriaMet(commune) ?? 0), 0) / known.length;
  return { met, leftOut: communes.filter((commune) => isStandingKnown(commune) && !isKnown(commune)).length };
}
