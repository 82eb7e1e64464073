import type { Commune } from "#src/domain/commune.ts";
import type { Period } from "#src/domain/period.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import type { Sponsor, SponsorType } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { Filter } from "#src/filters/filter.ts";
import type { Generated } from "./generated-programme.ts";

// What the reader's oracle holds texts against: each figure counted anew from the plain rows, as one would on paper. It shares nothing
// with the code under test but its types: months are walked, not ranged, and every rule is written out again from docs/product.md.

/** Which lines: the months by name, and what else the reader chose. */
export type Cut = Omit<Filter, "period" | "units"> & { readonly months: readonly string[] };

/** `delivered` null = there is no such figure: no line, or none reported. Dong, and counts of lines. */
export type Counted = {
  readonly delivered: number | null;
  readonly planned: number | null;
  readonly completion: number | null;
  readonly lines: number;
  readonly reported: number;
  readonly owed: number;
  readonly owedPlanned: number;
  /** Of how many of the owed lines that is. */
  readonly linesOwedPlanned: number;
  /** Lines whose plan is not reported yet. */
  readonly plansOwed: number;
  readonly helped: boolean;
  /** Of a sponsor: one that owes a report, and of which no money is known, is told as owing. */
  readonly hasHelped: boolean;
};

export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let at = first; at <= last; at = shifted(at, 1)) months.push(at);
  return months;
}

/** "2017-01" one back is "2016-12". */
export function shifted(month: string, by: number): string {
  let year = Number(month.slice(0, 4));
  let number = Number(month.slice(5)) + by;
  while (number > 12) {
    year += 1;
    number -= 12;
  }
  while (number < 1) {
    year -= 1;
    number += 12;
  }
  return `${year}-${String(number).padStart(2, "0")}`;
}

/** Every month of the period by the calendar; of the programme, those it has. */
export function calendarMonths(period: Period, { programme }: Generated): string[] {
  if (period.grain === "month") return [period.month];
  if (period.grain === "year") return monthsFrom(`${period.year}-01`, `${period.year}-12`);
  if (period.grain === "nineMonths") return monthsFrom(`${period.year}-01`, `${period.year}-09`);
  if (period.grain === "half") {
    const year = period.half.slice(0, 4);
    return period.half.endsWith("1") ? monthsFrom(`${year}-01`, `${year}-06`) : monthsFrom(`${year}-07`, `${year}-12`);
  }
  if (period.grain === "quarter") {
    const last = String(Number(period.quarter.slice(6)) * 3).padStart(2, "0");
    const end = `${period.quarter.slice(0, 4)}-${last}`;
    return [shifted(end, -2), shifted(end, -1), end];
  }
  return monthsFrom(programme.firstMonth, programme.dataThrough);
}

export function coveredMonths(period: Period, given: Generated): string[] {
  const { firstMonth, dataThrough } = given.programme;
  return calendarMonths(period, given).filter((month) => month >= firstMonth && month <= dataThrough);
}

export function isWhole(period: Period, given: Generated): boolean {
  return coveredMonths(period, given).length === calendarMonths(period, given).length;
}

export function cutOf(filter: Filter, given: Generated): Cut {
  const { area, communes, sponsors, sponsorType, kinds } = filter;
  return { area, communes, sponsors, sponsorType, kinds, months: coveredMonths(filter.period, given) };
}

export function linesOf({ lines }: Generated, cut: Cut): SupportLine[] {
  return lines.filter(
    ({ month, communeId, kind, sponsor }) =>
      cut.months.includes(month) &&
      (cut.area === null || cut.area.communes.has(communeId)) &&
      (cut.communes.length === 0 || cut.communes.includes(communeId)) &&
      (cut.kinds.length === 0 || cut.kinds.includes(kind)) &&
      (cut.sponsorType === null || cut.sponsorType === sponsor.type) &&
      (cut.sponsors.length === 0 || cut.sponsors.includes(`${sponsor.type}:${sponsor.id}`)),
  );
}

export function counted(given: Generated, cut: Cut): Counted {
  return countOf(linesOf(given, cut));
}

export function countOf(lines: readonly SupportLine[]): Counted {
  let [delivered, planned, reported, withPlan] = [0, 0, 0, 0];
  let [owed, owedPlanned, linesOwedPlanned, notInMoney, plansOwed] = [0, 0, 0, 0, 0];
  for (const line of lines) {
    if (typeof line.planned === "number") {
      planned += line.planned;
      withPlan += 1;
    } else if (line.planned === "not-reported") plansOwed += 1;
    if (typeof line.delivered === "number") {
      delivered += line.delivered;
      reported += 1;
    } else if (line.delivered === "not-reported") {
      owed += 1;
      if (typeof line.planned === "number") {
        owedPlanned += line.planned;
        linesOwedPlanned += 1;
      }
    } else notInMoney += 1;
  }
  return {
    delivered: reported > 0 ? delivered : null,
    planned: withPlan > 0 ? planned : null,
    completion: reported > 0 && planned > 0 ? delivered / planned : null,
    lines: lines.length,
    reported,
    owed,
    owedPlanned,
    linesOwedPlanned,
    plansOwed,
    helped: delivered > 0 || notInMoney > 0,
    hasHelped: delivered > 0 || (notInMoney > 0 && owed === 0),
  };
}

/** Owed lines that a sum of owed plans is not of. */
export function owedOutsideSum({ owed, linesOwedPlanned }: Counted): number {
  return owed - linesOwedPlanned;
}

/** The communes of the choice. */
export function communesOf({ communes }: Generated, chosen: Pick<Filter, "area" | "communes">): Commune[] {
  return communes.filter(
    ({ id }) =>
      (chosen.area === null || chosen.area.communes.has(id)) && (chosen.communes.length === 0 || chosen.communes.includes(id)),
  );
}

export function helpedCommunes(given: Generated, cut: Cut): Commune[] {
  return communesOf(given, cut).filter(({ id }) => countOf(linesOf(given, cut).filter((line) => line.communeId === id)).helped);
}

/** Those of a side that had one of the communes in a month of the cut. */
export function assigned(type: SponsorType, given: Generated, cut: Cut): Sponsor[] {
  return given.sponsors.filter(
    (sponsor) =>
      sponsor.type === type &&
      (cut.sponsors.length === 0 || cut.sponsors.includes(`${type}:${sponsor.id}`)) &&
      sponsor.assignments.some(
        ({ communeId, from, to }) =>
          (cut.area === null || cut.area.communes.has(communeId)) &&
          (cut.communes.length === 0 || cut.communes.includes(communeId)) &&
          given.communes.some(({ id }) => id === communeId) &&
          cut.months.some((month) => month >= from && (to === undefined || month <= to)),
      ),
  );
}

export function helpers(type: SponsorType, given: Generated, cut: Cut): Sponsor[] {
  const lines = linesOf(given, cut);
  return given.sponsors.filter(
    (sponsor) =>
      sponsor.type === type &&
      countOf(lines.filter((line) => line.sponsor.type === type && line.sponsor.id === sponsor.id)).hasHelped,
  );
}

/** Where none is known to have helped: those that advised beside a report that they owe. */
export function advisers(type: SponsorType, given: Generated, cut: Cut): Sponsor[] {
  if (helpers(type, given, cut).length > 0) return [];
  const lines = linesOf(given, cut);
  return given.sponsors.filter(
    (sponsor) =>
      sponsor.type === type &&
      countOf(lines.filter((line) => line.sponsor.type === type && line.sponsor.id === sponsor.id)).helped,
  );
}

/** "nothing" = no figure before it, or none on either side that could be compared. */
export type Moved =
  | { readonly kind: "nothing" }
  | { readonly kind: "from-zero"; readonly months: readonly string[]; readonly owed: number; readonly delivered: number }
  /** Corrections outweigh what was given on one side. */
  | { readonly kind: "difference"; readonly months: readonly string[]; readonly owed: number; readonly dong: number }
  | { readonly kind: "ratio"; readonly months: readonly string[]; readonly owed: number; readonly ratio: number };

/** The period whose change is told: of the whole programme, its latest quarter. */
export function comparedPeriod(filter: Filter, { programme }: Generated): Period {
  if (filter.period.grain !== "programme") return filter.period;
  const number = Math.ceil(Number(programme.dataThrough.slice(5)) / 3);
  const quarter = `${programme.dataThrough.slice(0, 4)}-Q${number}`;
  return quarterPeriod(quarter);
}

export function quarterPeriod(text: string): Period {
  const isQuarter = (key: string): key is Extract<Period, { grain: "quarter" }>["quarter"] => /^\d{4}-Q[1-4]$/.test(key);
  if (!isQuarter(text)) throw new Error(text);
  return { grain: "quarter", quarter: text };
}

/** By how many months the earlier period lies before. */
function stepOf(period: Period, against: "previous" | "lastYear"): number {
  if (against === "lastYear" || period.grain === "year" || period.grain === "nineMonths") return 12;
  if (period.grain === "half") return 6;
  return period.grain === "quarter" ? 3 : 1;
}

/** A month in which the programme has no line at all, whoever's, was opened and not filled. */
export function hasData({ lines }: Generated, month: string): boolean {
  return lines.some((line) => line.month === month);
}

/** The same months of both, whichever of them lacks some. */
export function moved(filter: Filter, against: "previous" | "lastYear", given: Generated): Moved {
  const period = comparedPeriod(filter, given);
  return movedBy(filter, period, stepOf(period, against), given);
}

/** The same against the months that lie `step` months before. */
export function movedBy(filter: Filter, period: Period, step: number, given: Generated): Moved {
  const { firstMonth, dataThrough } = given.programme;
  const months = coveredMonths(period, given).filter((month) => {
    const earlier = shifted(month, -step);
    return earlier >= firstMonth && earlier <= dataThrough && hasData(given, month) && hasData(given, earlier);
  });
  const now = counted(given, { ...cutOf(filter, given), months });
  const before = counted(given, { ...cutOf(filter, given), months: months.map((month) => shifted(month, -step)) });
  if (months.length === 0 || now.delivered === null || before.delivered === null) return { kind: "nothing" };
  const owed = now.owed + before.owed;
  if (now.delivered < 0 || before.delivered < 0)
    return { kind: "difference", months, owed, dong: now.delivered - before.delivered };
  if (before.delivered > 0) return { kind: "ratio", ratio: now.delivered / before.delivered - 1, months, owed };
  if (now.delivered === 0) return { kind: "ratio", ratio: 0, months, owed };
  return { kind: "from-zero", months, owed, delivered: now.delivered };
}

/** The last month that the choice speaks of. */
export function endOf(filter: Filter, given: Generated): string {
  return coveredMonths(filter.period, given).at(-1) ?? given.programme.dataThrough;
}

/** Recognised by the end of a month; one recognised on an unknown day counts. */
export function recognisedAt(given: Generated, filter: Filter, month: string): Commune[] {
  return communesOf(given, filter).filter(
    ({ standard }) =>
      standard.stage === "recognised" && (standard.recognisedOn === undefined || standard.recognisedOn.slice(0, 7) <= month),
  );
}

/** The proposals of the choice (commune, kind, addressee) that were raised by the end of the month. */
export function proposalsAt(given: Generated, filter: Filter, month: string): Proposal[] {
  return given.proposals.filter(
    ({ communeId, addressedTo, raisedOn }) =>
      raisedOn.slice(0, 7) <= month &&
      (filter.area === null || filter.area.communes.has(communeId)) &&
      (filter.communes.length === 0 || filter.communes.includes(communeId)) &&
      (filter.sponsorType === null || addressedTo?.type === filter.sponsorType) &&
      (filter.sponsors.length === 0 ||
        (addressedTo !== null && filter.sponsors.includes(`${addressedTo.type}:${addressedTo.id}`))),
  );
}

/** Open at the end of the month: raised, and answered later or not at all. */
export function openAt(proposals: readonly Proposal[], month: string): Proposal[] {
  return proposals.filter(
    ({ status, answeredOn }) => status === "open" || (answeredOn !== undefined && answeredOn.slice(0, 7) > month),
  );
}

export function waited({ raisedOn }: Pick<Proposal, "raisedOn">, today: string): number {
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${raisedOn}T00:00:00Z`)) / 86_400_000);
}

/** January of the month's year, or the programme's start, up to the month. */
export function yearToDate(month: string, { programme }: Generated): string[] {
  const january = `${month.slice(0, 4)}-01`;
  return monthsFrom(january > programme.firstMonth ? january : programme.firstMonth, month);
}

/** Behind or to be urged, whatever comes of what is owed: a report can only raise the share, a plan only lower it. */
export function isSurelyShort({ completion, owed, plansOwed }: Counted, { thresholds }: Generated["programme"]): boolean {
  if (completion === null || owed > 0) return false;
  return completion < (plansOwed > 0 ? thresholds.lowCompletion : 0.9);
}

/** The way from plan to delivery, line by line: each makes at most one step. Dong, below 0 where it takes away from the plan. */
export function stepsOf(lines: readonly SupportLine[]): Readonly<Record<string, number>> {
  const steps = {
    "not-reported": 0,
    "without-money": 0,
    "reported-zero": 0,
    "in-part": 0,
    "above-plan": 0,
    "plan-not-reported": 0,
    "outside-plan": 0,
  };
  for (const { planned, delivered } of lines) {
    const plan = typeof planned === "number" ? planned : 0;
    if (delivered === "not-reported") steps["not-reported"] -= plan;
    else if (delivered === "not-applicable") steps["without-money"] -= plan;
    else if (planned === "not-reported") steps["plan-not-reported"] += delivered;
    else if (plan === 0) steps["outside-plan"] += delivered;
    else if (delivered > plan) steps["above-plan"] += delivered - plan;
    else if (delivered === 0) steps["reported-zero"] -= plan;
    else steps["in-part"] -= plan - delivered;
  }
  return steps;
}
