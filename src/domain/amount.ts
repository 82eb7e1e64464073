/**
 * A sum of money on a line, in whole dong, or the reason why there is none. Three blanks are told apart:
 * 0 is a reported zero, "not-reported" is a figure that is still owed, "not-applicable" is help without a money value.
 */
export type Amount = number | "not-reported" | "not-applicable";

export function isKnown(amount: Amount): amount is number {
  return typeof amount === "number";
}
