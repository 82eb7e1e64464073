import type { Random } from "./random.ts";
import type { Outcome } from "./support-plan.ts";

/** Sums on a line are round: half a million is the step. */
export const DONG_STEP = 500_000;
const MILLION = 1_000_000;

/** `planned` and `delivered` as they go over the wire: a number, `null` = not reported, absent = not applicable. */
export type WireAmounts = { readonly planned?: number; readonly delivered?: number | null };

export function roundToStep(dong: number): number {
  return Math.max(DONG_STEP, Math.round(dong / DONG_STEP) * DONG_STEP);
}

/** The share of its plan that a line delivers, by how it turned out. */
export function deliveredShare(outcome: Outcome, random: Random): number {
  switch (outcome) {
    case "near":
      return 0.75 + random.unit() * 0.2;
    case "low":
      return 0.25 + random.unit() * 0.2;
    case "exceeded":
      return 1.1 + random.unit() * 0.25;
    case "reportedZero":
    case "notReported":
    case "turnedIntoAdvice":
      return 0;
    default:
      return 1;
  }
}

export function amountsOf(millions: number | null, outcome: Outcome, share: number): WireAmounts {
  if (millions === null) return outcome === "notReported" ? { delivered: null } : {};
  const planned = roundToStep(millions * MILLION);
  switch (outcome) {
    case "notReported":
      return { planned, delivered: null };
    case "turnedIntoAdvice":
      return { planned };
    case "reportedZero":
      return { planned, delivered: 0 };
    case "withoutPlan":
      return { delivered: planned };
    default:
      return { planned, delivered: roundToStep(planned * share) };
  }
}

type Sized = { readonly millions: number | null; readonly outcome: Outcome };

/**
 * Fixes the sums of drafts so that what they delivered makes `targetDong` exactly: sizes are scaled together,
 * then the remainder of the rounding is spread in single steps over the lines that met their plan, which still meet it.
 *
 * @throws RangeError when the target is no multiple of the step, or no line met its plan.
 */
export function fitAmounts(drafts: readonly Sized[], targetDong: number, random: Random): WireAmounts[] {
  if (targetDong % DONG_STEP !== 0) throw new RangeError(`Not a multiple of ${DONG_STEP}: ${targetDong}`);
  const shares = drafts.map((draft) => deliveredShare(draft.outcome, random));
  const raw = drafts.reduce((sum, draft, index) => sum + (draft.millions ?? 0) * (shares[index] ?? 0), 0) * MILLION;
  const scale = targetDong / raw;
  const amounts = drafts.map((draft, index) =>
    amountsOf(draft.millions === null ? null : draft.millions * scale, draft.outcome, shares[index] ?? 0),
  );
  return spreadRemainder(drafts, amounts, targetDong);
}

function spreadRemainder(drafts: readonly Sized[], amounts: WireAmounts[], targetDong: number): WireAmounts[] {
  let remainder = targetDong - amounts.reduce((sum, { delivered }) => sum + (delivered ?? 0), 0);
  while (remainder !== 0) {
    const before = remainder;
    for (const [index, draft] of drafts.entries()) {
      const { planned } = amounts[index] ?? {};
      const step = Math.sign(remainder) * DONG_STEP;
      if (draft.outcome !== "met" || planned === undefined || planned + step < 2 * DONG_STEP) continue;
      amounts[index] = { planned: planned + step, delivered: planned + step };
      remainder -= step;
      if (remainder === 0) break;
    }
    if (remainder === before) throw new RangeError("No line can take the remainder");
  }
  return amounts;
}
