import type { Commune } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import { type Sponsor, type SponsorRef, sponsorKey, sponsorNames } from "#src/domain/sponsor.ts";
import type { Language } from "#src/lib/language.ts";

/** Names for the ids that lines carry. What has no name stands under its id. */
export type LineNames = {
  commune(id: string): string;
  sponsor(ref: SponsorRef): string;
  kind(id: string): string;
};

export function lineNames(
  programme: Programme,
  communes: readonly Commune[],
  sponsors: readonly Sponsor[],
  language: Language,
): LineNames {
  const communeNames = new Map(communes.map(({ id, name }) => [id, name]));
  const names = sponsorNames(sponsors);
  const kindNames = new Map(programme.kinds.map(({ id, name }) => [id, name[language]]));
  return {
    commune: (id) => communeNames.get(id) ?? id,
    sponsor: (ref) => names.get(sponsorKey(ref)) ?? ref.id,
    kind: (id) => kindNames.get(id) ?? id,
  };
}
