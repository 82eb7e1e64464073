import { type Amount, isKnown } from "./amount.ts";
import type { Thresholds } from "./programme.ts";

/** 100 tỷ đồng, forty times what the demonstration's nine communes received in all: more on one line is likely a slip of the keyboard. */
export const LARGEST_PLAUSIBLE_DONG = 100_000_000_000;

/** Whether an amount is small enough to be believed, in either direction. One that is not is shown all the same, and flagged. */
export function isPlausible(amount: Amount, { largestPlausibleDong = LARGEST_PLAUSIBLE_DONG }: Thresholds): boolean {
  return !isKnown(amount) || Math.abs(amount) <= largestPlausibleDong;
}
