import { readDevice } from "#src/lib/device-store.ts";
import { inTime } from "#src/lib/in-time.ts";
import { standFor, type TriedPlace, triedKey } from "./tried.ts";

/** Before the first drawing: has what the device keeps of a trial stand in the place of the source. Where its code or the device does not answer, the source does. */
export async function recallTried(source: NonNullable<TriedPlace>): Promise<void> {
  if (readDevice(triedKey(source.apiBase)) === null) return;
  standFor(source);
  await inTime(import("./trial.ts").then(({ recallTrial }) => recallTrial())).catch(() => undefined);
}
