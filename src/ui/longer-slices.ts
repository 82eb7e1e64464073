import { unstable_forceFrameRate } from "scheduler";

/** Of the slices in which React draws what may wait, per second. */
const SLICES_PER_SECOND = 30;

/**
 * From now on React draws what may wait (a deferred value, a transition) in slices of 33 ms instead of 5 ms: between two the browser takes its turn, and on
 * a slow processor the turns of one change of the filters took 10 to 20 ms (docs/decisions/0072). Shorter than the 50 ms from which a task counts as long.
 */
export function drawInLongerSlices(): void {
  unstable_forceFrameRate(SLICES_PER_SECOND);
}
