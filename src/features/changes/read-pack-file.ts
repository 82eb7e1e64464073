import { ContractError } from "#src/api/errors.ts";
import { LARGEST_PACK, snapshotInPack } from "#src/api/pack-text.ts";
import { problemOf } from "#src/api/problem-of.ts";
import type { Snapshot } from "#src/api/snapshot.ts";
import { asError } from "#src/lib/as-error.ts";
import type { Problem } from "#src/lib/problem.ts";

/** How reading a chosen file went. */
export type PackReading =
  | { readonly kind: "read"; readonly snapshot: Snapshot }
  | { readonly kind: "too-large" | "no-snapshot" }
  | { readonly kind: "other-programme"; readonly title: string }
  | { readonly kind: "unreadable"; readonly problem: Problem };

/** Reads a review pack of the programme with the given id. */
export async function readPackFile(file: Pick<File, "name" | "size" | "text">, programmeId: string): Promise<PackReading> {
  if (file.size > LARGEST_PACK) return { kind: "too-large" };
  try {
    const snapshot = snapshotInPack(await file.text(), file.name);
    const { id, title } = snapshot.answers.programme;
    return id === programmeId ? { kind: "read", snapshot } : { kind: "other-programme", title };
  } catch (error) {
    if (error instanceof ContractError && error.reason === "no-snapshot") return { kind: "no-snapshot" };
    return { kind: "unreadable", problem: problemOf(asError(error)) };
  }
}
