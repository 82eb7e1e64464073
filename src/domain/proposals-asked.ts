import type { Commune } from "./commune.ts";
import { isThere, type Lived, livesOf } from "./commune-life.ts";
import type { Month } from "./month.ts";
import { type Proposal, wasOpenAtEndOf } from "./proposal.ts";

type Communes = readonly (Lived & Pick<Commune, "id">)[] | null;

/** Whether an answer is asked of anybody: to a commune that is none in the month it is not. */
function askedIn(communes: Communes, month: Month): (proposal: Proposal) => boolean {
  const lives = livesOf(communes ?? []);
  const range = { first: month, last: month };
  return ({ communeId }) => lives.size === 0 || isThere(communeId, range, lives);
}

/**
 * The proposals by which it is told how many wait today: without those that wait for a commune that is none in the month, the last with data.
 * What was answered stays. `communes` null = could not be read: none is known to have ended.
 */
export function proposalsAsked(proposals: readonly Proposal[], communes: Communes, month: Month): readonly Proposal[] {
  const isAsked = askedIn(communes, month);
  return proposals.filter((proposal) => proposal.status !== "open" || isAsked(proposal));
}

/** Those that waited at the end of a month, which may be a past one, for the communes that there were in it. */
export function proposalsWaitingAtEndOf(month: Month, proposals: readonly Proposal[], communes: Communes): readonly Proposal[] {
  const isAsked = askedIn(communes, month);
  return proposals.filter((proposal) => wasOpenAtEndOf(proposal, month) && isAsked(proposal));
}
