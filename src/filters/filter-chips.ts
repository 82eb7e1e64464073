import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { type ChangeFilter, FIELD_NAMES, type Filter, type FilterField, rulesOf } from "./filter.ts";
import type { Naming } from "./filter-field.ts";
import type { FilterOptions } from "./filter-options.ts";

/** One part of the filter that can be taken back on its own. */
export type FilterChip = { readonly key: string; readonly label: string; readonly without: ChangeFilter };

export function chipsOf(filter: Filter, options: FilterOptions, language: Language, t: Messages): FilterChip[] {
  return FIELD_NAMES.flatMap((field) => chipsOfField(field, filter, { options, language, t }));
}

function chipsOfField<Field extends FilterField>(field: Field, filter: Filter, naming: Naming): FilterChip[] {
  return rulesOf(field)
    .chips(filter[field], naming)
    .map(({ id, label, without }) => ({
      key: `${field}:${id}`,
      label,
      without: (now) => ({ ...now, [field]: without(now[field]) }),
    }));
}
