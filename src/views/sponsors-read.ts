import type { Dataset } from "#src/api/dataset.ts";
import { SPONSOR_TYPES, type Sponsor, type SponsorType } from "#src/domain/sponsor.ts";
import { type Loaded, mapLoaded } from "#src/lib/loaded.ts";

export type SponsorsRead = {
  readonly sponsors: readonly Sponsor[];
  /** Those whose list could not be read: that none of them is named says nothing. */
  readonly unread: readonly SponsorType[];
};

/** The sponsors as far as they were read: one list that fails leaves the other's. An error where both have. */
export function sponsorsRead({ sponsors, sponsorsOf, namedSponsors }: Dataset): Loaded<SponsorsRead> {
  const unread = SPONSOR_TYPES.filter((type) => sponsorsOf[type].status === "error");
  if (sponsors.status === "error" && unread.length < SPONSOR_TYPES.length) {
    const isComing = SPONSOR_TYPES.some((type) => sponsorsOf[type].status === "pending");
    return isComing ? { status: "pending" } : { status: "ready", value: { sponsors: namedSponsors, unread } };
  }
  return mapLoaded(sponsors, (all) => ({ sponsors: all, unread: [] }));
}
