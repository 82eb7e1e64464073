import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { readSnapshot, type Snapshot } from "#src/api/snapshot.ts";

/** Nine files that a clerk has read in. */
export const TRIED = {
  files: Array.from({ length: 9 }, (_, index) => `xa-${index + 1}.xlsx`),
  at: "2017-10-02T08:30:00+07:00",
};

/** The illustrative publication as an import leaves it: without the lines of one commune, so that its figures are others. */
export function snapshotToTry(): Snapshot {
  const { support } = illustrativePublication();
  return snapshotWith({ support: support.filter(({ communeId }) => communeId !== "gia-minh") });
}

/** The illustrative publication, some of it replaced. */
export function snapshotWith(changed: Partial<WirePublication>): Snapshot {
  const answers = { ...illustrativePublication(), ...changed };
  return readSnapshot({ format: "commune-support-snapshot", version: 1, frozenAt: TRIED.at, answers }, "trial");
}
