import { numberOfAmount } from "./amount-number.ts";
import { editsOfClasses, pointsOfClasses } from "./class-part.ts";
import { LINE_CLASSES, type LineClass, lineClassOf } from "./line-class.ts";
import type { Points } from "./points.ts";
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
 * - "outside-plan" (ngoài kế hoạch): money of a line that plans none: no sum, an owed sum, or 0. Corrections without a plan are here.
 */
export const PLAN_STEPS = ["not-reported", "without-money", "reported-zero", "in-part", "above-plan", "outside-plan"] as const;
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
};

export function planBridge(table: SupportTable, filter: SupportFilter): PlanBridge {
  const { planned, delivered, lines, linesPlanned, linesReported } = totals(table, filter).whole;
  const steps = PLAN_STEPS.map((step): BridgeStep => {
    const { whole } = stepTotals(table, filter, step);
    return { step, dong: whole.delivered - whole.planned, lines: whole.lines, linesPlanned: whole.linesPlanned };
  });
  return { planned, steps, delivered, lines, linesPlanned, linesReported };
}

/** What the lines of one step add up to, in any grouping. */
export function stepTotals(table: SupportTable, filter: SupportFilter, step: PlanStep): Totals {
  return totals(stepTable(table, step), filter);
}

/** The lines of each step as tables of their own, made when they are first asked for. What was put right since has no part in the points. */
const stepPoints = new WeakMap<Points, Map<PlanStep, Points>>();

/** The lines of one step as a table of their own. */
export function stepTable(table: SupportTable, step: PlanStep): SupportTable {
  const wanted = Uint8Array.from(LINE_CLASSES, (lineClass) => Number(STEP_OF[lineClass] === step));
  const known = stepPoints.get(table.points) ?? new Map<PlanStep, Points>();
  stepPoints.set(table.points, known);
  const points = known.get(step) ?? pointsOfClasses(table.points, wanted);
  known.set(step, points);
  return { ...table, points, edits: editsOfClasses(table.edits, wanted) };
}
