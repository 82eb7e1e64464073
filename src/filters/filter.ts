import { type Period, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";

/** What the reader has chosen to see. An empty list means every one. Lists are sorted and hold no id twice. */
export type Filter = {
  readonly period: Period;
  readonly communes: readonly string[];
  readonly sponsorType: SponsorType | null;
  /** `sponsorKey()`s: "enterprise:dn-07". */
  readonly sponsors: readonly string[];
  readonly kinds: readonly string[];
};

export type FilterField = keyof Filter;

export const NO_FILTER: Filter = { period: WHOLE_PROGRAMME, communes: [], sponsorType: null, sponsors: [], kinds: [] };

/** The list with the id added, or taken out if it was there. */
export function toggleId(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].sort();
}

export function isFiltered(filter: Filter): boolean {
  return filter.period.grain !== "programme" || narrowsLines(filter);
}

/** Whether anything but the period is chosen. */
export function narrowsLines(filter: Filter): boolean {
  return filter.communes.length > 0 || filter.sponsorType !== null || filter.sponsors.length > 0 || filter.kinds.length > 0;
}
