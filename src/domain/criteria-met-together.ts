import { areCriteriaKnown, type Commune, communesBySet, criteriaMet } from "./commune.ts";
import type { Programme } from "./programme.ts";

/** Met by all of the communes together; null where some criteria are not known, or are of other sets, which are never counted together. */
export function criteriaMetTogether(
  communes: readonly Pick<Commune, "criteria" | "criteriaSet">[],
  programme: Pick<Programme, "criteriaSet">,
): number | null {
  const isTold = communesBySet(communes, programme).length === 1 && communes.every((one) => areCriteriaKnown(one, programme));
  return isTold ? communes.reduce((sum, commune) => sum + (criteriaMet(commune) ?? 0), 0) : null;
}
