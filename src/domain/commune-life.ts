import type { Commune, Life } from "./commune.ts";
import { intersectRanges, type MonthRange, monthOfDay } from "./month.ts";
import { coveredRange, type Period, type ProgrammeSpan, periodRange } from "./period.ts";

/** What tells when a commune is one. */
export type Lived = Pick<Commune, "validFrom" | "validTo" | "life">;

/** A last day before the first one is no life that anything can be said by: it is told on /data, and left out of account. */
export function lifeOf({ validFrom, validTo, life }: Lived): Life {
  if (life) return life;
  if (validFrom && validTo && validTo < validFrom) return {};
  return { ...(validFrom && { from: validFrom }), ...(validTo && { to: validTo }) };
}

/** The months of a range in which there is the commune, a begun month counting whole; null where there are none. */
export function monthsLived(commune: Lived, range: MonthRange): MonthRange | null {
  const { from, to } = lifeOf(commune);
  if (!from && !to) return range;
  return intersectRanges({ first: from ? monthOfDay(from) : range.first, last: to ? monthOfDay(to) : range.last }, range);
}

/** Whether there is the commune in any month of a range: the one rule of who is counted, missed and asked for anything. */
export function existsIn(commune: Lived, range: MonthRange): boolean {
  return monthsLived(commune, range) !== null;
}

/** The months by which a period's communes are counted: those that it has data for, and of a period without any its own. */
export function countedMonths(period: Period, span: ProgrammeSpan): MonthRange {
  return coveredRange(period, span) ?? periodRange(period, span);
}

/** The communes that have a first or a last day, by id: of most programmes none. */
export type Lives = ReadonlyMap<string, Lived>;

const known = new WeakMap<readonly (Lived & Pick<Commune, "id">)[], Lives>();

/** Kept with the list: every sponsor asks. */
export function livesOf(communes: readonly (Lived & Pick<Commune, "id">)[]): Lives {
  const kept = known.get(communes);
  if (kept) return kept;
  const bounded = communes.filter((commune) => lifeOf(commune).from ?? lifeOf(commune).to);
  const lives = new Map(bounded.map((commune) => [commune.id, commune]));
  known.set(communes, lives);
  return lives;
}

/** The same as `existsIn` of an id; one that is not known is not known to have ended. */
export function isThere(id: string, range: MonthRange, lives: Lives): boolean {
  const commune = lives.get(id);
  return commune === undefined || existsIn(commune, range);
}
