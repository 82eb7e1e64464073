/** Round steps that read well on an axis, in units of a power of ten. */
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** How many equal steps an axis has. Always the same, so that the grid stands still while its figures change. */
export const AXIS_STEPS = 4;

/** The round value at the top of an axis of `AXIS_STEPS` steps, at or above `max`. 1 when there is nothing to show. */
export function niceTop(max: number): number {
  if (!(max > 0)) return 1;
  const rough = max / AXIS_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((candidate) => candidate * power >= rough) ?? 10) * power;
  return step * AXIS_STEPS;
}
