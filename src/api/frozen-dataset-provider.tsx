import { type ReactNode, useMemo } from "react";
import { DatasetContext } from "./dataset-provider.tsx";
import { frozenState } from "./frozen-state.ts";
import type { Snapshot } from "./snapshot.ts";
import { useTried } from "./tried.ts";

type Props = { snapshot: Snapshot; children: ReactNode };

/** The same for data that is at hand already and never read anew: a review pack. What is tried out in it takes its place, for as long as the page is open. */
export function FrozenDatasetProvider({ snapshot, children }: Props) {
  const state = useMemo(() => frozenState(snapshot), [snapshot]);
  const tried = useTried();
  return <DatasetContext value={tried?.state ?? state}>{children}</DatasetContext>;
}
