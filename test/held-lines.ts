import type { Support, SupportOfLines } from "#src/api/dataset.ts";

/** Of support whose lines are here themselves, not added up. */
export function heldLines(support: Support): SupportOfLines {
  if (support.held !== "lines") throw new Error("The lines came added up");
  return support;
}
