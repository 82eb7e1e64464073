import { assignmentsLived } from "#src/domain/assignments-lived.ts";
import { livesOf } from "#src/domain/commune-life.ts";
import { hasData, monthsWithData } from "#src/domain/data-months.ts";
import type { LineColumns } from "#src/domain/line-columns.ts";
import type { Day, Month } from "#src/domain/month.ts";
import { monthsOf } from "#src/domain/month.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import { coveredRange, spanRange } from "#src/domain/period.ts";
import { asOfDay } from "#src/domain/programme.ts";
import { daysOpen, isOverdue, type Proposal } from "#src/domain/proposal.ts";
import { proposalsAsked } from "#src/domain/proposals-asked.ts";
import { newestUnderFilter } from "#src/domain/rows-under-filter.ts";
import { type Assignment, hasEnded, type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import { type SponsorStanding, sponsorStanding } from "#src/domain/sponsor-standing.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesCommune } from "#src/filters/matches-proposal.ts";
import { linesFilterOf, supportFilterOf } from "#src/filters/support-filter-of.ts";
import {
  communesElsewhere,
  communesInCharge,
  type PromisedTo,
  promisedTo,
  type SponsorsData,
} from "#src/views/sponsor-list-view.ts";

export type CommuneRow = {
  readonly communeId: string | null;
  readonly name: string;
  readonly total: Total;
  /** It had the commune in some month of the period. */
  readonly isInCharge: boolean;
  /** Whether the period has data of anybody. */
  readonly hasData: boolean;
};

export type SponsorInPeriod = {
  readonly total: Total;
  readonly standing: SponsorStanding;
  readonly inCharge: readonly string[];
  /** Those that it had besides, left out by the filter on communes. */
  readonly inChargeElsewhere: readonly string[];
  readonly promisedTo: readonly PromisedTo[];
  readonly byCommune: readonly CommuneRow[];
};

/** The filter's communes and kinds; its sponsors and their type give way to the one of the page. */
export function linesOfSponsor(sponsor: Sponsor, lines: SupportFilter): SupportFilter {
  return { ...lines, sponsorType: null, sponsors: new Set([sponsorKey(sponsor)]) };
}

/** In the period: all, and by commune, those in charge first in the Decision's order. */
export function sponsorInPeriod(sponsor: Sponsor, filter: Filter, { programme, communes, table }: SponsorsData): SponsorInPeriod {
  const answer = totalsWithOwed(table, linesOfSponsor(sponsor, supportFilterOf(filter, programme)));
  const byCommune = answer.by("commune");
  const range = coveredRange(filter.period, programme);
  const lives = livesOf(communes);
  const isKnown = hasData(table, range);
  const inCharge = communesInCharge(sponsor, range, filter, lives);
  const names = new Map(communes.map(({ id, name }) => [id, name]));
  const order = new Map(communes.map(({ id }, index) => [id, index]));
  const rows = [...new Set([...inCharge, ...byCommune.keys()])]
    .map((communeId) => ({
      communeId,
      name: names.get(communeId) ?? communeId,
      total: byCommune.get(communeId) ?? EMPTY_TOTAL,
      isInCharge: inCharge.includes(communeId),
      hasData: isKnown,
    }))
    .sort(
      (a, b) =>
        Number(b.isInCharge) - Number(a.isInCharge) ||
        (order.get(a.communeId) ?? Infinity) - (order.get(b.communeId) ?? Infinity),
    );
  return {
    total: answer.whole,
    standing: sponsorStanding(answer.whole, inCharge.length > 0, isKnown),
    inCharge: inCharge.map((id) => names.get(id) ?? id),
    inChargeElsewhere: communesElsewhere(sponsor, range, inCharge, lives).map((id) => names.get(id) ?? id),
    promisedTo: promisedTo(byCommune, names),
    byCommune: rows,
  };
}

export type MonthRow = {
  readonly month: Month | null;
  readonly total: Total;
  /** Whether the month has data of anybody. */
  readonly hasData: boolean;
};

/** Every month of the programme, and the whole of it. */
export function sponsorMonths(
  sponsor: Sponsor,
  filter: Filter,
  { programme, table }: SponsorsData,
): { months: MonthRow[]; whole: MonthRow } {
  const range = spanRange(programme);
  const answer = totalsWithOwed(table, courseOfSponsor(sponsor, filter, { programme }));
  const byMonth = answer.by("month");
  const known = new Set(monthsWithData(table, range));
  return {
    months: monthsOf(range).map((month) => ({ month, total: byMonth.get(month) ?? EMPTY_TOTAL, hasData: known.has(month) })),
    whole: { month: null, total: answer.whole, hasData: known.size > 0 },
  };
}

export type AssignmentRow = Assignment & { readonly name: string; readonly hasEnded: boolean };

/** Each no longer than its commune is one; the latest first. */
export function assignmentRows(sponsor: Sponsor, { communes, programme }: SponsorsData): AssignmentRow[] {
  const known = new Map(communes.map((commune) => [commune.id, commune]));
  return [...new Set(sponsor.assignments.map(({ communeId }) => communeId))]
    .flatMap((id) => assignmentsLived(sponsor, known.get(id) ?? { id }))
    .map((assignment) => ({
      ...assignment,
      name: known.get(assignment.communeId)?.name ?? assignment.communeId,
      hasEnded: hasEnded(assignment, programme.dataThrough),
    }))
    .sort((a, b) => Number(a.hasEnded) - Number(b.hasEnded) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}

/** Its lines under the filter's communes and kinds, whatever the period. */
export function courseOfSponsor(sponsor: Sponsor, filter: Filter, { programme }: Pick<SponsorsData, "programme">): SupportFilter {
  return linesOfSponsor(sponsor, { ...linesFilterOf(filter), range: spanRange(programme) });
}

/** Of those the newest, and how many there are. */
export function newestLines(sponsor: Sponsor, columns: LineColumns, filter: Filter, data: SponsorsData, most: number) {
  return newestUnderFilter(columns, courseOfSponsor(sponsor, filter, data), most);
}

export type WaitingProposal = {
  readonly proposal: Proposal;
  readonly commune: string;
  readonly days: number;
  readonly isOverdue: boolean;
};

/** Open, addressed to it, the oldest first. */
export function waitingProposals(
  sponsor: Sponsor,
  proposals: readonly Proposal[],
  filter: Filter,
  { programme, communes }: SponsorsData,
): WaitingProposal[] {
  const key = sponsorKey(sponsor);
  const today: Day = asOfDay(programme);
  const names = new Map(communes.map(({ id, name }) => [id, name]));
  return proposalsAsked(proposals, communes, programme.dataThrough)
    .flatMap((proposal): WaitingProposal[] => {
      const days = daysOpen(proposal, today);
      const isTheirs = proposal.addressedTo !== null && sponsorKey(proposal.addressedTo) === key;
      if (days === null || !isTheirs || !matchesCommune(proposal, filter)) return [];
      return [
        {
          proposal,
          commune: names.get(proposal.communeId) ?? proposal.communeId,
          days: Math.max(0, days),
          isOverdue: isOverdue(proposal, today, programme.thresholds.proposalOverdueDays),
        },
      ];
    })
    .sort((a, b) => b.days - a.days);
}
