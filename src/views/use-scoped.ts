import { useDataset } from "#src/api/dataset-provider.tsx";
import { type Shown, withScope } from "#src/filters/filter-scope.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { useLanguage } from "#src/messages/language-context.ts";

/** Puts under a panel's title which of the chosen filters it does not follow: `scoped("Triệu đồng", "course")`. */
export function useScoped(): (subtitle: string, shown: Shown) => string {
  const { language } = useLanguage();
  const { filter } = useFilters(useDataset().known);
  return (subtitle, shown) => withScope(subtitle, shown, filter, language);
}
