import { useCallback, useEffect, useMemo, useState } from "react";
import { type Loaded, PENDING, ready } from "#src/lib/loaded.ts";
import { type KeptPack, keptPacks } from "./earlier-packs.ts";

/** The earlier packs of a programme that this device keeps, latest first; `reread` after one was added or forgotten. */
export function useEarlierPacks(programmeId: string | null): { packs: Loaded<readonly KeptPack[]>; reread: () => Promise<void> } {
  const [read, setRead] = useState<{ of: string | null; packs: readonly KeptPack[] } | null>(null);
  const reread = useCallback(async () => {
    if (programmeId !== null) setRead({ of: programmeId, packs: await keptPacks(programmeId) });
  }, [programmeId]);
  useEffect(() => {
    let isCurrent = true;
    if (programmeId !== null) void keptPacks(programmeId).then((packs) => isCurrent && setRead({ of: programmeId, packs }));
    return () => {
      isCurrent = false;
    };
  }, [programmeId]);
  // The same until they are read again: a deck is made from them.
  const packs = useMemo(() => (read && read.of === programmeId ? ready(read.packs) : PENDING), [read, programmeId]);
  return { packs, reread };
}
