import { completionOf, owesPlan } from "./figures.ts";
import type { MonthRange } from "./month.ts";
import { coveredRange, type Period, type ProgrammeSpan, quarterOf, WHOLE_PROGRAMME, yearOf } from "./period.ts";
import type { Thresholds } from "./programme.ts";
import type { Total } from "./totals.ts";

/** From when plans are added up to the last month with data: the start of its quarter, of its year, or of the programme. */
export const PACE_SPANS = ["quarter", "year", "programme"] as const;
export type PaceSpan = (typeof PACE_SPANS)[number];

export function pacePeriod(span: PaceSpan, { dataThrough }: ProgrammeSpan): Period {
  if (span === "quarter") return { grain: "quarter", quarter: quarterOf(dataThrough) };
  return span === "year" ? { grain: "year", year: yearOf(dataThrough) } : WHOLE_PROGRAMME;
}

/** The months whose plans should be delivered by now: never one after the last with data. */
export function paceRange(span: PaceSpan, programme: ProgrammeSpan): MonthRange {
  const { dataThrough } = programme;
  return coveredRange(pacePeriod(span, programme), programme) ?? { first: dataThrough, last: dataThrough };
}

/**
 * Where delivery is against where it should be by now (tiến độ). What should be there is the sum of what was planned for the
 * months that have passed: support is agreed by month, so that nothing has to be spread over time.
 *
 * `gap`: delivered − planned, in dong; below 0 it is missing. `ratio`: delivered ÷ planned. Without a plan, while nothing is
 * reported, and where all became help without a money value, there is no pace, as there is no completion.
 */
export type Pace =
  | { readonly kind: "no-plan" }
  | { readonly kind: "plan-not-reported" }
  | { readonly kind: "not-reported" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "measured"; readonly gap: number; readonly ratio: number; readonly standing: PaceStanding };

/**
 * The verdict on a ratio:
 * - "behind" (chậm): under `thresholds.lowCompletion`, the limit of the rule "plan-behind" too;
 * - "lagging" (cần đôn đốc): from there, and under `thresholds.onTrackCompletion`;
 * - "on-track" (đúng tiến độ): from there up to the plan, both ends included;
 * - "ahead" (vượt kế hoạch): more was delivered than planned;
 * - "awaiting" (chờ báo cáo): something is owed that could change the verdict. A report can bring anything from nothing up, so that what
 *   is delivered can only grow: it may still undo "behind" and "lagging", and cannot undo "on-track" or "ahead", which stand. An owed plan
 *   can likewise bring anything, and the share only falls: it may undo any verdict but "behind".
 */
export const PACE_STANDINGS = ["behind", "lagging", "awaiting", "on-track", "ahead"] as const;
export type PaceStanding = (typeof PACE_STANDINGS)[number];

export type PaceLimits = Pick<Thresholds, "lowCompletion" | "onTrackCompletion">;

const ON_TRACK_COMPLETION = 0.9;

/** The ratio from which a plan is on track: never below the one under which it is behind. */
export function onTrackFrom({ lowCompletion, onTrackCompletion = ON_TRACK_COMPLETION }: PaceLimits): number {
  return Math.max(lowCompletion, onTrackCompletion);
}

export function paceOf(total: Total, limits: PaceLimits): Pace {
  const completion = completionOf(total);
  if (completion.kind !== "ratio") return completion;
  const { ratio } = completion;
  const gap = total.delivered - total.planned;
  const standing = standingOf(ratio, gap, limits);
  return { kind: "measured", gap, ratio, standing: isOpen(standing, total) ? "awaiting" : standing };
}

/** Whether what is owed could change it. */
function isOpen(standing: PaceStanding, total: Total): boolean {
  const canRise = total.linesNotReported > 0 && (standing === "behind" || standing === "lagging");
  return canRise || (owesPlan(total) && standing !== "behind");
}

function standingOf(ratio: number, gap: number, limits: PaceLimits): Exclude<PaceStanding, "awaiting"> {
  if (gap > 0) return "ahead";
  if (ratio < limits.lowCompletion) return "behind";
  return ratio < onTrackFrom(limits) ? "lagging" : "on-track";
}
