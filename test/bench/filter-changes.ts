import type { DataSize } from "../../mocks/demo-data/data-size.ts";
import { createRandom, type Random } from "../../mocks/demo-data/random.ts";
import { addMonths, type Month, type MonthRange, monthsOf } from "../../src/domain/month.ts";
import { quarterOf, quarterRange, yearOf, yearRange } from "../../src/domain/period.ts";
import { SPONSOR_TYPES, sponsorKey } from "../../src/domain/sponsor.ts";
import { EVERYTHING, type SupportFilter } from "../../src/domain/support-filter.ts";
import type { TableDimensions } from "../../src/domain/support-table.ts";

/**
 * What someone at the filter bar does: each step changes one part of the filter and leaves the others as they are.
 * A part is taken off every second time; sets have from one to all of their members.
 */
export function filterChanges(count: number, size: DataSize, dimensions: TableDimensions, seed: number): SupportFilter[] {
  const random = createRandom(seed);
  const months = monthsOf({ first: size.firstMonth, last: addMonths(size.firstMonth, size.months - 1) });
  const sponsorKeys = dimensions.sponsors.map(sponsorKey);
  const changes: (() => Partial<SupportFilter>)[] = [
    () => ({ range: aRange(random, months) }),
    () => ({ communes: aSubset(random, dimensions.communes) }),
    () => ({ kinds: aSubset(random, dimensions.kinds) }),
    () => ({ sponsorType: random.chance(0.5) ? null : random.pick(SPONSOR_TYPES) }),
    () => ({ sponsors: aSubset(random, sponsorKeys) }),
  ];
  const filters: SupportFilter[] = [];
  let filter = EVERYTHING;
  while (filters.length < count) {
    const next = { ...filter, ...random.pick(changes)() };
    if (isSame(next, filter)) continue;
    filter = next;
    filters.push(filter);
  }
  return filters;
}

function isSame(a: SupportFilter, b: SupportFilter): boolean {
  return (
    a.range === b.range &&
    a.communes === b.communes &&
    a.kinds === b.kinds &&
    a.sponsorType === b.sponsorType &&
    a.sponsors === b.sponsors
  );
}

function aRange(random: Random, months: readonly Month[]): MonthRange | null {
  const chosen = random.pick(months);
  const ranges = [{ first: chosen, last: chosen }, quarterRange(quarterOf(chosen)), yearRange(yearOf(chosen)), null];
  return random.pick(ranges);
}

function aSubset(random: Random, keys: readonly string[]): ReadonlySet<string> | null {
  if (random.chance(0.5)) return null;
  const wanted = random.integer(1, keys.length);
  const chosen = new Set<string>();
  while (chosen.size < wanted) chosen.add(random.pick(keys));
  return chosen;
}
