import { type Commune, criteriaLost } from "./commune.ts";
import { isThere, type Lives, monthsLived } from "./commune-life.ts";
import { monthsWithData } from "./data-months.ts";
import { hasSupport } from "./figures.ts";
import { type Day, isMonth, type Month, type MonthRange, monthIsIn, monthOrdinal } from "./month.ts";
import { paceOf } from "./pace.ts";
import { coveredRange, type Period, type ProgrammeSpan, type Quarter, quarterOf, spanRange } from "./period.ts";
import type { Thresholds } from "./programme.ts";
import { daysOpen, isOverdue, type Proposal } from "./proposal.ts";
import { assignmentIsIn, type Sponsor, type SponsorRef, sponsorKey } from "./sponsor.ts";
import { EVERYTHING, type SupportFilter } from "./support-filter.ts";
import type { SupportTable } from "./support-table.ts";
import { crossTotals, EMPTY_TOTAL, type Total, totals } from "./totals.ts";

/** Something a leader should look at, with what the sentence about it needs. */
export type Attention =
  | {
      readonly rule: "no-support";
      readonly communeId: string;
      readonly months: number;
      readonly lastMonth: Month | null;
      /** It began later than the programme: without a last month it has had none since then. */
      readonly isYoung?: true;
    }
  | { readonly rule: "plan-behind"; readonly communeId: string; readonly quarter: Quarter; readonly completion: number }
  | { readonly rule: "criterion-lost"; readonly communeId: string; readonly number: number; readonly since: Month }
  | {
      readonly rule: "proposals-overdue";
      readonly communeId: string;
      readonly count: number;
      readonly longestDays: number;
      readonly limitDays: number;
      /** Each who has to answer, once; null = one of them is addressed to nobody. */
      readonly addressees: readonly (SponsorRef | null)[];
    }
  | {
      readonly rule: "not-reported";
      readonly communeId: string;
      readonly months: readonly Month[];
      readonly lines: number;
      /** `sponsorKey()`s of those who gave the lines and owe the reports. */
      readonly sponsors: readonly string[];
    }
  | {
      readonly rule: "sponsor-idle";
      readonly sponsor: Sponsor;
      /** Those it has this quarter. */
      readonly communeIds: readonly string[];
      readonly quarter: Quarter;
    };

export type AttentionRule = Attention["rule"];

type SupportInputs = {
  readonly span: ProgrammeSpan;
  readonly thresholds: Thresholds;
  readonly communes: readonly Commune[];
  readonly table: SupportTable;
  /** Whose lines are looked at; all where nothing is said. */
  readonly lines?: SupportFilter;
};

type MonthsOfCommune = ReadonlyMap<string, Total>;
type SponsorsOfCommune = ReadonlyMap<string, Total>;

/** The rules that read support lines, as of the last month of the span. */
export function supportAttention({ span, thresholds, communes, table, lines = EVERYTHING }: SupportInputs): Attention[] {
  const range = spanRange(span);
  const months = crossTotals(table, { ...lines, range }, "commune", "month");
  const sponsors = crossTotals(table, { ...lines, range }, "commune", "sponsor");
  const known = monthsWithData(table, range);
  const quarter = quarterOf(span.dataThrough);
  const quarterTotals = totals(table, { ...lines, range: coveredQuarter(quarter, span) }).by("commune");
  return communes.flatMap((commune) => {
    const ofCommune: MonthsOfCommune = months.get(commune.id) ?? new Map();
    return [
      ...noSupport(commune.id, ofCommune, monthsOfLife(commune, known, range), thresholds).map((found) =>
        isYoung(commune, range) ? { ...found, isYoung: true as const } : found,
      ),
      ...planBehind(commune.id, quarterTotals.get(commune.id) ?? EMPTY_TOTAL, quarter, span, thresholds),
      ...notReported(commune.id, ofCommune, sponsors.get(commune.id)),
    ];
  });
}

function isYoung(commune: Commune, range: MonthRange): boolean {
  return (monthsLived(commune, range)?.first ?? range.first) > range.first;
}

/** Before it was one, nothing was missing. */
function monthsOfLife(commune: Commune, known: readonly Month[], range: MonthRange): readonly Month[] {
  const lived = monthsLived(commune, range);
  if (lived === range) return known;
  return lived ? known.filter((month) => monthIsIn(month, lived)) : [];
}

/** Of them, those with lines whose report is owed: owed by whoever gave them, whether it has the commune now or not. */
export function owedAttention({
  span,
  communes,
  table,
  lines = EVERYTHING,
}: Pick<SupportInputs, "span" | "communes" | "table" | "lines">): Attention[] {
  const range = spanRange(span);
  const months = crossTotals(table, { ...lines, range }, "commune", "month");
  const sponsors = crossTotals(table, { ...lines, range }, "commune", "sponsor");
  return communes.flatMap(({ id }) => notReported(id, months.get(id) ?? new Map(), sponsors.get(id)));
}

function coveredQuarter(quarter: Quarter, span: ProgrammeSpan): MonthRange {
  const period: Period = { grain: "quarter", quarter };
  return coveredRange(period, span) ?? { first: span.dataThrough, last: span.dataThrough };
}

/** `known`: the months that have a line at all. One that nobody has a line in is without data, and says nothing of anybody. */
function noSupport(
  communeId: string,
  months: MonthsOfCommune,
  known: readonly Month[],
  { monthsWithoutSupport }: Thresholds,
): Attention[] {
  const lastMonth = known.findLast((month) => {
    const total = months.get(month);
    return total !== undefined && (hasSupport(total) || total.linesNotReported > 0);
  });
  const silent = lastMonth === undefined ? known.length : known.length - 1 - known.indexOf(lastMonth);
  if (silent === 0 || silent < monthsWithoutSupport) return [];
  return [{ rule: "no-support", communeId, months: silent, lastMonth: lastMonth ?? null }];
}

function planBehind(communeId: string, total: Total, quarter: Quarter, span: ProgrammeSpan, thresholds: Thresholds): Attention[] {
  // While a report is owed, which is a rule of its own, whether the commune is behind cannot be said.
  const pace = paceOf(total, thresholds);
  if (pace.kind !== "measured" || pace.standing !== "behind") return [];
  const elapsed = (monthOrdinal(span.dataThrough) % 3) + 1;
  if (elapsed / 3 < thresholds.quarterElapsed) return [];
  return [{ rule: "plan-behind", communeId, quarter, completion: pace.ratio }];
}

function notReported(communeId: string, months: MonthsOfCommune, bySponsor: SponsorsOfCommune = new Map()): Attention[] {
  const owed = [...months].flatMap(([key, total]) =>
    total.linesNotReported > 0 ? [{ key, lines: total.linesNotReported }] : [],
  );
  if (owed.length === 0) return [];
  const lines = owed.reduce((count, { lines: ofMonth }) => count + ofMonth, 0);
  const sponsors = [...bySponsor].flatMap(([key, total]) => (total.linesNotReported > 0 ? [key] : []));
  return [{ rule: "not-reported", communeId, months: owed.map(({ key }) => key).filter(isMonth), lines, sponsors }];
}

/** Sponsors that have one of the communes this quarter, and no line in the quarter for any commune. */
export function sponsorAttention(
  { span, table, communes, lives = new Map() }: Pick<SupportInputs, "span" | "table" | "communes"> & { readonly lives?: Lives },
  sponsors: readonly Sponsor[],
): Attention[] {
  const quarter = quarterOf(span.dataThrough);
  const range = coveredQuarter(quarter, span);
  if (monthsWithData(table, range).length === 0) return [];
  const active = totals(table, { ...EVERYTHING, range }).by("sponsor");
  const ids = new Set(communes.map(({ id }) => id));
  return sponsors.flatMap((sponsor): Attention[] => {
    const current = sponsor.assignments.filter(
      (assignment) => assignmentIsIn(assignment, range) && isThere(assignment.communeId, range, lives),
    );
    const communeIds = [...new Set(current.map(({ communeId }) => communeId))].sort();
    if (active.has(sponsorKey(sponsor)) || !communeIds.some((id) => ids.has(id))) return [];
    return [{ rule: "sponsor-idle", sponsor, communeIds, quarter }];
  });
}

/** Criteria that were met and no longer are. */
export function criteriaAttention(communes: readonly Commune[], span: ProgrammeSpan): Attention[] {
  return communes.flatMap((commune) =>
    criteriaLost(commune, spanRange(span)).map((lost) => ({ rule: "criterion-lost", communeId: commune.id, ...lost }) as const),
  );
}

/** Proposals open for longer than the programme allows, one entry a commune. `today` is the day the data speaks of. */
export function proposalAttention(proposals: readonly Proposal[], today: Day, thresholds: Thresholds): Attention[] {
  const limitDays = thresholds.proposalOverdueDays;
  const overdue = Map.groupBy(
    proposals.filter((proposal) => isOverdue(proposal, today, limitDays)),
    (proposal) => proposal.communeId,
  );
  return [...overdue].map(([communeId, waiting]) => ({
    rule: "proposals-overdue",
    communeId,
    count: waiting.length,
    longestDays: Math.max(...waiting.map((proposal) => daysOpen(proposal, today) ?? 0)),
    limitDays,
    addressees: addresseesOf(waiting),
  }));
}

/** In the order of the proposals. */
function addresseesOf(proposals: readonly Proposal[]): (SponsorRef | null)[] {
  const byKey = new Map(proposals.map(({ addressedTo }) => [addressedTo && sponsorKey(addressedTo), addressedTo]));
  return [...byKey.values()];
}
