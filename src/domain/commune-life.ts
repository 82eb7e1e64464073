import type { Commune, Life } from "./commune.ts";
import { addMonths, type Day, day, dayInMonth, daysBetween, intersectRanges, type MonthRange, monthOfDay } from "./month.ts";
import { coveredRange, type Period, type ProgrammeSpan, periodRange } from "./period.ts";

type Lived = Pick<Commune, "validFrom" | "validTo" | "life">;

/** Why a commune is none in a period: it has not begun ("on": its first day), or has ended ("on": the first day on which it is no longer one). */
export type Absence = { readonly kind: "not-yet" | "no-longer"; readonly on: Day };

/** A last day before the first one is no life that anything can be said by: it is told on /data, and left out of account. */
export function lifeOf({ validFrom, validTo, life }: Lived): Life {
  if (life) return life;
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) return {};
  return { ...(validFrom === undefined ? {} : { from: validFrom }), ...(validTo === undefined ? {} : { to: validTo }) };
}

/** The months of a range in which there is the commune, a begun month counting whole; null where there are none. */
export function monthsLived(commune: Lived, range: MonthRange): MonthRange | null {
  const { from, to } = lifeOf(commune);
  if (from === undefined && to === undefined) return range;
  return intersectRanges(
    { first: from === undefined ? range.first : monthOfDay(from), last: to === undefined ? range.last : monthOfDay(to) },
    range,
  );
}

/** Whether there is the commune in any month of a range: the one rule of who is counted, missed and asked for anything. */
export function existsIn(commune: Lived, range: MonthRange): boolean {
  return monthsLived(commune, range) !== null;
}

/** Why there is no such commune in a range; null where there is. */
export function absenceIn(commune: Lived, range: MonthRange): Absence | null {
  if (existsIn(commune, range)) return null;
  const { from, to } = lifeOf(commune);
  if (to !== undefined && monthOfDay(to) < range.first) return { kind: "no-longer", on: dayAfter(to) };
  return from === undefined ? null : { kind: "not-yet", on: from };
}

function dayAfter(last: Day): Day {
  const next = dayInMonth(monthOfDay(last), Number(last.slice(8)) + 1);
  return daysBetween(last, next) === 1 ? next : day(`${addMonths(monthOfDay(last), 1)}-01`);
}

/** The months by which a period's communes are counted: those that it has data for, and of a period without any its own. */
export function countedMonths(period: Period, span: ProgrammeSpan): MonthRange {
  return coveredRange(period, span) ?? periodRange(period, span);
}

/** The communes that have a first or a last day, by id: of most programmes none. */
export type Lives = ReadonlyMap<string, Lived>;

const NO_LIVES: Lives = new Map();
const known = new WeakMap<readonly (Lived & Pick<Commune, "id">)[], Lives>();

/** Kept with the list: every sponsor asks. */
export function livesOf(communes: readonly (Lived & Pick<Commune, "id">)[]): Lives {
  const kept = known.get(communes);
  if (kept) return kept;
  const bounded = communes.filter((commune) => Object.keys(lifeOf(commune)).length > 0);
  const lives = bounded.length === 0 ? NO_LIVES : new Map(bounded.map((commune) => [commune.id, commune]));
  known.set(communes, lives);
  return lives;
}

/** The same as `existsIn` of an id; one that is not known is not known to have ended. */
export function isThere(id: string, range: MonthRange, lives: Lives): boolean {
  const commune = lives.get(id);
  return commune === undefined || existsIn(commune, range);
}
