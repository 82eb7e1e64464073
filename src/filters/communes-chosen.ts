import { FILTER_FIELDS, type Filter } from "./filter.ts";

/** The parts of a filter that say which communes are meant. */
export type ChosenPlace = Pick<Filter, "area" | "communes">;

/** Any commune. */
export const ANYWHERE: ChosenPlace = { area: null, communes: [] };

/** One commune, wherever it lies, in place of those that the filter names. */
export function onlyCommune(id: string): ChosenPlace {
  return { area: null, communes: [id] };
}

/** Ids of the communes that a filter lets through: those that it names, as far as they lie in its area. Null = every one. */
export function communesChosen({ area, communes }: ChosenPlace): ReadonlySet<string> | null {
  if (communes.length === 0) return area?.communes ?? null;
  return new Set(area ? communes.filter((id) => area.communes.has(id)) : communes);
}

/** The same for a link, beside what it takes along. */
export function communeInAddress(id: string): Readonly<Record<string, string>> {
  return { [FILTER_FIELDS.area.key]: "", [FILTER_FIELDS.communes.key]: id };
}
