import { median } from "#src/lib/median.ts";
import { type Day, daysBetween, type Month, type MonthRange, monthIsIn, monthOfDay } from "./month.ts";
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
  return median(proposals.map(daysToAnswer).filter((days) => days !== null));
}

/** Days from raising to answering; null while there is no day of an answer, or only one that cannot be: before it was raised. */
export function daysToAnswer({ raisedOn, answeredOn }: Proposal): number | null {
  return answeredOn && answeredOn >= raisedOn ? daysBetween(raisedOn, answeredOn) : null;
}

export function isRaisedIn({ raisedOn }: Proposal, range: MonthRange): boolean {
  return monthIsIn(monthOfDay(raisedOn), range);
}

/** Raised by the end of the month, and answered later or not at all. One answered on an unknown day is taken as answered. */
export function wasOpenAtEndOf({ raisedOn, status, answeredOn }: Proposal, month: Month): boolean {
  if (monthOfDay(raisedOn) > month) return false;
  return status === "open" || (answeredOn !== undefined && monthOfDay(answeredOn) > month);
}
