import { useSyncExternalStore } from "react";
import { followOwnWorker, type OwnWorker, ownWorker } from "#src/lib/own-worker.ts";

/** How far this device has come in having the app itself, without a network too. */
export function useOwnWorker(): OwnWorker {
  return useSyncExternalStore(followOwnWorker, ownWorker);
}
