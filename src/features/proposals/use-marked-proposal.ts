import { type RefObject, useEffect, useRef } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { readOne } from "#src/filters/read-one.ts";
import { useReportedSetting } from "#src/filters/setting-problems.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { afterPaint } from "#src/ui/use-after-paint.ts";

/** The proposal that the address names, as a search does: "proposal=kn-01". Its row is marked and comes into sight, once; null: none, or none that there is. */
export function useMarkedProposal(): { marked: string | null; list: RefObject<HTMLDivElement | null> } {
  const [address] = useAddress();
  const all = valueOf(useDataset().proposals) ?? [];
  const read = readOne(address.getAll("proposal"), (text) => (all.some(({ id }) => id === text) ? text : null));
  const marked = useReportedSetting("proposal", read);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked === null) return undefined;
    // A page that is newly come to has gone to its top by then.
    return afterPaint(() => list.current?.querySelector("tr[aria-current]")?.scrollIntoView({ block: "center" }));
  }, [marked]);
  return { marked, list };
}
