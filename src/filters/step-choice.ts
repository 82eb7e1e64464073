import { PLAN_STEPS, type PlanStep } from "#src/domain/plan-bridge.ts";
import { useAddressChoice } from "./use-address.ts";

/** The key in the address of `/support` that keeps the lines of one step from plan to delivery: "step=outside-plan". */
export const STEP_KEY = "step";
const STEP_CHOICES = ["all", ...PLAN_STEPS] as const;
export type StepChoice = (typeof STEP_CHOICES)[number];

export function useStepChoice(): [StepChoice, (choice: StepChoice) => void] {
  return useAddressChoice(STEP_KEY, STEP_CHOICES);
}

export function stepOf(choice: StepChoice): PlanStep | null {
  return choice === "all" ? null : choice;
}
