import { changeBetween } from "#src/domain/change.ts";
import type { Commune } from "#src/domain/commune.ts";
import { comparableRanges } from "#src/domain/comparable-ranges.ts";
import { criteriaMetAt } from "#src/domain/criteria-at.ts";
import { completionOf, deliveredOf, hasSupport } from "#src/domain/figures.ts";
import { type MonthRange, monthCount } from "#src/domain/month.ts";
import { coveredRange, type Period, periodKey, periodRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { isRaisedIn, type Proposal, wasOpenAtEndOf } from "#src/domain/proposal.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { type Totals, totals } from "#src/domain/totals.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesProposal } from "#src/filters/matches-proposal.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import type { CompareChoice } from "./compare-choice.ts";

export type CompareRead = {
  readonly programme: Programme;
  readonly communes: readonly Commune[];
  readonly table: SupportTable;
  /** Null = could not be read. */
  readonly proposals: readonly Proposal[] | null;
  readonly filter: Filter;
};

/** One of what stands side by side, over the months that count. */
export type Side = {
  readonly key: string;
  readonly subject: { readonly kind: "period"; readonly period: Period } | { readonly kind: "commune"; readonly name: string };
  readonly range: MonthRange;
  readonly totals: Totals;
  readonly communes: readonly Commune[];
  readonly proposals: readonly Proposal[] | null;
};

/** How far the months of two periods stand against each other. Communes are always compared over the same months. */
export type Comparability = "whole" | "like-for-like" | "none";

export type Sides = { readonly sides: readonly Side[]; readonly comparability: Comparability };

export function sidesOf(choice: CompareChoice, read: CompareRead): Sides {
  return choice.mode === "periods" ? periodSides(choice.a, choice.b, read) : communeSides(choice.communeIds, read);
}

function periodSides(a: Period, b: Period, read: CompareRead): Sides {
  const { programme, filter } = read;
  const ranges = comparableRanges(a, b, programme);
  const communes = filter.communes.length === 0 ? read.communes : read.communes.filter(({ id }) => filter.communes.includes(id));
  const sideOf = (place: string, period: Period, compared: MonthRange | undefined): Side => {
    const range = compared ?? coveredRange(period, programme) ?? periodRange(period, programme);
    return {
      key: `${place}:${periodKey(period)}`,
      subject: { kind: "period", period },
      ...sideFigures(read, { ...linesFilterOf(filter), range }, range, filter),
      communes,
    };
  };
  return {
    sides: [sideOf("a", a, ranges?.earlier), sideOf("b", b, ranges?.later)],
    comparability: ranges ? (ranges.likeForLike ? "like-for-like" : "whole") : "none",
  };
}

function communeSides(ids: readonly string[], read: CompareRead): Sides {
  const { programme, filter } = read;
  const range = coveredRange(filter.period, programme) ?? periodRange(filter.period, programme);
  const communes = ids.flatMap((id) => read.communes.filter((commune) => commune.id === id));
  const sides = communes.map(
    (commune): Side => ({
      key: commune.id,
      subject: { kind: "commune", name: commune.name },
      ...sideFigures(read, { ...linesFilterOf(filter), communes: new Set([commune.id]), range }, range, {
        ...filter,
        communes: [commune.id],
      }),
      communes: [commune],
    }),
  );
  return { sides, comparability: "whole" };
}

function sideFigures({ table, proposals }: CompareRead, lines: SupportFilter, range: MonthRange, filter: Filter) {
  return {
    range,
    totals: totals(table, lines),
    proposals: proposals?.filter((proposal) => matchesProposal(proposal, filter)) ?? null,
  };
}

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
type NoneReason = "notReported" | "notApplicable" | "noPlan" | "noLine" | "unread";

/** What a figure shows for a side: a number, of how many where that is known, or the reason why there is none. */
export type FigureValue =
  | { readonly kind: "number"; readonly value: number; readonly of?: number }
  | { readonly kind: "none"; readonly reason: NoneReason };

/** How a side differs from the first. `ratio` where one means something: not for shares, nor from nothing. */
export type Difference = { readonly absolute: number; readonly ratio: number | null; readonly likeForLike: boolean };

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
const WITH_RATIO: readonly FigureKey[] = ["planned", "lines", "raised"];

export function figureRows({ sides, comparability }: Sides): FigureRow[] {
  const [base] = sides;
  const keys = base?.subject.kind === "period" ? OF_PERIODS : OF_COMMUNES;
  return keys.map((key) => ({
    key,
    cells: sides.map((side) => ({
      side,
      value: valueOf(key, side),
      difference: base && side !== base ? differenceOf(key, side, base, comparability) : null,
    })),
  }));
}

function valueOf(key: FigureKey, side: Side): FigureValue {
  const { whole } = side.totals;
  switch (key) {
    case "delivered": {
      const delivered = deliveredOf(whole);
      if (typeof delivered === "number") return number(delivered);
      return { kind: "none", reason: REASONS[delivered] };
    }
    case "planned":
      if (whole.linesPlanned > 0) return number(whole.planned);
      return { kind: "none", reason: whole.lines === 0 ? "noLine" : "noPlan" };
    case "completion": {
      const completion = completionOf(whole);
      if (completion.kind === "ratio") return number(completion.ratio);
      return { kind: "none", reason: whole.lines === 0 ? "noLine" : REASONS[completion.kind] };
    }
    case "lines":
      return number(whole.lines);
    case "coverage":
      return number(countHelped(side, "commune"), side.communes.length);
    case "monthsHelped":
      return number(countHelped(side, "month"), monthCount(side.range));
    case "criteria":
      return number(
        side.communes.reduce((sum, commune) => sum + criteriaMetAt(commune, side.range.last), 0),
        side.communes.reduce((sum, commune) => sum + commune.criteria.length, 0),
      );
    case "raised":
      return side.proposals ? number(side.proposals.filter((one) => isRaisedIn(one, side.range)).length) : UNREAD;
    case "open":
      return side.proposals ? number(side.proposals.filter((one) => wasOpenAtEndOf(one, side.range.last)).length) : UNREAD;
    default:
      return assertNever(key);
  }
}

const REASONS = {
  "not-reported": "notReported",
  "not-applicable": "notApplicable",
  "no-plan": "noPlan",
  "no-line": "noLine",
} as const satisfies Record<string, NoneReason>;

const UNREAD: FigureValue = { kind: "none", reason: "unread" };

function number(value: number, of?: number): FigureValue {
  return of === undefined ? { kind: "number", value } : { kind: "number", value, of };
}

function countHelped({ totals: answer }: Side, dimension: "commune" | "month"): number {
  return [...answer.by(dimension).values()].filter(hasSupport).length;
}

function differenceOf(key: FigureKey, side: Side, base: Side, comparability: Comparability): Difference | null {
  const isStanding = STANDINGS.includes(key);
  if (comparability === "none" && !isStanding) return null;
  const value = valueOf(key, side);
  const from = valueOf(key, base);
  if (value.kind === "none" || from.kind === "none") return null;
  const likeForLike = comparability === "like-for-like" && !isStanding;
  return { absolute: value.value - from.value, ratio: ratioOf(key, side, base, value.value, from.value), likeForLike };
}

function ratioOf(key: FigureKey, side: Side, base: Side, value: number, from: number): number | null {
  if (key === "delivered") {
    const change = changeBetween(side.totals.whole, base.totals.whole, false);
    return change.kind === "relative" ? change.ratio : null;
  }
  return WITH_RATIO.includes(key) && from > 0 ? value / from - 1 : null;
}

/** The kinds of support with a line on any side: the programme's first, then those that only lines name. */
export function kindIds({ sides }: Sides, programme: Programme): string[] {
  const inUse = new Set(sides.flatMap((side) => [...side.totals.by("kind").keys()]));
  const known = programme.kinds.map(({ id }) => id);
  return [...known.filter((id) => inUse.has(id)), ...[...inUse].filter((id) => !known.includes(id))];
}

/** The largest amount, delivered or planned, of any group on any side: one scale for all. */
export function commonMax({ sides }: Sides, dimension: "kind" | "month"): number {
  const amounts = sides.flatMap((side) =>
    [...side.totals.by(dimension).values()].flatMap((total) => [total.delivered, total.planned]),
  );
  return amounts.reduce((max, amount) => Math.max(max, amount), 0);
}
