import { useSyncExternalStore } from "react";
import type { Trial } from "#src/domain/trial.ts";
import type { DatasetState } from "./dataset-state.ts";
import type { SourceConfig } from "./source/source-config.ts";

/** What is tried out in the place of a source, as the screens read it (`trial.ts`). */
export type Tried = {
  readonly trial: Trial;
  readonly state: DatasetState;
  /** The device will have it at the next visit too, and in another tab. */
  readonly isLasting: boolean;
};

/** The source in whose place something is tried out. Null: a review pack. */
export type TriedPlace = { readonly apiBase: string; readonly source?: SourceConfig | undefined } | null;

let tried: Tried | null = null;
let place: TriedPlace = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function standFor(source: TriedPlace): void {
  place = source;
}

export function triedPlace(): TriedPlace {
  return place;
}

export function currentTried(): Tried | null {
  return tried;
}

export function setTried(next: Tried | null): void {
  tried = next;
  for (const listener of listeners) listener();
}

/** Null where the source is what is shown. */
export function useTried(): Tried | null {
  return useSyncExternalStore(subscribe, currentTried);
}

/** In `device-store.ts`: when a trial in the place of a source began, where the device has one. */
export function triedKey(apiBase: string): string {
  return `trial ${apiBase}`;
}
