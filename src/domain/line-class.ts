import { HIGH } from "./measures.ts";

/**
 * Lines of one class say the same of plan and delivery: which of the two amounts they have, and how these stand to each other. What a
 * line counts as, and the step that it makes from plan to delivery (`plan-bridge.ts`), follow from its class alone, so that a table
 * needs no line once it knows how many there are of each class, and what they come to.
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

/** The class, as its place in `LINE_CLASSES`, of amounts as columns hold them (`amount-number.ts`). It runs for each line. */
export function lineClassOf(planned: number, delivered: number): number {
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

const UNPLANNED_CLASSES: ReadonlySet<LineClass> = new Set(["unplanned", "unplanned-zero", "unplanned-owed", "without-amounts"]);
const OWED_CLASSES: ReadonlySet<LineClass> = new Set(["owed", "unplanned-owed"]);
const CLASSES_WITHOUT_MONEY: ReadonlySet<LineClass> = new Set([
  "plan-without-money",
  "zero-plan-without-money",
  "without-amounts",
]);

/** What one line of each class adds to the counts of lines and of those with a planned amount (`measures.ts`). */
export const LINES_AND_PLANNED_OF = Float64Array.from(LINE_CLASSES, (name) => 1 + (UNPLANNED_CLASSES.has(name) ? 0 : HIGH));

/** What one line of each class adds to the counts of lines that are reported, and that are owed. */
export const REPORTED_AND_NOT_OF = Float64Array.from(LINE_CLASSES, (name) => {
  if (OWED_CLASSES.has(name)) return HIGH;
  return CLASSES_WITHOUT_MONEY.has(name) ? 0 : 1;
});
