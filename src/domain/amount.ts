/**
 * A sum of money on a line, in whole dong, or the reason why there is none. Three blanks are told apart:
 * 0 is a reported zero, "not-reported" is a figure that is still owed, "not-applicable" is help without a money value.
 */
export type Amount = number | "not-reported" | "not-applicable";

/**
 * What some lines have to show together: a sum, one of the blanks, or "no-line" where there is none to show anything. That is no 0
 * either: nobody has reported a zero.
 */
export type SummedAmount = Amount | "no-line";

export function isKnown(amount: Amount): amount is number {
  return typeof amount === "number";
}
