/**
 * The amounts, in dong, at the two ends of what bars are drawn on. Zero is always between them: bars start there, and below it are drawn
 * those of sums that took back more than was given. `min` is 0 for as long as there are none.
 */
export type AmountScale = { readonly min: number; readonly max: number };

/** The scale that holds all of the amounts; what is null is not drawn. */
export function amountScale(amounts: Iterable<number | null>): AmountScale {
  let min = 0;
  let max = 0;
  for (const amount of amounts) {
    if (amount !== null && amount < min) min = amount;
    if (amount !== null && amount > max) max = amount;
  }
  return { min, max };
}

/** The scale of bars that show what was delivered and what was planned. */
export function totalsScale(totals: Iterable<{ readonly delivered: number; readonly planned: number }>): AmountScale {
  return amountScale([...totals].flatMap(({ delivered, planned }) => [delivered, planned]));
}

/** How far along the scale an amount is, 0 (its start) to 1. */
export function placeOn({ min, max }: AmountScale, amount: number): number {
  return max > min ? (amount - min) / (max - min) : 0;
}

/** A bar from zero to the amount, as shares of the scale. */
export function barOn(scale: AmountScale, amount: number): { readonly start: number; readonly length: number } {
  const [start, end] = [placeOn(scale, Math.min(0, amount)), placeOn(scale, Math.max(0, amount))];
  return { start, length: end - start };
}
