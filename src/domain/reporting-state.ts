import type { Total } from "./totals.ts";

/**
 * How far the lines of a month or a quarter are reported. Blanks are told apart: no line at all ("none"), a line that owes its figure
 * ("partly", "owed"), and lines that never have one, being help without a money value ("not-applicable"). A reported zero is reported.
 */
export type ReportingState =
  | { readonly kind: "none" }
  | { readonly kind: "not-applicable"; readonly lines: number }
  | { readonly kind: "reported"; readonly lines: number }
  | { readonly kind: "partly"; readonly lines: number; readonly owed: number }
  | { readonly kind: "owed"; readonly lines: number; readonly owed: number };

export function reportingState({ lines, linesReported, linesNotReported: owed }: Total): ReportingState {
  if (lines === 0) return { kind: "none" };
  if (owed > 0) return linesReported > 0 ? { kind: "partly", lines, owed } : { kind: "owed", lines, owed };
  return { kind: linesReported > 0 ? "reported" : "not-applicable", lines };
}
