import { isDay, isMonth } from "#src/domain/month.ts";
import { VIETNAM_MS } from "../today-in-vietnam.ts";

/** "2017-09-01", and with a time behind it, with or without what it is counted from. */
const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * The day that a date, or a date with a time, is of; null where it is no day that exists, or can be read in two ways ("01/09/2017"). A time that says
 * what it is counted from is an instant, and its day is that of Vietnam: a midnight there is written "2017-08-31T17:00:00Z" by many a program.
 */
export function plainDay(text: string): string | null {
  const [, written = "", time, zone] = DAY_AND_TIME.exec(text.trim()) ?? [];
  if (!isDay(written)) return null;
  if (time === undefined) return written;
  const instant = Date.parse(`${written}T${time}${zone === undefined ? "Z" : isoZone(zone)}`);
  if (Number.isNaN(instant)) return null;
  return zone === undefined ? written : new Date(instant + VIETNAM_MS).toISOString().slice(0, 10);
}

/** "+07", "+0700" as "+07:00". */
function isoZone(zone: string): string {
  if (zone === "Z") return zone;
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The month of a month, or of what `plainDay` takes. */
export function plainMonth(text: string): string | null {
  const plain = text.trim();
  return isMonth(plain) ? plain : (plainDay(plain)?.slice(0, 7) ?? null);
}
