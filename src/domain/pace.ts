import { completionOf } from "./figures.ts";
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
 * `gap`: delivered − planned, in dong; below 0 it is missing. `ratio`: delivered ÷ planned.
 * - "behind" (chậm): the ratio is under `thresholds.lowCompletion`, the limit of the rule "plan-behind" too;
 * - "ahead" (vượt): more was delivered than planned;
 * - "on-track" (trong ngưỡng): in between, both ends included.
 *
 * Without a plan, while nothing is reported, and where all became help without a money value, there is no pace, as there is no
 * completion.
 */
export type Pace =
  | { readonly kind: "no-plan" }
  | { readonly kind: "not-reported" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "measured"; readonly gap: number; readonly ratio: number; readonly standing: PaceStanding };

export const PACE_STANDINGS = ["behind", "on-track", "ahead"] as const;
export type PaceStanding = (typeof PACE_STANDINGS)[number];

export function paceOf(total: Total, { lowCompletion }: Pick<Thresholds, "lowCompletion">): Pace {
  const completion = completionOf(total);
  if (completion.kind !== "ratio") return completion;
  const { ratio } = completion;
  const gap = total.delivered - total.planned;
  return { kind: "measured", gap, ratio, standing: ratio < lowCompletion ? "behind" : gap > 0 ? "ahead" : "on-track" };
}
