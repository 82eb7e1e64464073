import { readSnapshot, type Snapshot } from "#src/api/snapshot.ts";
import { beginTrial } from "#src/api/trial.ts";
import { publicationZip } from "#src/import/publication-zip.ts";
import { download } from "#src/ui/download.ts";
import type { HeldImport } from "./held-import.ts";

/** The publication as it would be with the import in it. `now`: ISO 8601 with offset. */
async function snapshotAfter(held: HeldImport, now: string): Promise<Snapshot> {
  const answers = await held.publication(now);
  return readSnapshot({ format: "commune-support-snapshot", version: 1, frozenAt: now, answers }, "import");
}

/** From now on every screen of this browser shows it, marked as a trial. */
export async function tryOut(held: HeldImport, now: string): Promise<void> {
  const files = (held.state().review?.files ?? []).map(({ name }) => name);
  await beginTrial(await snapshotAfter(held, now), { files, at: now });
}

/** Six files to hand on, as they are published. */
export async function saveZip(held: HeldImport, now: string): Promise<void> {
  const zip = publicationZip(await snapshotAfter(held, now));
  download(new Blob([zip], { type: "application/zip" }), `bo-cong-bo-${now.slice(0, 10)}.zip`);
}
