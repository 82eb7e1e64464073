import { valueAt } from "#src/api/contract.ts";
import type { Answers } from "#src/api/dataset.ts";
import { snapshotOf } from "#src/api/snapshot.ts";
import type { BaseRow, ImportBase } from "#src/import/import-review.ts";

/** The publication as files are compared with it; null while it has not been read whole. There is no store, so rows have no revision. */
export function baseOfAnswers(answers: Answers): ImportBase | null {
  const snapshot = snapshotOf(answers, "2000-01-01T00:00:00Z");
  if (!snapshot) return null;
  const { programme, communes, agencies, enterprises, support } = snapshot.answers;
  return {
    programme,
    communes: rowsOf(communes),
    agencies: rowsOf(agencies),
    enterprises: rowsOf(enterprises),
    support: rowsOf(support),
  };
}

function rowsOf(wire: readonly unknown[]): BaseRow[] {
  return wire.flatMap((row) => {
    const id = valueAt(row, ["id"]);
    return typeof id === "string" ? [{ id, row, revision: null }] : [];
  });
}
