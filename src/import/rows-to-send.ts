import type { BatchRow } from "#src/api/entry/client.ts";
import type { ImportReview } from "./import-review.ts";

/** What the store is told: rows to add, to change and to take away, each with the revision that it was compared with. */
export function rowsToSend({ lines }: Pick<ImportReview, "lines">): BatchRow[] {
  return lines.flatMap(({ state, id, revision, after }): BatchRow[] => {
    switch (state) {
      case "new":
      case "changed":
        return [{ id, ifMatch: revision, row: after }];
      case "removed":
        return [{ id, ifMatch: revision, row: null }];
      default:
        return [];
    }
  });
}

/** Whether all of it can be entered: nothing is refused, and nothing waits for an answer. */
export function isReadyToEnter({
  problems,
  questions,
  counts,
}: Pick<ImportReview, "problems" | "questions" | "counts">): boolean {
  return questions.length === 0 && counts.refused === 0 && !problems.some(({ isBlocking }) => isBlocking);
}
