import { areCriteriaKnown, type Commune, criteriaCount, criteriaMet } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Messages } from "#src/messages/vi.ts";

type Measured = Pick<Commune, "criteria" | "criteriaSet">;
type Measuring = Pick<Programme, "criteriaSet">;

/** "8"; "≥ 8" while others, of which nothing is known, may be met as well; null where nothing is known of any. */
export function metCount(commune: Measured, programme: Measuring): string | null {
  const met = criteriaMet(commune);
  return met === null ? null : leastOf(`${met}`, areCriteriaKnown(commune, programme));
}

/** How a number of criteria met stands where not all are known. */
export function leastOf(met: string, areAllKnown: boolean): string {
  return areAllKnown ? met : `≥\u00a0${met}`;
}

/** The same of how many: "8/19", of all of its own set. */
export function metShare(commune: Measured, programme: Measuring): string | null {
  const met = metCount(commune, programme);
  return met === null ? null : `${met}/${criteriaCount(commune, programme)}`;
}

/** The same, or that nothing is known of them. */
export function metWords(commune: Measured, programme: Measuring, t: Messages): string {
  return metShare(commune, programme) ?? t.states.unknown;
}
