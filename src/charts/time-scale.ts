import { type AmountScale, amountScale } from "./amount-scale.ts";
import { AXIS_STEPS, niceScale } from "./nice-scale.ts";
import type { TimeBar } from "./time-bars.ts";

/** The axis as shares of its length: its ticks never change, only the figures beside them. */
export const SHARES = Array.from({ length: AXIS_STEPS + 1 }, (_, step) => step / AXIS_STEPS);

/** The axis of such bars. */
export function timeScale(bars: readonly Pick<TimeBar, "values" | "plan">[]): AmountScale {
  return niceScale(amountScale(bars.flatMap((bar) => [sumWhere(bar, isAbove), sumWhere(bar, isBelow), bar.plan])));
}

/** The amounts that an axis names, from its start: zero alone where there is nothing to draw. */
export function axisAmounts({ min, max }: AmountScale): number[] {
  if (max === min) return [0];
  return SHARES.map((share) => min + share * (max - min));
}

export function isAbove(amount: number): boolean {
  return amount > 0;
}

function isBelow(amount: number): boolean {
  return amount < 0;
}

/** How far the stack of a period reaches from zero, upwards or downwards, in dong. */
export function sumWhere({ values }: Pick<TimeBar, "values">, isCounted: (amount: number) => boolean): number {
  return Object.values(values).reduce((sum, amount) => (isCounted(amount) ? sum + amount : sum), 0);
}
