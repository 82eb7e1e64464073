import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { type Answers, assembleDataset, type Dataset, listAnswers } from "#src/api/dataset.ts";
import { programmeContract, programmeFromWire } from "#src/api/programme.ts";
import { readRows } from "#src/api/rows.ts";
import type { Sponsor, SponsorType } from "#src/domain/sponsor.ts";
import { ready } from "#src/lib/loaded.ts";

/** The illustrative publication as the app has it after reading: through the contracts, without a network. */
export function demoAnswers(): Answers {
  return answersOfPublication(illustrativePublication());
}

/** The same of any publication, such as `generateData` makes. */
export function answersOfPublication(publication: WirePublication): Answers {
  return {
    programme: ready(programmeFromWire(programmeContract.parse(publication.programme))),
    ...listAnswers((list) => ready(readRows(list, publication[list]))),
  };
}

export function demoDataset(changed: Partial<Answers> = {}): Dataset {
  return assembleDataset({ ...demoAnswers(), ...changed });
}

/** What a dataset says of its sponsors, where both lists were read and hold these. */
export function sponsorParts(sponsors: readonly Sponsor[]): Pick<Dataset, "sponsors" | "sponsorsOf" | "namedSponsors"> {
  const ofType = (type: SponsorType) => ready(sponsors.filter((sponsor) => sponsor.type === type));
  return {
    sponsors: ready(sponsors),
    sponsorsOf: { agency: ofType("agency"), enterprise: ofType("enterprise") },
    namedSponsors: sponsors,
  };
}
