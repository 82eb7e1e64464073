import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { agencyContract, agencyFromWire } from "#src/api/agencies.ts";
import { communeContract, communeFromWire } from "#src/api/communes.ts";
import { type Answers, assembleDataset, type Dataset } from "#src/api/dataset.ts";
import { enterpriseContract, enterpriseFromWire } from "#src/api/enterprises.ts";
import { programmeContract, programmeFromWire } from "#src/api/programme.ts";
import { proposalContract, proposalFromWire } from "#src/api/proposals.ts";
import { readRows } from "#src/api/rows.ts";
import { supportLineContract, supportLineFromWire } from "#src/api/support.ts";
import { ready } from "#src/lib/loaded.ts";

/** The illustrative publication as the app has it after reading: through the contracts, without a network. */
export function demoAnswers(): Answers {
  return answersOfPublication(illustrativePublication());
}

/** The same of any publication, such as `generateData` makes. */
export function answersOfPublication(publication: WirePublication): Answers {
  const { programme, communes, agencies, enterprises, support, proposals } = publication;
  return {
    programme: ready(programmeFromWire(programmeContract.parse(programme))),
    communes: ready(readRows("communes", communes, communeContract, communeFromWire)),
    agencies: ready(readRows("agencies", agencies, agencyContract, agencyFromWire)),
    enterprises: ready(readRows("enterprises", enterprises, enterpriseContract, enterpriseFromWire)),
    support: ready(readRows("support", support, supportLineContract, supportLineFromWire)),
    proposals: ready(readRows("proposals", proposals, proposalContract, proposalFromWire)),
  };
}

export function demoDataset(changed: Partial<Answers> = {}): Dataset {
  return assembleDataset({ ...demoAnswers(), ...changed });
}
