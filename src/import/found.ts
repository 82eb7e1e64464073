import type { CellProblemCode } from "./form-record.ts";
import type { Asked } from "./question-list.ts";

/** What a look-up comes to. "ask": it waits for an answer; "left-out": the answer was that it is not entered. */
export type Found<Value> =
  | { readonly kind: "found"; readonly value: Value }
  | { readonly kind: "ask"; readonly asked: Asked }
  | { readonly kind: "left-out" }
  | { readonly kind: "problem"; readonly code: CellProblemCode; readonly values: Readonly<Record<string, string | number>> };

/** The choice of each question that some lines be not entered. */
export const LEAVE_OUT = "leave-out";

/** A question and what its answer means: null for an answer that no longer means anything, as of a sponsor that is gone. */
export function foundBy<Value>(asked: Asked, answer: string | null, meaning: (answer: string) => Value | null): Found<Value> {
  if (answer === LEAVE_OUT) return { kind: "left-out" };
  const value = answer === null ? null : meaning(answer);
  return value === null ? { kind: "ask", asked } : { kind: "found", value };
}
