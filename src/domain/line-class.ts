import { HIGH } from "./measures.ts";

/**
 * Lines of one class say the same of plan and delivery: which of the two amounts they have, and how these stand to each other. What a
 * line counts as, and the step that it makes from plan to delivery (`plan-bridge.ts`), follow from its class alone, so that a table
 * needs no line once it knows how many there are of each class, and what they come to. "unplanned": there is no plan; "plan-owed": whether
 * there is one, and of how much, is not reported yet.
 */
export const LINE_CLASSES = [
  "as-planned",
  "above-plan",
  "below-plan",
  "none-of-plan",
  "more-than-no-plan",
  "unplanned",
  "unplanned-zero",
  "owed",
  "unplanned-owed",
  "plan-without-money",
  "zero-plan-without-money",
  "without-amounts",
  "plan-owed",
  "plan-owed-zero",
  "plan-owed-and-owed",
  "plan-owed-without-money",
] as const;
export type LineClass = (typeof LINE_CLASSES)[number];

const CODES = new Map(LINE_CLASSES.map((name, code) => [name, code]));
const codeOf = (name: LineClass) => CODES.get(name) ?? 0;
const AS_PLANNED = codeOf("as-planned");
const ABOVE_PLAN = codeOf("above-plan");
const BELOW_PLAN = codeOf("below-plan");
const NONE_OF_PLAN = codeOf("none-of-plan");
const MORE_THAN_NO_PLAN = codeOf("more-than-no-plan");
const UNPLANNED = codeOf("unplanned");
const UNPLANNED_ZERO = codeOf("unplanned-zero");
const OWED = codeOf("owed");
const UNPLANNED_OWED = codeOf("unplanned-owed");
const PLAN_WITHOUT_MONEY = codeOf("plan-without-money");
const ZERO_PLAN_WITHOUT_MONEY = codeOf("zero-plan-without-money");
const WITHOUT_AMOUNTS = codeOf("without-amounts");
const PLAN_OWED = codeOf("plan-owed");
const PLAN_OWED_ZERO = codeOf("plan-owed-zero");
const PLAN_OWED_AND_OWED = codeOf("plan-owed-and-owed");
const PLAN_OWED_WITHOUT_MONEY = codeOf("plan-owed-without-money");

/** The class, as its place in `LINE_CLASSES`, of amounts as columns hold them (`amount-number.ts`). It runs for each line. */
export function lineClassOf(planned: number, delivered: number): number {
  if (Number.isNaN(planned)) return planOwedClassOf(delivered);
  const isPlanned = Number.isFinite(planned);
  if (Number.isNaN(delivered)) return isPlanned ? OWED : UNPLANNED_OWED;
  if (!Number.isFinite(delivered)) {
    if (!isPlanned) return WITHOUT_AMOUNTS;
    return planned === 0 ? ZERO_PLAN_WITHOUT_MONEY : PLAN_WITHOUT_MONEY;
  }
  if (!isPlanned) return delivered === 0 ? UNPLANNED_ZERO : UNPLANNED;
  if (delivered === planned) return AS_PLANNED;
  if (planned === 0) return MORE_THAN_NO_PLAN;
  if (delivered > planned) return ABOVE_PLAN;
  return delivered === 0 ? NONE_OF_PLAN : BELOW_PLAN;
}

function planOwedClassOf(delivered: number): number {
  if (Number.isNaN(delivered)) return PLAN_OWED_AND_OWED;
  if (!Number.isFinite(delivered)) return PLAN_OWED_WITHOUT_MONEY;
  return delivered === 0 ? PLAN_OWED_ZERO : PLAN_OWED;
}

/** Of lines whose plan is not reported yet. */
const PLAN_OWED_CLASSES: ReadonlySet<LineClass> = new Set([
  "plan-owed",
  "plan-owed-zero",
  "plan-owed-and-owed",
  "plan-owed-without-money",
]);
const UNPLANNED_CLASSES: ReadonlySet<LineClass> = new Set([
  "unplanned",
  "unplanned-zero",
  "unplanned-owed",
  "without-amounts",
  ...PLAN_OWED_CLASSES,
]);
const OWED_CLASSES: ReadonlySet<LineClass> = new Set(["owed", "unplanned-owed", "plan-owed-and-owed"]);
const CLASSES_WITHOUT_MONEY: ReadonlySet<LineClass> = new Set([
  "plan-without-money",
  "zero-plan-without-money",
  "without-amounts",
  "plan-owed-without-money",
]);

/** For each class 1 where its lines owe their plan. */
export const OWES_PLAN = Uint8Array.from(LINE_CLASSES, (name) => Number(PLAN_OWED_CLASSES.has(name)));

/** What one line of each class adds to the counts of lines and of those with a planned amount (`measures.ts`). */
export const LINES_AND_PLANNED_OF = Float64Array.from(LINE_CLASSES, (name) => 1 + (UNPLANNED_CLASSES.has(name) ? 0 : HIGH));

/** What one line of each class adds to the counts of lines that are reported, and that are owed. */
export const REPORTED_AND_NOT_OF = Float64Array.from(LINE_CLASSES, (name) => {
  if (OWED_CLASSES.has(name)) return HIGH;
  return CLASSES_WITHOUT_MONEY.has(name) ? 0 : 1;
});
