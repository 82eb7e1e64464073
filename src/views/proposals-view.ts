import type { Commune } from "#src/domain/commune.ts";
import type { Lived } from "#src/domain/commune-life.ts";
import { kindName } from "#src/domain/kind-name.ts";
import type { Day } from "#src/domain/month.ts";
import { periodRange } from "#src/domain/period.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import {
  daysOpen,
  daysToAnswer,
  isOverdue,
  isRaisedIn,
  medianDaysToAnswer,
  PROPOSAL_STATUSES,
  type Proposal,
  type ProposalStatus,
} from "#src/domain/proposal.ts";
import { proposalsAsked } from "#src/domain/proposals-asked.ts";
import { type Sponsor, sponsorKey, sponsorNames } from "#src/domain/sponsor.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesCommune, matchesProposal } from "#src/filters/matches-proposal.ts";
import { namesSponsors } from "#src/filters/matches-sponsor.ts";
import type { Language } from "#src/lib/language.ts";

export const STATUS_CHOICES = ["open", ...PROPOSAL_STATUSES.filter((status) => status !== "open"), "all"] as const;
export type StatusChoice = ProposalStatus | "all";

export const GROUPINGS = ["none", "commune", "addressee"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A proposal as the list shows it. */
export type ProposalRow = {
  readonly proposal: Proposal;
  readonly commune: string;
  readonly kind: string;
  /** Null = it is addressed to nobody. */
  readonly addressee: { readonly key: string; readonly name: string } | null;
  /** Days it has waited so far, or waited for its answer; null when the day of the answer is not known. */
  readonly days: number | null;
  readonly isOverdue: boolean;
};

export type ProposalsData = {
  readonly programme: Programme;
  readonly proposals: readonly Proposal[];
  /** Null = could not be read: names stand as ids. */
  readonly communes: readonly (Lived & Pick<Commune, "id" | "name">)[] | null;
  readonly sponsors: readonly Pick<Sponsor, "type" | "id" | "name">[] | null;
};

/** Raised in the filter's period, of its communes, addressed to its sponsors. */
export function proposalsUnder(filter: Filter, { proposals, programme }: ProposalsData): Proposal[] {
  return proposals.filter((proposal) => matchesProposal(proposal, filter) && isRaisedUnder(proposal, filter, programme));
}

/** The same whenever they were raised, and of those that are asked for: the one set that "11 of 40 wait" takes both numbers from. */
export function proposalsToDate(
  filter: Filter,
  { proposals, communes, programme }: Pick<ProposalsData, "proposals" | "communes" | "programme">,
): Proposal[] {
  return proposalsAsked(proposals, communes, programme.dataThrough).filter((proposal) => matchesProposal(proposal, filter));
}

/** How many of those listed wait for a commune that is none any more: figures of what waits leave them out. */
export function waitingForNobody(listed: readonly Proposal[], { communes, programme }: ProposalsData): number {
  return listed.length - proposalsAsked(listed, communes, programme.dataThrough).length;
}

/** Of a commune: how many of its proposals wait for an answer, and how many of them for too long. */
export type OpenProposals = { readonly open: number; readonly overdue: number };

export const NONE_OPEN: OpenProposals = { open: 0, overdue: 0 };

/** By commune; one of which none waits is absent. */
export function openByCommune(proposals: readonly Proposal[], programme: Programme): ReadonlyMap<string, OpenProposals> {
  const today = asOfDay(programme);
  const byCommune = new Map<string, OpenProposals>();
  for (const proposal of proposals) {
    if (proposal.status !== "open") continue;
    const { open, overdue } = byCommune.get(proposal.communeId) ?? NONE_OPEN;
    const isLate = isOverdue(proposal, today, programme.thresholds.proposalOverdueDays);
    byCommune.set(proposal.communeId, { open: open + 1, overdue: overdue + Number(isLate) });
  }
  return byCommune;
}

/** How many an addressee would have to be known for: the filter on sponsors leaves them out. */
export function withoutAddresseeLeftOut(filter: Filter, { proposals, programme }: ProposalsData): number {
  if (!namesSponsors(filter)) return 0;
  return proposals.filter(
    (proposal) => proposal.addressedTo === null && matchesCommune(proposal, filter) && isRaisedUnder(proposal, filter, programme),
  ).length;
}

/** How many wait that were raised in another period than the chosen one. */
export function waitingLeftOut(filter: Filter, data: ProposalsData): number {
  const { communes, programme } = data;
  return proposalsAsked(data.proposals, communes, programme.dataThrough).filter(
    (proposal) => proposal.status === "open" && matchesProposal(proposal, filter) && !isRaisedUnder(proposal, filter, programme),
  ).length;
}

function isRaisedUnder(proposal: Proposal, { period }: Filter, programme: Programme): boolean {
  return period.grain === "programme" || isRaisedIn(proposal, periodRange(period, programme));
}

/** Overdue first, then those that wait, the longest first, then the answered ones, the latest answer first. */
export function proposalRows(proposals: readonly Proposal[], data: ProposalsData, language: Language): ProposalRow[] {
  const { programme } = data;
  const today = asOfDay(programme);
  const communeNames = new Map(data.communes?.map(({ id, name }) => [id, name]));
  const addressees = sponsorNames(data.sponsors);
  return proposals
    .map((proposal): ProposalRow => {
      const { addressedTo, communeId, kind } = proposal;
      const key = addressedTo && sponsorKey(addressedTo);
      return {
        proposal,
        commune: communeNames.get(communeId) ?? communeId,
        kind: kindName(programme.kinds, kind, language),
        addressee: addressedTo && key ? { key, name: addressees.get(key) ?? addressedTo.id } : null,
        days: waitingDays(proposal, today),
        isOverdue: isOverdue(proposal, today, programme.thresholds.proposalOverdueDays),
      };
    })
    .sort(byUrgency);
}

/** One raised after the day that the data speaks of has not waited yet. */
function waitingDays(proposal: Proposal, today: Day): number | null {
  const open = daysOpen(proposal, today);
  return open === null ? daysToAnswer(proposal) : Math.max(0, open);
}

function byUrgency(a: ProposalRow, b: ProposalRow): number {
  return Number(isAnswered(a)) - Number(isAnswered(b)) || (isAnswered(a) ? latestFirst(a, b) : raisedFirst(a, b));
}

function isAnswered({ proposal }: ProposalRow): boolean {
  return proposal.status !== "open";
}

function raisedFirst(a: ProposalRow, b: ProposalRow): number {
  return compareText(a.proposal.raisedOn, b.proposal.raisedOn);
}

function latestFirst(a: ProposalRow, b: ProposalRow): number {
  return compareText(b.proposal.answeredOn ?? "", a.proposal.answeredOn ?? "");
}

/** Days sort as text. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What a set of proposals amounts to. */
export type ProposalSummary = {
  readonly all: number;
  readonly open: number;
  readonly overdue: number;
  readonly answered: number;
  /** Of those answered on a known day; null when there is none. */
  readonly medianDays: number | null;
  /** Days that the oldest open one has waited. */
  readonly oldest: number | null;
};

export function summaryOf(rows: readonly ProposalRow[]): ProposalSummary {
  const open = rows.filter((row) => !isAnswered(row));
  return {
    all: rows.length,
    open: open.length,
    overdue: rows.filter((row) => row.isOverdue).length,
    answered: rows.length - open.length,
    medianDays: medianDaysToAnswer(rows.map(({ proposal }) => proposal)),
    oldest: open.reduce<number | null>((oldest, { days }) => Math.max(oldest ?? 0, days ?? 0), null),
  };
}

export function statusCounts(rows: readonly ProposalRow[]): Record<StatusChoice, number> {
  const counts = { open: 0, accepted: 0, done: 0, declined: 0, all: rows.length };
  for (const { proposal } of rows) counts[proposal.status] += 1;
  return counts;
}

export function withStatus(rows: readonly ProposalRow[], status: StatusChoice): readonly ProposalRow[] {
  return status === "all" ? rows : rows.filter(({ proposal }) => proposal.status === status);
}

/** Proposals of one commune, or for one addressee. `name` null = addressed to nobody. */
export type ProposalGroup = {
  readonly key: string;
  readonly name: string | null;
  readonly rows: readonly ProposalRow[];
  readonly summary: ProposalSummary;
};

/** No sponsor's key: those hold a colon. */
const NOBODY = "";

/** The group with most overdue first, then most open. Within a group the rows keep their order. */
export function groupRows(rows: readonly ProposalRow[], grouping: Exclude<Grouping, "none">): ProposalGroup[] {
  const keyOf = (row: ProposalRow) => (grouping === "commune" ? row.proposal.communeId : (row.addressee?.key ?? NOBODY));
  return [...Map.groupBy(rows, keyOf)]
    .map(([key, members]): ProposalGroup => {
      const [first] = members;
      const name = grouping === "commune" ? first?.commune : first?.addressee?.name;
      return { key, name: name ?? null, rows: members, summary: summaryOf(members) };
    })
    .sort((a, b) => b.summary.overdue - a.summary.overdue || b.summary.open - a.summary.open || b.summary.all - a.summary.all);
}
