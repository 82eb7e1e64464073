import { type Day, daysBetween } from "./month.ts";
import type { SponsorRef } from "./sponsor.ts";

export const PROPOSAL_STATUSES = ["open", "accepted", "done", "declined"] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** A request or proposal of a commune (kiến nghị, đề xuất). */
export type Proposal = {
  readonly id: string;
  readonly communeId: string;
  readonly raisedOn: Day;
  readonly kind: string;
  readonly text: string;
  readonly addressedTo: SponsorRef | null;
  readonly status: ProposalStatus;
  readonly answeredOn?: Day;
  readonly answer?: string;
};

/** Days an open proposal has waited at `today`; null once it is answered. */
export function daysOpen(proposal: Proposal, today: Day): number | null {
  return proposal.status === "open" ? daysBetween(proposal.raisedOn, today) : null;
}

/** Open for more than the given days: on the last of them it is not overdue yet. */
export function isOverdue(proposal: Proposal, today: Day, overdueDays: number): boolean {
  const days = daysOpen(proposal, today);
  return days !== null && days > overdueDays;
}

/** Median days from raising to answering over the answered proposals; null when none is answered. */
export function medianDaysToAnswer(proposals: readonly Proposal[]): number | null {
  const days = proposals
    .flatMap((proposal) => (proposal.answeredOn ? [daysBetween(proposal.raisedOn, proposal.answeredOn)] : []))
    .sort((a, b) => a - b);
  const middle = Math.floor(days.length / 2);
  const upper = days[middle];
  if (upper === undefined) return null;
  const lower = days[middle - 1];
  return days.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
