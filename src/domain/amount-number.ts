import type { Amount } from "./amount.ts";

/** An amount as columns hold it (`line-columns.ts`): not reported is NaN, not applicable Infinity. */
export function numberOfAmount(amount: Amount): number {
  if (amount === "not-reported") return Number.NaN;
  return amount === "not-applicable" ? Number.POSITIVE_INFINITY : amount;
}

/** The inverse. */
export function amountOfNumber(number: number): Amount {
  if (Number.isNaN(number)) return "not-reported";
  return number === Number.POSITIVE_INFINITY ? "not-applicable" : number;
}
