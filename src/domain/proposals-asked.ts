import type { Commune } from "./commune.ts";
import { isThere, type Lived, livesOf } from "./commune-life.ts";
import type { Month } from "./month.ts";
import { type Proposal, wasOpenAtEndOf } from "./proposal.ts";

type Communes = readonly (Lived & Pick<Commune, "id">)[] | null;

/**
 * The proposals by which it is told how many wait: without those that wait for a commune that is none in the month, since an answer to it
 * is asked of nobody. What was answered stays. `communes` null = could not be read: none is known to have ended.
 */
export function proposalsAsked(proposals: readonly Proposal[], communes: Communes, month: Month): readonly Proposal[] {
  if (livesOf(communes ?? []).size === 0) return proposals;
  return proposals.filter((proposal) => proposal.status !== "open" || isOfOneThere(proposal, communes, month));
}

/** Those that waited when a month ended, of communes that there were in it: the same rule, looked back at. */
export function waitingAtEndOf(proposals: readonly Proposal[], communes: Communes, month: Month): Proposal[] {
  return proposals.filter((proposal) => wasOpenAtEndOf(proposal, month) && isOfOneThere(proposal, communes, month));
}

function isOfOneThere({ communeId }: Proposal, communes: Communes, month: Month): boolean {
  return isThere(communeId, { first: month, last: month }, livesOf(communes ?? []));
}
