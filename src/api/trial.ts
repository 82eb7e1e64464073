import type { Trial } from "#src/domain/trial.ts";
import { deviceDatabase } from "#src/lib/device-database.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import { forgetHeadline } from "#src/lib/last-headline.ts";
import { isRecord } from "./contract.ts";
import { isRefusal } from "./errors.ts";
import { frozenState } from "./frozen-state.ts";
import { getAnswer } from "./get-json.ts";
import { isKeepingData } from "./kept-data.ts";
import { endpointUrl } from "./rows.ts";
import { readSnapshot, type Snapshot, snapshotText } from "./snapshot.ts";
import { currentTried, setTried, type Tried, type TriedPlace, triedKey, triedPlace } from "./tried.ts";

const database = deviceDatabase("commune-support-trial", "data");

/**
 * From now on every screen reads `snapshot` in place of the source, in each tab and after a reload, until `endTrial`; no reading of the source replaces it. What was tried out
 * before is the ground of it, and its files are named first. `isLasting` is false where the device keeps nothing, and in a review pack, whose storage all files of the device
 * may share: there it lasts until the page is closed.
 */
export async function beginTrial(snapshot: Snapshot, { files, at }: Trial): Promise<{ readonly isLasting: boolean }> {
  const place = triedPlace();
  const before = currentTried()?.trial.files ?? [];
  const trial = { files: [...new Set([...before, ...files])], at };
  const state = stateOf(snapshot, trial, place);
  const isLasting = place !== null && (await isKept({ ...snapshot, trial }, place.apiBase));
  forgetHeadline();
  document.addEventListener("visibilitychange", askOnReturn);
  setTried({ trial, state, isLasting });
  return { isLasting };
}

/** What is tried out on this page; null where nothing is. */
export function trialOf(): Pick<Tried, "trial" | "isLasting"> | null {
  return currentTried();
}

/** The source again, in each tab; the device forgets what was tried out. */
export async function endTrial(): Promise<void> {
  setTried(null);
  await forgetOnDevice();
}

/** The device forgets what is tried out; this page shows it until it is closed. For whoever wants nothing kept. */
export async function keepTrialOnPage(): Promise<void> {
  const tried = currentTried();
  if (tried) setTried({ ...tried, isLasting: false });
  await forgetOnDevice();
}

async function forgetOnDevice(): Promise<void> {
  const place = triedPlace();
  if (place === null) return;
  writeDevice(triedKey(place.apiBase), null);
  try {
    await database.ask("readwrite", (store) => store.delete(place.apiBase));
  } catch {
    // It was never kept.
  }
}

/** Shows what the device has of a trial in the place of the source now, or the source where it has none. Rejects where the device does not answer. */
export async function recallTrial(): Promise<void> {
  const place = triedPlace();
  if (place === null) return;
  const began = readDevice(triedKey(place.apiBase));
  if (began === null) return setTried(null);
  // Sent for the source while the scripts were on their way, and old by the time that the trial ends.
  globalThis.earlyAnswers?.clear();
  const [isRefused, kept] = await Promise.all([
    Promise.race([refuses(place), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS))]),
    keptTrial(place),
  ]);
  // Begun anew, or ended, in the meantime: who did so has said it.
  if (readDevice(triedKey(place.apiBase)) !== began) return;
  if (isRefused || !kept) return await endTrial();
  document.addEventListener("visibilitychange", askOnReturn);
  setTried(kept);
}

/** After whoever was signed in has signed out: what is tried out stays only on ground that is shown to anybody. */
export async function endTrialUnlessOpen(): Promise<void> {
  const place = triedPlace();
  if (place === null || readDevice(triedKey(place.apiBase)) === null) return;
  try {
    await getAnswer(endpointUrl(place.apiBase, "programme", place.source));
  } catch {
    await endTrial();
  }
}

/** How long a start waits for the source's leave, in milliseconds; what it says later holds as well. */
const PATIENCE_MS = 2_000;

/** A source that refuses the reader takes along what was tried out on its ground. One that cannot be reached says nothing. */
async function refuses({ apiBase, source }: NonNullable<TriedPlace>): Promise<boolean> {
  try {
    await getAnswer(endpointUrl(apiBase, "programme", source));
    return false;
  } catch (error) {
    if (!isRefusal(error)) return false;
    await endTrial();
    return true;
  }
}

/** Whoever comes back to the page may have signed out elsewhere. */
function askOnReturn(): void {
  const place = triedPlace();
  if (document.visibilityState === "visible" && place !== null && currentTried()) void refuses(place);
}

async function isKept(snapshot: Snapshot, apiBase: string): Promise<boolean> {
  if (!isKeepingData()) return false;
  try {
    await database.ask("readwrite", (store) => store.put({ text: snapshotText(snapshot) }, apiBase));
    return writeDevice(triedKey(apiBase), snapshot.trial?.at ?? "");
  } catch {
    return false;
  }
}

/** Null where there is none, or none that this build reads: another version wrote it, or it broke. */
async function keptTrial(place: NonNullable<TriedPlace>): Promise<Tried | null> {
  const kept = await database.ask("readonly", (store) => store.get(place.apiBase));
  if (!isRecord(kept) || typeof kept.text !== "string") return null;
  try {
    const snapshot = readSnapshot(JSON.parse(kept.text), "trial");
    const { trial } = snapshot;
    return trial ? { trial, state: stateOf(snapshot, trial, place), isLasting: true } : null;
  } catch {
    return null;
  }
}

/** As old as its import. What is entered goes to the source all the same, and a review pack stays one. */
function stateOf(snapshot: Snapshot, { files, at }: Trial, place: TriedPlace): Tried["state"] {
  const state = frozenState({ ...snapshot, frozenAt: at, trial: { files: [...files], at } });
  const freshness = { ...state.freshness, frozenAt: place === null ? at : null, source: place?.apiBase ?? null };
  return { ...state, freshness };
}
