import { useMemo } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import type { SponsorsData } from "./sponsor-list-view.ts";
import { sponsorsRead } from "./sponsors-read.ts";

/**
 * All that the screens need; without the proposals they stand, and say so. `type`: of these alone, whatever becomes of the other list. Without it, those that were read: where one of
 * the two lists cannot be, the banner over the screen says which.
 */
export function useSponsorsData(dataset: Dataset, type: SponsorType | null = null): Loaded<SponsorsData> {
  const { programme, communes, support, proposals } = dataset;
  const sponsors = useMemo(
    () => (type === null ? mapLoaded(sponsorsRead(dataset), (read) => read.sponsors) : dataset.sponsorsOf[type]),
    [dataset, type],
  );
  return useMemo(
    () =>
      mapLoaded(loadedTogether({ programme, communes, sponsors, support }), (parts) => ({
        programme: parts.programme,
        communes: parts.communes,
        sponsors: parts.sponsors,
        table: parts.support.table,
        proposals: valueOf(proposals),
      })),
    [programme, communes, sponsors, support, proposals],
  );
}
