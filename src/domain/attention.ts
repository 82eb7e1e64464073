import { type Commune, criteriaLost } from "./commune.ts";
import { isThere, type Lives, monthsLived } from "./commune-life.ts";
import { crossTotals } from "./cross-totals.ts";
import { monthRuns, monthsWithData } from "./data-months.ts";
import { hasSupport } from "./figures.ts";
import { type Day, isMonth, type Month, type MonthRange, monthIsIn, monthOrdinal } from "./month.ts";
import { paceOf } from "./pace.ts";
import { coveredRange, type Period, type ProgrammeSpan, type Quarter, quarterOf, spanRange } from "./period.ts";
import { stepTable } from "./plan-bridge.ts";
import type { Thresholds } from "./programme.ts";
import { daysOpen, isOverdue, type Proposal } from "./proposal.ts";
import { assignmentIsIn, type Sponsor, type SponsorRef, sponsorKey } from "./sponsor.ts";
import { EVERYTHING, type SupportFilter } from "./support-filter.ts";
import type { SupportTable } from "./support-table.ts";
import { EMPTY_TOTAL, type Total, totals } from "./totals.ts";

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
  | {
      readonly rule: "plan-behind";
      readonly communeId: string;
      readonly quarter: Quarter;
      readonly completion: number;
      /** As of `Total`: the share is of the plans that are known. */
      readonly linesPlanOwed?: number;
    }
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
  const known = monthsWithData(table, range);
  const months = monthsOfSilent(communes, table, { ...lines, range }, known.slice(-Math.max(1, thresholds.monthsWithoutSupport)));
  const owed = owedLines(table, { ...lines, range });
  const quarter = quarterOf(span.dataThrough);
  const quarterTotals = totals(table, { ...lines, range: coveredQuarter(quarter, span) }).by("commune");
  return communes.flatMap((commune) => {
    const { id } = commune;
    return [
      ...noSupport(id, months.get(id), monthsOfLife(commune, known, range), thresholds).map((found) =>
        isYoung(commune, range) ? { ...found, isYoung: true as const } : found,
      ),
      ...planBehind(id, quarterTotals.get(id) ?? EMPTY_TOTAL, quarter, span, thresholds),
      ...notReported(id, owed),
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
  const owed = owedLines(table, { ...lines, range: spanRange(span) });
  return communes.flatMap(({ id }) => notReported(id, owed));
}

/** The months of those communes that are silent in each of `latest`, since when is then the question. Of thousands most are not. */
function monthsOfSilent(
  communes: readonly Commune[],
  table: SupportTable,
  lines: SupportFilter,
  latest: readonly Month[],
): ReadonlyMap<string, MonthsOfCommune> {
  const [first] = latest;
  const last = latest.at(-1);
  if (first === undefined || last === undefined) return new Map();
  const now = totals(table, { ...lines, range: { first, last } }).by("commune");
  const silent = communes.flatMap(({ id }) => (isHeardOf(now.get(id)) ? [] : [id]));
  const asked = new Set(silent.filter((id) => lines.communes?.has(id) ?? true));
  const months = crossTotals(table, { ...lines, communes: asked }, "commune", "month");
  return new Map(silent.map((id) => [id, months.get(id) ?? new Map()]));
}

/** A commune was helped, or it is not known yet whether it was. */
function isHeardOf(total: Total | undefined): boolean {
  return total !== undefined && (hasSupport(total) || total.linesNotReported > 0);
}

type OwedLines = {
  readonly months: ReadonlyMap<string, MonthsOfCommune>;
  readonly sponsors: ReadonlyMap<string, SponsorsOfCommune>;
};

/** The lines whose report is owed, by the communes that have any: a table of their own has no other. */
function owedLines(table: SupportTable, lines: SupportFilter): OwedLines {
  const owed = stepTable(table, "not-reported");
  return { months: crossTotals(owed, lines, "commune", "month"), sponsors: crossTotals(owed, lines, "commune", "sponsor") };
}

function coveredQuarter(quarter: Quarter, span: ProgrammeSpan): MonthRange {
  const period: Period = { grain: "quarter", quarter };
  return coveredRange(period, span) ?? { first: span.dataThrough, last: span.dataThrough };
}

/**
 * `known`: the months that have a line at all. One that nobody has a line in is without data, and says nothing of anybody. `months`: absent where
 * there was support of late.
 */
function noSupport(
  communeId: string,
  months: MonthsOfCommune | undefined,
  known: readonly Month[],
  { monthsWithoutSupport }: Thresholds,
): Attention[] {
  if (!months) return [];
  const lastMonth = known.findLast((month) => isHeardOf(months.get(month)));
  // Of a month without data between them nobody knows: in a row are those after it.
  const since = lastMonth === undefined ? undefined : monthRuns(known).at(-1)?.first;
  const silent = known.filter((month) => month > (lastMonth ?? "") && month >= (since ?? "")).length;
  if (silent === 0 || silent < monthsWithoutSupport) return [];
  return [{ rule: "no-support", communeId, months: silent, lastMonth: lastMonth ?? null }];
}

function planBehind(communeId: string, total: Total, quarter: Quarter, span: ProgrammeSpan, thresholds: Thresholds): Attention[] {
  // While a report is owed, which is a rule of its own, whether the commune is behind cannot be said.
  const pace = paceOf(total, thresholds);
  if (pace.kind !== "measured" || pace.standing !== "behind") return [];
  const elapsed = (monthOrdinal(span.dataThrough) % 3) + 1;
  if (elapsed / 3 < thresholds.quarterElapsed) return [];
  const { linesPlanOwed } = total;
  const found = { rule: "plan-behind", communeId, quarter, completion: pace.ratio } as const;
  return [linesPlanOwed === undefined ? found : { ...found, linesPlanOwed }];
}

function notReported(communeId: string, owed: OwedLines): Attention[] {
  const months = owed.months.get(communeId);
  if (!months) return [];
  const lines = [...months.values()].reduce((count, { linesNotReported }) => count + linesNotReported, 0);
  const sponsors = [...(owed.sponsors.get(communeId)?.keys() ?? [])];
  return [{ rule: "not-reported", communeId, months: [...months.keys()].filter(isMonth), lines, sponsors }];
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
