import type { Commune } from "./commune.ts";
import { isThere, type Lived, livesOf } from "./commune-life.ts";
import type { Month } from "./month.ts";
import type { Proposal } from "./proposal.ts";

/** Null = could not be read: none is known to have ended. */
export type AskedCommunes = readonly (Lived & Pick<Commune, "id">)[] | null;

/** Whether an answer is asked of anybody: to a commune that is none in the month it is not. */
export function askedIn(communes: AskedCommunes, month: Month): (proposal: Proposal) => boolean {
  const lives = livesOf(communes ?? []);
  const range = { first: month, last: month };
  return ({ communeId }) => lives.size === 0 || isThere(communeId, range, lives);
}

/**
 * The proposals by which it is told how many wait today: without those that wait for a commune that is none in the month, the last with data.
 * What was answered stays.
 */
export function proposalsAsked(proposals: readonly Proposal[], communes: AskedCommunes, month: Month): readonly Proposal[] {
  const isAsked = askedIn(communes, month);
  return proposals.filter((proposal) => proposal.status !== "open" || isAsked(proposal));
}
