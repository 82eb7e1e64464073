import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "./filtered-figures.ts";

type Place = Pick<FilteredFigures, "programme" | "filter"> & { readonly communes: readonly { readonly name: string }[] };

/** Which communes a chart speaks of: all of the area, the few chosen by name, or their number. */
export function placeWords({ programme, communes, filter }: Place, t: Messages): string {
  if (filter.communes.length === 0) return t.overview.allCommunesOf(programme.area.level, programme.area.name);
  if (communes.length <= 3) return communes.map(({ name }) => name).join(", ");
  return t.filters.someCommunes(communes.length);
}
