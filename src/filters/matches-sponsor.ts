import { type SponsorRef, sponsorKey } from "#src/domain/sponsor.ts";
import type { Filter } from "./filter.ts";

/** Whether the filter names the sponsor, or its type, or nobody. */
export function matchesSponsor(
  sponsor: SponsorRef,
  { sponsorType, sponsors }: Pick<Filter, "sponsorType" | "sponsors">,
): boolean {
  return (
    (sponsorType === null || sponsor.type === sponsorType) && (sponsors.length === 0 || sponsors.includes(sponsorKey(sponsor)))
  );
}

/** Whether only some sponsors are looked at: others may help where these do not. */
export function namesSponsors({ sponsorType, sponsors }: Pick<Filter, "sponsorType" | "sponsors">): boolean {
  return sponsorType !== null || sponsors.length > 0;
}
