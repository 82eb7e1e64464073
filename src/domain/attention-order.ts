import { textOrder } from "#src/lib/text-order.ts";
import type { Absence } from "./commune-absence.ts";
import { hasSupport } from "./figures.ts";
import { type PaceLimits, paceOf } from "./pace.ts";
import type { Total } from "./totals.ts";

/** A commune or a sponsor as a list orders it: what it received or gave, and whether help was expected of or for it at all. */
export type Attended = {
  readonly name: string;
  readonly total: Total;
  /** Communes always; a sponsor that had a commune in the period, or a line. */
  readonly isExpected: boolean;
  /** A commune that there is not in the period: whatever came, there is no verdict on it. */
  readonly absent?: Absence | null;
  /** Whether the period has data at all (`hasData`). */
  readonly hasData: boolean;
};

/**
 * Why somebody comes before others, the most urgent first. "no-support": nothing is known to have come, nothing is known to be planned that it
 * could be behind of, and no report is owed that could tell otherwise. The verdicts are those of `paceOf`. "no-data": nobody has a line in the
 * period, which so says nothing of anybody.
 */
export const ATTENTION_RANKS = ["no-support", "behind", "lagging", "awaiting", "rest", "no-data", "not-expected"] as const;
export type AttentionRank = (typeof ATTENTION_RANKS)[number];

export function attentionRank({ total, isExpected, absent, hasData }: Attended, limits: PaceLimits): AttentionRank {
  if (absent || (!isExpected && total.lines === 0)) return "not-expected";
  if (!hasData) return "no-data";
  const pace = paceOf(total, limits);
  if (pace.kind === "measured") return pace.standing === "on-track" || pace.standing === "ahead" ? "rest" : pace.standing;
  if (total.linesNotReported > 0) return "awaiting";
  if (!hasSupport(total)) return "no-support";
  return pace.kind === "plan-not-reported" ? "awaiting" : "rest";
}

/**
 * The one order of "who needs attention first" (ai cần chú ý xếp trước), of every list of communes and sponsors: by rank; then the least
 * of its plan delivered first, then the largest sum missing; the rest by name, as a Vietnamese reader expects it.
 */
export function byAttention(limits: PaceLimits): (a: Attended, b: Attended) => number {
  return (a, b) =>
    placeOf(a, limits) - placeOf(b, limits) ||
    compareNumbers(shareOf(a.total, limits), shareOf(b.total, limits)) ||
    compareNumbers(a.total.delivered - a.total.planned, b.total.delivered - b.total.planned) ||
    textOrder().compare(a.name, b.name);
}

function placeOf(one: Attended, limits: PaceLimits): number {
  return ATTENTION_RANKS.indexOf(attentionRank(one, limits));
}

/** Without a share there is none to be below: those come after. While nothing is reported, nothing is known to have come. */
function shareOf(total: Total, limits: PaceLimits): number {
  const pace = paceOf(total, limits);
  if (pace.kind === "measured") return pace.ratio;
  return pace.kind === "not-reported" ? 0 : Number.POSITIVE_INFINITY;
}

/** Infinities are equal to one another: their difference is no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
