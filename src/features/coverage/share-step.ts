import { onTrackFrom, type PaceLimits } from "#src/domain/pace.ts";

/** Five steps of a share, from none to all: the fill of a cell. */
export const STEPS = [0, 1, 2, 3, 4] as const;
export type Step = (typeof STEPS)[number];

/** Of a plan: nothing; behind; to be urged; on track; above the plan. The limits are those of the verdict on a pace. */
export function planStep(ratio: number, limits: PaceLimits): Step {
  if (ratio <= 0) return 0;
  if (ratio < limits.lowCompletion) return 1;
  if (ratio < onTrackFrom(limits)) return 2;
  return ratio <= 1 ? 3 : 4;
}

/** The limits of the shares that are reported: half, three quarters, all. */
export const REPORTED_LIMITS = [0.5, 0.75] as const;

/** Of the lines that owe or owed a report: none; under half; under three quarters; not all; all. */
export function reportedStep(share: number): Step {
  const [half, most] = REPORTED_LIMITS;
  if (share <= 0) return 0;
  if (share < half) return 1;
  if (share < most) return 2;
  return share < 1 ? 3 : 4;
}
