import { assertNever } from "#src/lib/assert-never.ts";
import { textOrder } from "#src/lib/text-order.ts";
import type { Attention } from "./attention.ts";
import { monthOrdinal } from "./month.ts";

/** The rules, what weighs most first. */
const RULE_ORDER: readonly Attention["rule"][] = [
  "no-support",
  "plan-behind",
  "criterion-lost",
  "proposals-overdue",
  "not-reported",
  "sponsor-idle",
];

/**
 * The one order of matters: by rule; within a rule by what the rule itself measures, the most pressing first; then by name, as a
 * Vietnamese reader expects it. `nameOf`: whom a matter is about.
 */
export function byPressure(nameOf: (matter: Attention) => string): (a: Attention, b: Attention) => number {
  return (a, b) =>
    RULE_ORDER.indexOf(a.rule) - RULE_ORDER.indexOf(b.rule) ||
    pressureOf(b) - pressureOf(a) ||
    textOrder().compare(nameOf(a), nameOf(b));
}

/** How pressing a matter is beside others of its rule; of two rules it says nothing. */
function pressureOf(matter: Attention): number {
  switch (matter.rule) {
    case "no-support":
      return matter.months;
    case "plan-behind":
      return -matter.completion;
    case "criterion-lost":
      return -monthOrdinal(matter.since);
    case "proposals-overdue":
      return matter.longestDays;
    case "not-reported":
      return matter.lines;
    case "sponsor-idle":
      return matter.communeIds.length;
    default:
      return assertNever(matter);
  }
}
