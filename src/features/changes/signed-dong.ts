import { isKnown } from "#src/domain/amount.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Shift } from "#src/domain/support-shift.ts";
import { ABSENT, formatDong, signed } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";

/** A difference, every dong of it: "+5.000.000 đồng", "−5.000.000 đồng", "0 đồng". */
export function signedDong(dong: number, language: Language): string {
  return signed(dong, formatDong(Math.abs(dong), language));
}

/**
 * By how much what was delivered differs; null where a side owes its figure, or has none in money: nothing is computed from a blank.
 * Where one side has no line, the difference is what the other has.
 */
export function differenceOf({ before, now, difference }: Shift): number | null {
  const sides = [deliveredOf(before), deliveredOf(now)];
  const isOfSums = sides.every((side) => side === "no-line" || isKnown(side)) && sides.some((side) => side !== "no-line");
  return isOfSums ? difference : null;
}

export function differenceText(shift: Shift, language: Language): string {
  const difference = differenceOf(shift);
  return difference === null ? ABSENT : signedDong(difference, language);
}
