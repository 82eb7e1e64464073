import { type Comparison, changeBetween } from "#src/domain/change.ts";
import { criteriaMetAt } from "#src/domain/criteria-at.ts";
import { monthRuns } from "#src/domain/data-months.ts";
import { completionOf, deliveredOf, hasSupport, owesPlan } from "#src/domain/figures.ts";
import { coverageOf, helpedAmong } from "#src/domain/helped.ts";
import { type Month, monthsOf } from "#src/domain/month.ts";
import { samePeriod } from "#src/domain/period.ts";
import { isRaisedIn, type Proposal } from "#src/domain/proposal.ts";
import type { Total } from "#src/domain/totals.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { areSameCommunes, type Side, type Sides } from "./sides.ts";

export type FigureKey =
  | "delivered"
  | "planned"
  | "completion"
  | "lines"
  | "coverage"
  | "monthsHelped"
  | "criteria"
  | "raised"
  | "open";

/** Why there is no figure; the words are in `t.states`. */
type NoneReason =
  | "notReported"
  | "notApplicable"
  | "noPlan"
  | "planNotReported"
  | "noLine"
  | "noData"
  | "noCommune"
  | "unread"
  | "unknown";

/**
 * What a figure shows for a side: a number, of how many where that is known, or the reason why there is none. `unknown`: of how many of them it
 * is not known, where there are such: the number is then the least that it can be.
 */
export type FigureValue =
  | { readonly kind: "number"; readonly value: number; readonly of?: number; readonly unknown?: number }
  | { readonly kind: "none"; readonly reason: NoneReason };

/**
 * How a side differs from the first, over the months that are compared. `base`, `value`: the two that it stands between. `ratio` where
 * one means something: not for shares, nor from nothing. `doubts`: what it stands on, where that is not everything. `most`: what reports
 * that are still owed, or criteria that are not known, could make of either side at most; a report brings something from nothing up, as a pace has it (`PACE_STANDINGS`).
 * `ofOtherCommunes`: the two are shares, each of the communes that there are on its side, since those are not the same: of eight helped
 * where nine were before, the nine made eight, nobody does worse.
 */
export type Difference = {
  readonly base: number;
  readonly value: number;
  readonly absolute: number;
  readonly ratio: number | null;
  readonly doubts: Pick<Comparison, "months" | "owed"> & { readonly plansOwed?: number; readonly areCriteriaUnknown?: true };
  readonly most: { readonly base: number; readonly value: number };
  readonly ofOtherCommunes: boolean;
  /** What plans that are still owed could make of either side at least; absent where none is. */
  readonly least?: { readonly base: number; readonly value: number };
};

export type FigureCell = { readonly side: Side; readonly value: FigureValue; readonly difference: Difference | null };
export type FigureRow = { readonly key: FigureKey; readonly cells: readonly FigureCell[] };

const OF_PERIODS: readonly FigureKey[] = [
  "delivered",
  "planned",
  "completion",
  "lines",
  "coverage",
  "criteria",
  "raised",
  "open",
];
const OF_COMMUNES: readonly FigureKey[] = [
  "delivered",
  "planned",
  "completion",
  "lines",
  "monthsHelped",
  "criteria",
  "raised",
  "open",
];
/** How things stood at the end, which any two periods can be compared by. */
const STANDINGS: readonly FigureKey[] = ["criteria", "open"];
export const WITH_RATIO: readonly FigureKey[] = ["planned", "lines", "raised"];
/** What support lines tell, and months without any do not: not even that there were 0 of them. */
const OF_LINES: readonly FigureKey[] = ["delivered", "planned", "completion", "lines", "coverage", "monthsHelped"];
/** What a report that is still owed can change. */
const OF_REPORTS: readonly FigureKey[] = ["delivered", "completion", "coverage", "monthsHelped"];

/** Figures that plans still owed would change. */
const OF_PLANS: readonly FigureKey[] = ["planned", "completion"];

export function figureRows({ sides, comparison }: Sides): FigureRow[] {
  const [base] = sides;
  const keys = base?.subject.kind === "period" ? OF_PERIODS : OF_COMMUNES;
  return keys.map((key) => ({
    key,
    cells: sides.map((side) => ({
      side,
      value: valueOf(key, measuresOf(side)),
      difference: base && side !== base ? differenceOf(key, side, base, comparison) : null,
    })),
  }));
}

/** What figures are read from: all of a side, or what of it is compared. */
type Measures = Pick<
  Side,
  "subject" | "range" | "totals" | "communes" | "communesAtEnd" | "criteriaOf" | "proposals" | "waiting" | "dataMonths"
> & {
  readonly months: readonly Month[];
};

function measuresOf(side: Side): Measures {
  return { ...side, months: monthsOf(side.range) };
}

function valueOf(key: FigureKey, side: Measures): FigureValue {
  // Nobody has been seen to go without help in months that have no data yet.
  if (side.dataMonths.length === 0 && OF_LINES.includes(key)) return { kind: "none", reason: "noData" };
  const { whole } = side.totals;
  const delivered = deliveredOf(whole);
  switch (key) {
    case "delivered":
      return typeof delivered === "number" ? number(delivered) : { kind: "none", reason: REASONS[delivered] };
    case "planned":
      if (whole.linesPlanned > 0) return number(whole.planned);
      if (owesPlan(whole)) return { kind: "none", reason: "planNotReported" };
      return { kind: "none", reason: whole.lines === 0 ? "noLine" : "noPlan" };
    case "completion": {
      const completion = completionOf(whole);
      if (completion.kind === "ratio") return number(completion.ratio);
      return { kind: "none", reason: whole.lines === 0 ? "noLine" : REASONS[completion.kind] };
    }
    case "lines":
      return number(whole.lines);
    case "coverage":
      return side.communes.length === 0 ? NO_COMMUNE : number(countCommunesHelped(side), side.communes.length);
    case "monthsHelped":
      return number(countMonthsHelped(side), side.months.length);
    case "criteria":
      return criteriaMetOf(side);
    case "raised":
      return side.proposals ? number(countRaised(side.proposals, side.months)) : UNREAD;
    case "open":
      return side.waiting ? number(side.waiting.length) : UNREAD;
    default:
      return assertNever(key);
  }
}

function criteriaMetOf(side: Measures): FigureValue {
  const { communesAtEnd: communes, criteriaOf, range } = side;
  if (communes.length === 0) return NO_COMMUNE;
  if (criteriaOf === 0) return { kind: "none", reason: "unknown" };
  const value = communes.reduce((sum, commune) => sum + criteriaMetAt(commune, range.last), 0);
  const unknown = criteriaUnknown(side);
  return { kind: "number", value, of: criteriaOf, ...(unknown > 0 ? { unknown } : {}) };
}

/** Of those whose criteria are known in part: each that is not known may be met. */
function criteriaUnknown({ communesAtEnd, criteriaOf }: Measures): number {
  return criteriaOf - communesAtEnd.reduce((sum, { criteria }) => sum + criteria.length, 0);
}

const REASONS = {
  "not-reported": "notReported",
  "not-applicable": "notApplicable",
  "no-plan": "noPlan",
  "plan-not-reported": "planNotReported",
  "no-line": "noLine",
} as const satisfies Record<string, NoneReason>;

const UNREAD: FigureValue = { kind: "none", reason: "unread" };
/** Of none there is no share: those chosen are not there in the period. */
const NO_COMMUNE: FigureValue = { kind: "none", reason: "noCommune" };

function number(value: number, of?: number): FigureValue {
  return of === undefined ? { kind: "number", value } : { kind: "number", value, of };
}

/** Of the communes that there are: a line of one that is no more makes no share above the whole. */
function countCommunesHelped({ totals: answer, communes }: Measures): number {
  return helpedAmong(communes, answer.by("commune")).length;
}

function countMonthsHelped({ totals: answer }: Measures): number {
  return [...answer.by("month").values()].filter(hasSupport).length;
}

/**
 * What was raised stays raised, whoever has ended since: figures of a past month stand as they were. Only nobody waits for an answer to it
 * (`proposals-waiting.ts`). The report counts the same.
 */
function countRaised(proposals: readonly Proposal[], months: readonly Month[]): number {
  const runs = monthRuns(months);
  return proposals.filter((proposal) => runs.some((range) => isRaisedIn(proposal, range))).length;
}

function differenceOf(key: FigureKey, side: Side, base: Side, comparison: Comparison | null): Difference | null {
  if (isSameSide(side, base)) return null;
  if (STANDINGS.includes(key)) return differenceBetween(key, measuresOf(side), measuresOf(base), null);
  const isRaisedAlike = key === "raised" && comparison?.change.kind === "no-data" && isAsLong(side, base);
  // What was raised is known of months without a line of support, too.
  if (isRaisedAlike) return differenceBetween(key, measuresOf(side), measuresOf(base), null);
  if (!side.compared || !base.compared) return null;
  const [of, from] = [
    { ...side, ...side.compared },
    { ...base, ...base.compared },
  ];
  return differenceBetween(key, of, from, comparison?.months ?? null);
}

function isAsLong(side: Side, base: Side): boolean {
  return monthsOf(side.range).length === monthsOf(base.range).length;
}

function isSameSide({ subject }: Side, { subject: other }: Side): boolean {
  return subject.kind === "period" && other.kind === "period" && samePeriod(subject.period, other.period);
}

function differenceBetween(key: FigureKey, of: Measures, from: Measures, months: Comparison["months"]): Difference | null {
  const [current, baseline] = [of.totals.whole, from.totals.whole];
  if (key === "delivered") return deliveredDifference(current, baseline, months);
  const value = valueOf(key, of);
  const base = valueOf(key, from);
  if (value.kind === "none" || base.kind === "none") return null;
  const ofOtherCommunes = countsOtherCommunes(key, of, from);
  const read = (figure: { readonly of?: number }, amount: number) => (ofOtherCommunes ? amount / (figure.of ?? 1) : amount);
  const [was, is] = [read(base, base.value), read(value, value.value)];
  const plansOwed = OF_PLANS.includes(key) ? (current.linesPlanOwed ?? 0) + (baseline.linesPlanOwed ?? 0) : 0;
  const areCriteriaUnknown = key === "criteria" && (criteriaUnknown(of) > 0 || criteriaUnknown(from) > 0);
  return {
    base: was,
    value: is,
    absolute: is - was,
    ratio: ratioOf(key, is, was),
    doubts: {
      months,
      owed: OF_REPORTS.includes(key) ? current.linesNotReported + baseline.linesNotReported : 0,
      ...(plansOwed > 0 ? { plansOwed } : {}),
      ...(areCriteriaUnknown ? { areCriteriaUnknown } : {}),
    },
    most: { base: read(base, mostOf(key, base.value, from)), value: read(value, mostOf(key, value.value, of)) },
    ofOtherCommunes,
    ...(key === "completion" && (owesPlan(current) || owesPlan(baseline))
      ? { least: { base: leastShare(base.value, baseline), value: leastShare(value.value, current) } }
      : {}),
  };
}

/** Whether a figure of two periods counts communes, or what each of them has, and they are not the same ones. */
function countsOtherCommunes(key: FigureKey, of: Measures, from: Measures): boolean {
  if (of.subject.kind !== "period") return false;
  if (key === "coverage") return !areSameCommunes(of.communes, from.communes);
  return key === "criteria" && !areSameCommunes(of.communesAtEnd, from.communesAtEnd);
}

/** What the reports that are owed, and criteria of which nothing is known, could make of a figure at most. */
function mostOf(key: FigureKey, value: number, side: Measures): number {
  if (key === "criteria") return value + criteriaUnknown(side);
  if (!OF_REPORTS.includes(key) || side.totals.whole.linesNotReported === 0) return value;
  switch (key) {
    case "coverage":
      return value + coverageOf(side.communes, side.totals.by("commune")).owing.length;
    case "monthsHelped":
      return value + countMonthsOwing(side);
    default:
      return Number.POSITIVE_INFINITY;
  }
}

/** An owed plan can be of any size. */
function leastShare(share: number, total: Total): number {
  return owesPlan(total) ? Math.min(0, share) : share;
}

/** Where no help is known of, and a report may yet tell of some. */
function countMonthsOwing({ totals: answer }: Measures): number {
  return [...answer.by("month").values()].filter((total) => !hasSupport(total) && total.linesNotReported > 0).length;
}

/** The same of what was delivered, of any part of two sides: a kind of support. Null where one of them has no sum. */
export function deliveredDifference(current: Total, baseline: Total, months: Comparison["months"]): Difference | null {
  const [value, base] = [deliveredOf(current), deliveredOf(baseline)];
  if (typeof value !== "number" || typeof base !== "number") return null;
  const change = changeBetween(current, baseline);
  return {
    base,
    value,
    absolute: value - base,
    ratio: change.kind === "relative" ? change.ratio : null,
    doubts: { months, owed: current.linesNotReported + baseline.linesNotReported },
    most: { base: mostDelivered(baseline), value: mostDelivered(current) },
    ofOtherCommunes: false,
  };
}

function mostDelivered({ delivered, linesNotReported }: Total): number {
  return linesNotReported > 0 ? Number.POSITIVE_INFINITY : delivered;
}

function ratioOf(key: FigureKey, value: number, from: number): number | null {
  return WITH_RATIO.includes(key) && from > 0 ? (value - from) / from : null;
}
