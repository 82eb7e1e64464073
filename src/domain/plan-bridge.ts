import { recordOf } from "#src/lib/record-of.ts";
import { numberOfAmount } from "./amount-number.ts";
import { classTable } from "./class-part.ts";
import { LINE_CLASSES, type LineClass, lineClassOf } from "./line-class.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";
import type { SupportTable } from "./support-table.ts";
import { type Totals, totals } from "./totals.ts";

/**
 * The way from what was planned to what was delivered, in the order it is told. A line makes at most one step:
 * - "not-reported" (chưa báo cáo): what came of the plan is owed, money or not;
 * - "without-money" (chuyển thành hỗ trợ không quy ra tiền): a sum was planned, and the help that came of it has no money value;
 * - "reported-zero" (báo cáo bằng 0): a sum was planned, and nothing came of it;
 * - "in-part" (thực hiện một phần): less came than was planned;
 * - "above-plan" (vượt kế hoạch): more came than was planned;
 * - "plan-not-reported" (chưa báo cáo kế hoạch): money of a line whose plan is owed: whether it keeps within one is not known;
 * - "outside-plan" (ngoài kế hoạch): money of a line that plans none: no sum, or 0. Corrections without a plan are here.
 */
export const PLAN_STEPS = [
  "not-reported",
  "without-money",
  "reported-zero",
  "in-part",
  "above-plan",
  "plan-not-reported",
  "outside-plan",
] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

type Amounts = Pick<SupportLine, "planned" | "delivered">;

/** The step of the lines of each class; null where they deliver what they plan, or neither plan nor deliver money. */
const STEP_OF: Readonly<Record<LineClass, PlanStep | null>> = {
  "as-planned": null,
  "above-plan": "above-plan",
  "below-plan": "in-part",
  "none-of-plan": "reported-zero",
  "more-than-no-plan": "outside-plan",
  unplanned: "outside-plan",
  "unplanned-zero": null,
  owed: "not-reported",
  "unplanned-owed": "not-reported",
  "plan-without-money": "without-money",
  "zero-plan-without-money": null,
  "without-amounts": null,
  "plan-owed": "plan-not-reported",
  "plan-owed-zero": null,
  "plan-owed-and-owed": "not-reported",
  "plan-owed-without-money": null,
};

/** The step of a line, or null. Amounts may be negative. */
export function planStepOf({ planned, delivered }: Amounts): PlanStep | null {
  const lineClass = LINE_CLASSES[lineClassOf(numberOfAmount(planned), numberOfAmount(delivered))];
  return lineClass ? STEP_OF[lineClass] : null;
}

/** A step of the bridge: its whole dong, below 0 where it takes away from the plan, the lines that make it, and those of them with a planned amount. */
export type BridgeStep = {
  readonly step: PlanStep;
  readonly dong: number;
  readonly lines: number;
  readonly linesPlanned: number;
};

/**
 * `planned` + Σ `dong` of the steps = `delivered`, to the dong, under any filter: each line's delivered − planned is in the one
 * step it makes, and 0 where it makes none. Every step is there, in order, also with no line.
 */
export type PlanBridge = {
  readonly planned: number;
  readonly steps: readonly BridgeStep[];
  readonly delivered: number;
  /** Lines with a delivered amount: where there is none, the 0 of `delivered` is no figure. */
  readonly linesReported: number;
  /** All, those that make no step too. */
  readonly lines: number;
  readonly linesPlanned: number;
  /** As of `Total`. */
  readonly linesPlanOwed?: number;
};

export function planBridge(table: SupportTable, filter: SupportFilter): PlanBridge {
  const { planned, delivered, lines, linesPlanned, linesReported, linesPlanOwed = 0 } = totals(table, filter).whole;
  const steps = PLAN_STEPS.map((step): BridgeStep => {
    const { whole } = stepTotals(table, filter, step);
    return { step, dong: whole.delivered - whole.planned, lines: whole.lines, linesPlanned: whole.linesPlanned };
  });
  const ends = { planned, steps, delivered, lines, linesPlanned, linesReported };
  return linesPlanOwed > 0 ? { ...ends, linesPlanOwed } : ends;
}

/** What the lines of one step add up to, in any grouping. */
export function stepTotals(table: SupportTable, filter: SupportFilter, step: PlanStep): Totals {
  return totals(stepTable(table, step), filter);
}

const WANTED_OF = recordOf(PLAN_STEPS, (step) =>
  Uint8Array.from(LINE_CLASSES, (lineClass) => Number(STEP_OF[lineClass] === step)),
);

/** The lines of one step as a table of their own. */
export function stepTable(table: SupportTable, step: PlanStep): SupportTable {
  return classTable(table, WANTED_OF[step]);
}
