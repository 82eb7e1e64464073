import type { Commune } from "./commune.ts";
import { isThere, type Lived, livesOf } from "./commune-life.ts";
import type { Month } from "./month.ts";
import type { Proposal } from "./proposal.ts";

/**
 * The proposals by which it is told how many wait: without those that wait for a commune that is none in the month, since an answer to it
 * is asked of nobody. What was answered stays. `communes` null = could not be read: none is known to have ended.
 */
export function proposalsAsked(
  proposals: readonly Proposal[],
  communes: readonly (Lived & Pick<Commune, "id">)[] | null,
  month: Month,
): readonly Proposal[] {
  const lives = livesOf(communes ?? []);
  if (lives.size === 0) return proposals;
  const range = { first: month, last: month };
  return proposals.filter(({ status, communeId }) => status !== "open" || isThere(communeId, range, lives));
}
