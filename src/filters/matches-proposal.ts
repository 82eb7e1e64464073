import type { Proposal } from "#src/domain/proposal.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { Filter } from "./filter.ts";

/** Whether the filter, its period apart, lets a proposal through. Its sponsors are those who have to answer. */
export function matchesProposal(proposal: Proposal, filter: Filter): boolean {
  return matchesContent(proposal, filter) && matchesAddressee(proposal, filter);
}

/** By commune and kind alone. */
export function matchesContent({ communeId, kind }: Proposal, { communes, kinds }: Filter): boolean {
  return (communes.length === 0 || communes.includes(communeId)) && (kinds.length === 0 || kinds.includes(kind));
}

function matchesAddressee({ addressedTo }: Proposal, { sponsorType, sponsors }: Filter): boolean {
  if (sponsorType === null && sponsors.length === 0) return true;
  if (addressedTo === null) return false;
  return (
    (sponsorType === null || addressedTo.type === sponsorType) &&
    (sponsors.length === 0 || sponsors.includes(sponsorKey(addressedTo)))
  );
}
