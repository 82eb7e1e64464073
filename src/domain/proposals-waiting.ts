import type { Month } from "./month.ts";
import { type Proposal, wasOpenAtEndOf } from "./proposal.ts";
import { type AskedCommunes, askedIn } from "./proposals-asked.ts";

/** Those that waited at the end of a month, which may be a past one, for the communes that there were in it. */
export function proposalsWaitingAtEndOf(
  month: Month,
  proposals: readonly Proposal[],
  communes: AskedCommunes,
): readonly Proposal[] {
  const isAsked = askedIn(communes, month);
  return proposals.filter((proposal) => wasOpenAtEndOf(proposal, month) && isAsked(proposal));
}
