import type { AmountScale } from "./amount-scale.ts";

/** Round steps that read well on an axis, in units of a power of ten. */
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** How many equal steps an axis has. Always the same, so that the grid stands still while its figures change. */
export const AXIS_STEPS = 4;

/**
 * The scale of an axis of `AXIS_STEPS` round steps that holds the given one: one of them ends at zero, so that the line of zero is a line
 * of the grid. From 0 to 0 when there is nothing to show: then no amount is named but zero. In dong: each amount named is a whole one.
 */
export function niceScale({ min, max }: AmountScale): AmountScale {
  if (!(max > min)) return { min: 0, max: 0 };
  const rough = Math.max(1, (max - min) / AXIS_STEPS);
  for (let power = 10 ** Math.floor(Math.log10(rough)); ; power *= 10) {
    for (const each of STEPS) {
      const step = each * power;
      const below = Math.ceil(-min / step);
      if (Number.isInteger(step) && step >= rough && below + Math.ceil(max / step) <= AXIS_STEPS)
        return { min: below === 0 ? 0 : -below * step, max: (AXIS_STEPS - below) * step };
    }
  }
}
