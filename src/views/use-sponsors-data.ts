import { useMemo } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import type { SponsorsData } from "./sponsor-list-view.ts";

/** All that the screens need; without the proposals they stand, and say so. `type`: of these alone, whatever becomes of the other list. */
export function useSponsorsData(dataset: Dataset, type: SponsorType | null = null): Loaded<SponsorsData> {
  const { programme, communes, support, proposals } = dataset;
  const sponsors = type === null ? dataset.sponsors : dataset.sponsorsOf[type];
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
