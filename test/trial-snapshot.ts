import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { readSnapshot, type Snapshot } from "#src/api/snapshot.ts";

/** Nine files that a clerk has read in. */
export const TRIED = {
  files: Array.from({ length: 9 }, (_, index) => `xa-${index + 1}.xlsx`),
  at: "2017-10-02T08:30:00+07:00",
};

/** The illustrative publication as an import leaves it: without the lines of one commune, so that its figures are others. */
export function snapshotToTry(): Snapshot {
  const publication = illustrativePublication();
  const support = publication.support.filter(({ communeId }) => communeId !== "gia-minh");
  return readSnapshot(
    { format: "commune-support-snapshot", version: 1, frozenAt: TRIED.at, answers: { ...publication, support } },
    "trial",
  );
}
