import type { Answers } from "#src/api/dataset.ts";
import { rowAnswersOf, snapshotOf } from "#src/api/snapshot.ts";
import type { WireAnswers } from "#src/import/publication-after.ts";

/** The six answers as they were sent; null while one of them has not been read. */
export function publicationOf(answers: Answers): WireAnswers | null {
  const snapshot = snapshotOf(answers, "2000-01-01T00:00:00Z");
  return snapshot && rowAnswersOf(snapshot);
}
