import { existsIn, type Lived, lifeOf } from "./commune-life.ts";
import { addMonths, type Day, day, dayInMonth, daysBetween, type MonthRange, monthOfDay } from "./month.ts";

/** Why a commune is none in a period: it has not begun ("on": its first day), or has ended ("on": the first day on which it is no longer one). */
export type Absence = { readonly kind: "not-yet" | "no-longer"; readonly on: Day };

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
