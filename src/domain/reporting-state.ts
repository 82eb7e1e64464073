import type { Total } from "./totals.ts";

/**
 * How far the lines of a month or a quarter are reported. Blanks are told apart: no line at all ("none"), a line that owes its figure
 * ("partly", "owed"), and lines that never have one, being help without a money value ("not-applicable"). A reported zero is reported.
 * `lines`: of those that owe or owed a figure (`reportsDue`); `unpriced`: of those that never do, beside them.
 */
export type ReportingState =
  | { readonly kind: "none" }
  | { readonly kind: "not-applicable"; readonly unpriced: number }
  | { readonly kind: "reported"; readonly lines: number; readonly unpriced: number }
  | { readonly kind: "partly" | "owed"; readonly lines: number; readonly owed: number; readonly unpriced: number };

export function reportingState(total: Total): ReportingState {
  if (total.lines === 0) return { kind: "none" };
  const lines = reportsDue(total);
  const unpriced = total.lines - lines;
  const owed = total.linesNotReported;
  if (owed > 0) return { kind: total.linesReported > 0 ? "partly" : "owed", lines, owed, unpriced };
  return lines > 0 ? { kind: "reported", lines, unpriced } : { kind: "not-applicable", unpriced };
}

/** Lines with a figure of what was delivered, reported or owed. Help without a money value owes none. */
export function reportsDue({ linesReported, linesNotReported }: Total): number {
  return linesReported + linesNotReported;
}
