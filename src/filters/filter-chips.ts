import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { type Filter, toggleId } from "./filter.ts";
import { type FilterOptions, type NamedId, periodLabel } from "./filter-options.ts";

/** One part of the filter that can be taken back on its own. */
export type FilterChip = { readonly key: string; readonly label: string; readonly without: Filter };

export function chipsOf(filter: Filter, options: FilterOptions, language: Language, t: Messages): FilterChip[] {
  const chips: FilterChip[] = [];
  if (filter.period.grain !== "programme") {
    const label = periodLabel(filter.period, options.span, language, t);
    chips.push({ key: "period", label, without: { ...filter, period: WHOLE_PROGRAMME } });
  }
  for (const id of filter.communes) {
    chips.push({
      key: `commune:${id}`,
      label: nameOf(options.communes, id),
      without: { ...filter, communes: toggleId(filter.communes, id) },
    });
  }
  if (filter.sponsorType) {
    chips.push({ key: "sponsorType", label: t.sponsorTypes[filter.sponsorType], without: { ...filter, sponsorType: null } });
  }
  for (const key of filter.sponsors) {
    chips.push({
      key: `sponsor:${key}`,
      label: nameOf(options.sponsors, key),
      without: { ...filter, sponsors: toggleId(filter.sponsors, key) },
    });
  }
  for (const id of filter.kinds) {
    chips.push({
      key: `kind:${id}`,
      label: nameOf(options.kinds, id),
      without: { ...filter, kinds: toggleId(filter.kinds, id) },
    });
  }
  return chips;
}

function nameOf(named: readonly NamedId[], id: string): string {
  return named.find((candidate) => candidate.id === id)?.name ?? id;
}
