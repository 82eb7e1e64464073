import type { Commune } from "./commune.ts";
import type { Month } from "./month.ts";

/**
 * Criteria met at the end of a month. What the data keeps of the past is the month of the last step: a criterion met since
 * then was not met before, one lost since then was; without a month the standing of today is taken.
 */
export function criteriaMetAt(commune: Pick<Commune, "criteria">, month: Month): number {
  return commune.criteria.filter(({ met, since }) => (since === undefined || since <= month ? met : !met)).length;
}
