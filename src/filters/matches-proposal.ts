import type { Proposal } from "#src/domain/proposal.ts";
import type { Filter } from "./filter.ts";
import { matchesSponsor } from "./matches-sponsor.ts";

/** Whether the filter, its period apart, lets a proposal through (`FOLLOWED`). Its sponsors are those who have to answer. */
export function matchesProposal(proposal: Proposal, filter: Filter): boolean {
  return matchesCommune(proposal, filter) && matchesAddressee(proposal, filter);
}

/** By commune alone. */
export function matchesCommune({ communeId }: Proposal, { communes }: Filter): boolean {
  return communes.length === 0 || communes.includes(communeId);
}

/** One that is addressed to nobody is to none of those chosen. */
function matchesAddressee({ addressedTo }: Proposal, filter: Filter): boolean {
  if (addressedTo === null) return filter.sponsorType === null && filter.sponsors.length === 0;
  return matchesSponsor(addressedTo, filter);
}
