import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { type FilterOptions, filterOptionsOf } from "#src/filters/filter-options.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";

/** What the filters offer, and the names of their values; null while the programme is not read. */
export function useFilterOptions(): FilterOptions | null {
  const { language } = useLanguage();
  const dataset = useDataset();
  return useMemo(() => {
    const programme = valueOf(dataset.programme);
    if (!programme) return null;
    const communes = valueOf(dataset.communes) ?? [];
    const sponsors = dataset.namedSponsors;
    return filterOptionsOf({ programme, communes, sponsors, kindIds: dataset.known.kinds }, language);
  }, [dataset, language]);
}
