import { assertNever } from "#src/lib/assert-never.ts";
import type { Direction } from "./deck-keys.ts";

/** The index of the item that lies in a direction from another in a grid as it is laid out; the same where there is none. */
export function neighbourIn(list: Element, from: number, towards: Direction): number {
  const last = list.children.length - 1;
  switch (towards) {
    case "next":
      return Math.min(from + 1, last);
    case "previous":
      return Math.max(from - 1, 0);
    case "first":
      return 0;
    case "last":
      return last;
    case "above":
    case "below":
      return acrossRows(
        [...list.children].map((item) => item.getBoundingClientRect()),
        from,
        towards === "below" ? 1 : -1,
      );
    default:
      return assertNever(towards);
  }
}

type Place = Pick<DOMRect, "left" | "top">;

/** In the next row up (-1) or down (1), the item nearest to the column; the last one of a row that is too short. */
export function acrossRows(places: readonly Place[], from: number, by: 1 | -1): number {
  const start = places[from];
  if (!start) return from;
  const beyond = places.flatMap((place, index) => (by * (place.top - start.top) > 1 ? [{ ...pick(place), index }] : []));
  const nearest = beyond.reduce((least, { top }) => Math.min(least, by * top), Number.POSITIVE_INFINITY);
  const row = beyond.filter(({ top }) => Math.abs(by * top - nearest) <= 1);
  const off = ({ left }: Place) => Math.abs(left - start.left);
  return row.reduce((best, place) => (off(place) < off(best) ? place : best), row[0] ?? { ...start, index: from }).index;
}

/** A rectangle of the page spreads into nothing: its sides are not its own properties. */
function pick({ left, top }: Place): Place {
  return { left, top };
}
